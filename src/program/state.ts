import type { RuleContext } from '../facts/context.ts';
import { foreignIds } from '../facts/foreign-ids.ts';
import type { Instances } from '../facts/instances.ts';
import type { Project } from '../facts/project.ts';
import type { Finding } from '../finding.ts';
import type { State } from '../fix/state.ts';
import { faultsOf, type FileModel } from '../manifests/file-model.ts';
import type { RepoPath } from '../text/text.ts';
import type { Rendered } from './rendered.ts';

/** A repository, and what the rules say about it. */
interface Judgement {
  readonly project: Project;
  readonly models: ReadonlyMap<RepoPath, FileModel>;
  readonly context: RuleContext;
  readonly verdict: { readonly findings: readonly Finding[] };
  /** The findings in files that are only context. */
  readonly around: readonly Finding[];
  readonly rendered: Rendered | undefined;
}

/**
 * A repository as plans of fixes see it. `instances` is what was known of them when the plan, or this
 * part of it, began.
 */
export function stateOf(
  { project, models, context, verdict: { findings }, around, rendered }: Judgement,
  instances: Instances,
): State {
  const ids = foreignIds({ ...context, project }, instances);
  return {
    findings,
    around,
    faultsAt: (path) => {
      const model = models.get(path);
      return model === undefined ? 0 : faultsOf(model);
    },
    ...(rendered && { isRendered: (path) => rendered.places.renderedAt(path) !== undefined }),
    wrong: new Map(
      [...ids].map(([name, { id, at, who }]) => [
        name,
        { at, words: `it would give ${who} the id ${id}, which is not that of its instance` },
      ]),
    ),
  };
}
