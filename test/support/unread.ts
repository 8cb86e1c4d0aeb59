import everywhere from '../../rules/everywhere.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { Survey } from '../../src/lint/survey.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';

/** What a run found on its way to the manifests. */
const LOOKED = {
  charts: new Map(),
  named: ['.'],
  files: 1,
  holding: 1,
  empty: [],
  notJudged: { overlays: [], ignored: [], links: [] },
};

/** What a survey says of a file: all of it. */
function saidBy(survey: Survey): unknown {
  const { kept, problems, elsewhere, holding, tally, mustKeepAll } = survey;
  return {
    kept: kept.length,
    problems,
    elsewhere: [...elsewhere].toSorted(),
    holding: [...holding],
    unmeasured: [...tally.unmeasured].toSorted(),
    counts: tally.counts(LOOKED),
    mustKeepAll,
  };
}

/**
 * What a survey says of a file that it takes in without reading it, and what it says where it reads
 * it. Undefined for a file that it has to read.
 */
export function bothSaid(
  file: SourceFile,
  context: RuleContext,
): { readonly unread: unknown; readonly read: unknown } | undefined {
  const [unread, read] = [surveyFor(context), surveyFor(context)];
  if (!unread.addUnread(file, true)) return undefined;
  read.add(readModel(file, readYaml), true);
  return { unread: saidBy(unread), read: saidBy(read) };
}

function surveyFor(context: RuleContext): Survey {
  return new Survey(everywhere, context, false);
}
