import ids from '../../../rules/ids.ts';
import type { Arguments } from '../../config/arguments.ts';
import { UsageError } from '../../config/values.ts';
import { didYouMeanName } from '../../text/suggestion.ts';

/** The rules that a run shows, and those whose fixes it makes; undefined for all of them. */
export interface AskedRules {
  readonly shown: ReadonlySet<string> | undefined;
  readonly fixed: ReadonlySet<string> | undefined;
}

/** The rules that are named. Throws {@link UsageError} for one that does not exist. */
export function askedRules({
  onlyRules,
  fixRules,
}: Pick<Arguments, 'onlyRules' | 'fixRules'>): AskedRules {
  const shown = existing('rule', onlyRules.flat());
  return { shown, fixed: existing('fix-rule', fixRules.flat()) ?? shown };
}

function existing(option: string, named: readonly string[]): ReadonlySet<string> | undefined {
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown === undefined) return named.length === 0 ? undefined : new Set(named);
  const hint = didYouMeanName(unknown, ids);
  const list = hint === '' ? '; wfcache-lint rules lists them all' : hint;
  throw new UsageError(`Unknown rule "${unknown}" in --${option}${list}`);
}
