import { readCompletely } from '../adapters/complete-reader.ts';
import { instancesIn, type Instances } from '../facts/instances.ts';
import type { Making } from '../fix/rounds.ts';
import type { State } from '../fix/state.ts';
import { kustomizationAlone, readModel, type FileModel } from '../manifests/file-model.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { judgeAgain, type Judged } from './judge.ts';
import { stateOf } from './state.ts';

/** What plans for a repository start from. */
export interface PlanStart {
  readonly first: State;
  readonly making: Making;
  /** The repository with these texts. What a plan has judged is not judged again. */
  readonly judgedWith: (texts: Texts) => Judged;
}

type Texts = ReadonlyMap<RepoPath, string>;

const NO_TWINS: Making['twins'] = new Map();

/**
 * Prepares plans for a repository. What is known of instances is fixed for each stage of a plan, so
 * that a plan learns no id from its own edits.
 */
export function planStartOf(judged: Judged): PlanStart {
  const read = new Map<RepoPath, FileModel>();
  const judgements = new WeakMap<Texts, Judged>();
  const judgedWith = (texts: Texts): Judged =>
    remember(judgements, texts, () => (texts.size === 0 ? judged : withTexts(judged, texts, read)));
  const known = instancesOf(judged);
  const first = stateOf(judged, known);
  return {
    first,
    making: {
      original: (path) => judged.models.get(path)?.file.text,
      twins: judged.rendered?.written.twins(judged.verdict.findings) ?? NO_TWINS,
      judgeFrom: (start) => {
        const isFirst = start.size === 0;
        const instances = isFirst ? known : instancesOf(judgedWith(start));
        return (texts) =>
          isFirst && texts.size === 0 ? first : stateOf(judgedWith(texts), instances);
      },
    },
    judgedWith,
  };
}

/** What a repository says of instances. */
function instancesOf({ context, project }: Judged): Instances {
  return instancesIn({ ...context, project });
}

/** The repository with other texts for some files. What was read of them before is read once. */
export function withTexts(
  first: Judged,
  texts: Texts,
  read = new Map<RepoPath, FileModel>(),
): Judged {
  const { rendered } = first;
  const modelOf = ({ path, text }: SourceFile): FileModel => {
    const last = read.get(path);
    const model = last?.file.text === text ? last : readModel({ path, text }, readCompletely);
    read.set(path, model);
    return model;
  };
  const isSource = (path: RepoPath): boolean => rendered?.isSource(path) === true;
  // Of a file that is judged as what is rendered from it, only the kustomization counts by itself.
  const isJudgedElsewhere = (path: RepoPath): boolean =>
    rendered?.replaces(path) === true && rendered.places.renderedAt(path) === undefined;
  const ownModel = (model: FileModel): FileModel =>
    isJudgedElsewhere(model.file.path) ? kustomizationAlone(model) : model;
  const plain = [...texts].flatMap(([path, text]) =>
    isSource(path) && !first.models.has(path) ? [] : [ownModel(modelOf({ path, text }))],
  );
  if (rendered === undefined || ![...texts.keys()].some(isSource)) return judgeAgain(first, plain);
  const again = rendered.again(new Map([...texts].filter(([path]) => isSource(path))));
  const models = new Map(
    [...first.models].filter(
      ([path, { kustomizations }]) => kustomizations.length > 0 || !rendered.replaces(path),
    ),
  );
  const named = again.named(first.named);
  const overlays = { ...first.context.overlays, built: again.builds };
  const context = { ...first.context, overlays };
  const now = judgeAgain({ ...first, context, models, named, rendered: again }, [
    ...plain,
    // Edits of what is rendered are edits of the first rendering, so they count before the second one.
    ...again.files.flatMap((file) => (texts.has(file.path) ? [] : [again.modelOf(modelOf(file))])),
  ]);
  return {
    ...now,
    verdict: {
      ...now.verdict,
      findings: again.written.withFixes(
        now.verdict.findings,
        (path) => !now.fixing || named.has(path),
      ),
    },
  };
}
