import { textsOf } from './images.ts';
import { claimsIn } from './claims.ts';
import { factsOf, type RuleContext } from './context.ts';
import { imagesElsewhere, type Claim } from './elsewhere.ts';
import { pinsById } from './pins.ts';
import type { Project } from './project.ts';
import type { FileModel } from '../manifests/file-model.ts';
import { put } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';

/**
 * What a run knows of the pods of all its files that can decide what is said of a file whose pods no other file
 * decides, as one text: ids of instances, pins, and where there are image caches the images, because a fix must
 * not leave one in a cache that nobody pulls. Where two runs with the same settings and the same
 * {@link servingTexts} have the same text, they say the same of such a file, unless they name a place in
 * another one.
 */
export function sharedFacts(project: Project, context: RuleContext): string {
  const facts = factsOf(project, context);
  const pins = [...pinsById(facts)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([id, places]) => {
      const regions = [...new Set(places.map(({ region }) => region))];
      return regions.length === 1 ? [id, regions] : [id, places];
    });
  const images = project.imageCaches.length > 0 ? imagesOfAll(project) : [];
  return JSON.stringify([claimsByInstance(claimsIn(facts)), pins, images]);
}

/** The texts of files that serve pods of any file: with image caches, or with service accounts. */
export function servingTexts(serving: readonly FileModel[]): string {
  const texts = serving.map(({ file: { path, text } }) => [path, text]);
  return JSON.stringify(texts.toSorted((a, b) => compareText(a[0] ?? '', b[0] ?? '')));
}

/** Does a file serve pods of any file? */
export function isServing({ imageCaches, accounts }: FileModel): boolean {
  return imageCaches.length + accounts.length > 0;
}

/**
 * Where all claims on an instance agree, the first one stands for them: it is the place from which the id is
 * learned. A finding that names the others names their files.
 */
function claimsByInstance(claims: readonly Claim[]): readonly unknown[] {
  const byKey = new Map<string, Claim[]>();
  for (const claim of claims) put(byKey, claim.key, claim);
  return [...byKey]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, all]) => {
      const ids = new Set(all.map(({ id, region }) => `${id} ${region ?? ''}`));
      return ids.size === 1 ? all.slice(0, 1) : all;
    });
}

function imagesOfAll({ pods, elsewhere }: Project): readonly string[] {
  return [...new Set([...textsOf(pods), ...imagesElsewhere(elsewhere)])].toSorted(compareText);
}
