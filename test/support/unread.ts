import everywhere from '../../rules/everywhere.ts';
import type { RuleContext } from '../../src/facts/context.ts';
import { Survey } from '../../src/lint/survey.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import type { Manifest } from '../../src/manifests/model.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { sourceFile } from './lint-text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';

/** What a run found on its way to the manifests. */
const LOOKED = {
  charts: new Map(),
  named: ['.'],
  files: 1,
  holding: 1,
  empty: [],
  notJudged: { overlays: [], unrendered: [], missingTools: [], ignored: [], links: [] },
};

const patches = new Map<string, FileModel>();

/** A fragment with a patch of the pod, of an object. */
function patchOf({ kind, name }: Pick<Manifest, 'kind' | 'name'>): FileModel {
  const text = `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: { podSpecPatch: a }\n`;
  const model = patches.get(text) ?? readModel(sourceFile('patch.yaml', text), readYaml);
  patches.set(text, model);
  return model;
}

const models = new WeakMap<SourceFile, FileModel>();

/** Reads a file, once for all contexts. */
function readOnce(file: SourceFile): FileModel {
  const model = models.get(file) ?? readModel(file, readYaml);
  models.set(file, model);
  return model;
}

const OTHER = { kind: 'Workflow', name: 'other' } as const;

/** What a survey says of a file: all of it. */
function saidBy(survey: Survey): unknown {
  const { kept, problems, elsewhere, holding, tally, mustKeepAll, mustKeep } = survey;
  return {
    kept: kept.length,
    problems,
    elsewhere: [...elsewhere].toSorted(),
    holding: [...holding],
    unmeasured: [...tally.unmeasured].toSorted(),
    counts: tally.counts(LOOKED),
    mustKeepAll,
    mustKeep: mustKeep && [...mustKeep.kept],
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
  const model = readOnce(file);
  read.add(model, true);
  const both = [unread, read] as const;
  const [before, after] = [OTHER, ...model.manifests.slice(-1)].map((one) => {
    const patch = patchOf(one);
    for (const survey of both) survey.add(patch, false);
    return both.map(saidBy);
  });
  return { unread: [before?.[0], after?.[0]], read: [before?.[1], after?.[1]] };
}

function surveyFor(context: RuleContext): Survey {
  return new Survey(everywhere, context, false);
}
