import type { Deadline } from '../adapters/deadline.ts';
import type { Judged } from './judge.ts';
import type { Propose, Repaired, Shown } from './repair.ts';

/**
 * Fixes that are shown, where the time of the run limits what is computed of them later. A proposal
 * for which there is no time is empty.
 */
export function shownInTime(repaired: Repaired, deadline: Deadline): Repaired {
  const { shown } = repaired;
  return shown === undefined ? repaired : { ...repaired, shown: inTime(shown, deadline) };
}

/** What is shown where there is no fix. */
export function nothingToShow(judged: Judged): Repaired {
  const propose = (): [] => [];
  const shown: Shown = {
    changes: [],
    fixed: 0,
    propose,
    without: () => shown,
    after: () => ({ judged, propose }),
  };
  return { now: judged, changes: [], fixed: 0, problems: [], shown };
}

function inTime(shown: Shown, deadline: Deadline): Shown {
  const limited =
    (propose: Propose): Propose =>
    (findings) => {
      const changes = deadline.run(() => propose(findings));
      return changes.ok ? changes.value : [];
    };
  return {
    ...shown,
    propose: limited(shown.propose),
    without: (paths) => {
      const less = deadline.run(() => shown.without(paths));
      return less.ok && less.value ? inTime(less.value, deadline) : undefined;
    },
    after: () => {
      const { judged, propose } = shown.after();
      return { judged, propose: limited(propose) };
    },
  };
}
