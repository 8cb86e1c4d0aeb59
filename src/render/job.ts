import type { Result } from '../result.ts';
import type { RepoPath } from '../text/text.ts';
import type { GivenPlaces } from './given-places.ts';

/** Values that stand in no file of values: those of an Application of Argo CD. */
export interface GivenValues {
  /** Who gives them: `shop in argo/apps.yaml`. */
  readonly by: string;
  /** A document of YAML; it counts after all files. */
  readonly document?: string | undefined;
  /** Single values; they count last. */
  readonly parameters: readonly GivenParameter[];
  /** Where they are written; undefined where nobody knows. */
  readonly places?: GivenPlaces | undefined;
}

/** One value by its name, as `helm --set` takes it. */
export interface GivenParameter {
  readonly name: string;
  readonly value: string;
  /** It is a string, whatever it looks like. */
  readonly isString: boolean;
}

/** What one call of `helm template` renders. */
export interface ChartJob {
  readonly tool: 'helm';
  /** The folder of the chart; empty for the root. */
  readonly folder: RepoPath;
  /** Files of values besides the chart's own, in the order in which they count. */
  readonly values: readonly RepoPath[];
  readonly release: string;
  /** Undefined where nothing names one: Helm takes `default`. */
  readonly namespace?: string | undefined;
  /** Undefined where all values stand in files. */
  readonly given?: GivenValues | undefined;
}

/** What one call of `kustomize build` renders. */
export interface OverlayJob {
  readonly tool: 'kustomize';
  /** The folder of the kustomization; empty for the root. */
  readonly folder: RepoPath;
}

/** What one call of a program renders: a chart with some values, or a kustomization. */
export type RenderJob = ChartJob | OverlayJob;

/** One call of a program. */
export interface RenderCall {
  readonly job: RenderJob;
  /** Texts that stand in the place of those of the repository, by path, or are added to it. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** Helm prints what it rendered even where that is no YAML. */
  readonly printsAlways?: true;
}

/** Why a program rendered nothing: its own error in at most two lines, or what stopped it. */
export interface RenderFailure {
  readonly reason: string;
}

/**
 * Renders: the output of each call, in their order. The calls know nothing of each other, so they may
 * run at once.
 */
export type Renderer = (calls: readonly RenderCall[]) => readonly Result<string, RenderFailure>[];
