import type { Place } from '../argo/places.ts';
import { relatedImages, templateNames, type PulledImage } from '../facts/images.ts';
import type { FindingManifest } from '../finding.ts';
import type { Details } from './draft.ts';

/**
 * The details of a finding about images that get something from one place. The finding stands at
 * the first image; the others are related places.
 */
export function detailsOf(place: Place, images: readonly PulledImage[]): Details {
  return {
    at: images[0],
    manifest: manifestOfPlace(place, templateNames(images)),
    related: relatedImages(images),
  };
}

/**
 * The manifest of a place, and the template that a finding is about: the template of the place, or
 * the only one of these.
 */
export function manifestOfPlace(
  { manifest, template }: Place,
  templates: readonly string[],
): FindingManifest {
  const { kind, name } = manifest;
  const about = template ?? (templates.length === 1 ? templates[0] : undefined);
  return about === undefined ? { kind, name } : { kind, name, template: about };
}
