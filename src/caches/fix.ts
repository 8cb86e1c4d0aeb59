import { cacheSizeFor } from '../alibaba/image-cache.ts';
import { formatImageRef } from '../images/reference.ts';
import { err, ok } from '../result.ts';
import { cachePlanOf, type CachePlan, type PlannedCache } from './plan.ts';
import type { Fix, Repair } from '../finding.ts';
import type { RuleFacts, WantedImage } from '../facts/context.ts';
import { quoted } from '../text/wording.ts';

/**
 * A fix that adds images to the ImageCaches of the repository: it creates the manifests that are
 * planned for them, or adds images to manifests that are there. It is unsafe, because a cache costs
 * money.
 */
export function cacheInManifests(facts: RuleFacts, images: readonly WantedImage[]): Repair {
  const plan = facts.once(cachePlanOf);
  const wanted = new Set(
    images.flatMap(({ reference }) => (reference ? [formatImageRef(reference)] : [])),
  );
  const chosen = plan.caches.filter(({ keys }) => [...keys].some((key) => wanted.has(key)));
  const lost = images.find(
    ({ reference }) =>
      reference === undefined || chosen.every(({ keys }) => !keys.has(formatImageRef(reference))),
  );
  if (lost !== undefined) {
    const reason =
      plan.leftOut.find(({ image }) => image === lost.text)?.reason ?? dearness(plan, lost);
    const why = reason === undefined ? '' : `: ${reason}`;
    return err(`no ImageCache can serve ${quoted(lost.text)}${why}`);
  }
  const refusal = chosen.find((one) => one.change.kind === 'refused')?.change;
  if (refusal?.kind === 'refused') return err(refusal.reason);
  return ok(fixOf(chosen));
}

/** The words for an image that is not planned because it does not pay. */
function dearness({ dear }: CachePlan, { reference }: WantedImage): string | undefined {
  const key = reference && formatImageRef(reference);
  return dear.some(({ keys }) => key !== undefined && keys.has(key))
    ? 'by estimate it would cost more than it saves; `wfcache-lint imagecache --explain` shows how'
    : undefined;
}

function fixOf(chosen: readonly PlannedCache[]): Fix {
  const creates = chosen.flatMap(({ path, text, change }) =>
    change.kind === 'create' ? [{ path, text }] : [],
  );
  return {
    title: chosen.flatMap(titleOf).join('; '),
    safety: 'unsafe',
    edits: chosen.flatMap(({ path, change }) =>
      change.kind === 'edit' ? change.edits.map((edit) => ({ path, edit })) : [],
    ),
    ...(creates.length === 0 ? {} : { creates }),
    fillsCaches: true,
  };
}

function titleOf({ name, path, content, change }: PlannedCache): string[] {
  const count = content.images.length;
  const size = String(cacheSizeFor(content.bytes, content.unpacked));
  const holds = `${String(count)} image${count === 1 ? '' : 's'}, ${size} GiB`;
  if (change.kind === 'create') return [`Create ${path}, an ImageCache of ${holds}`];
  return change.kind === 'edit' ? [`Extend ImageCache ${quoted(name)} to ${holds}`] : [];
}
