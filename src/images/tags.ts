import { err, ok, type Result } from '../result.ts';
import { parseObject } from '../text/json.ts';

const TAG = /^\w[\w.-]{0,127}$/;
/** Signatures and attestations that cosign keeps beside images. */
const BESIDE = /^sha256-[0-9a-f]{64}/;
/** The most tags of one answer that are read. */
const MOST_READ = 10_000;

/**
 * The tags of a repository, sorted as the registry does, by the OCI distribution specification
 * (`tags/list`). What can be no tag is left out; an error is the end of a sentence about the list.
 */
export function readTags(text: string): Result<readonly string[], string> {
  const tags = parseObject(text)?.['tags'];
  // A registry may answer so for a repository without any.
  if (tags === null) return ok([]);
  if (!Array.isArray(tags)) return err('it is no list of tags');
  return ok(
    tags
      .slice(0, MOST_READ)
      .filter((tag) => typeof tag === 'string' && TAG.test(tag) && !BESIDE.test(tag)),
  );
}

/** At most so many of the tags, from the first to the last in equal steps. */
export function someTags(tags: readonly string[], most: number): readonly string[] {
  if (tags.length <= most) return tags;
  const step = (tags.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => tags[Math.round(at * step)] ?? '');
}
