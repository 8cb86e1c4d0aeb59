import type { Place } from '../argo/places.ts';
import { relatedImages, templateNames, type PulledImage } from '../facts/images.ts';
import type { FindingManifest } from '../finding.ts';
import type { Details } from './draft.ts';

/** A finding about images that one place would serve: it stands at the first, the others are related. */
export function detailsOf(place: Place, images: readonly PulledImage[]): Details {
  return {
    at: images[0],
    manifest: manifestOfPlace(place, templateNames(images)),
    related: relatedImages(images),
  };
}

/** The manifest of a place, and the template it is about: its own, or the only one of these. */
export function manifestOfPlace(
  { manifest, template }: Place,
  templates: readonly string[],
): FindingManifest {
  const { kind, name } = manifest;
  const about = template ?? (templates.length === 1 ? templates[0] : undefined);
  return { kind, name, ...(about === undefined ? {} : { template: about }) };
}
