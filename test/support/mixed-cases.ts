import { CACHES_FILE, LOCK_FILE, ONLINE_FILE } from '../../src/config/files.ts';
import type { Texts } from './joined-files.ts';
import type { Draw } from './random-repository.ts';
import { CONFIG, ruleFolders, type RuleCase } from './rule-cases.ts';

const CASES = ruleFolders().flatMap(({ cases }) => cases) as [RuleCase, ...RuleCase[]];

/** Cases of several rules as one repository, with the configuration and all that is known of the first one. */
export function mixOf(draw: Draw): Texts {
  const mixed = draw.list(2, 9, () => draw.one(CASES));
  const files = mixed.flatMap(({ files: own }, at) =>
    own.map(({ path, text }) => [`d${String(at)}/${path}`, text] as const),
  );
  const { config, sizes, caches, online } = mixed[0] ?? {};
  const given = [
    [CONFIG, config],
    [LOCK_FILE, sizes],
    [CACHES_FILE, caches],
    [ONLINE_FILE, online],
  ] as const;
  const known = given.flatMap(([path, text]) =>
    text === undefined ? [] : [[path, text] as const],
  );
  return Object.fromEntries([...files, ...known]);
}
