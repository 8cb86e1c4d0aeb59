import type { Origin } from '../../argo/annotations.ts';
import type { ExplainedImage } from '../../argo/explained.ts';
import type { RejectedTemplate } from '../../argo/rejected.ts';
import type { EntryKind, Step } from '../../argo/start.ts';
import type { MergeRules } from '../../argo/version.ts';
import type { Standing } from '../../explain/standing.ts';

/** The level that gives a pod an annotation or label. */
export const LEVEL_WORDS: Readonly<Record<Origin, string>> = {
  template: 'metadata of the template',
  templateDefaults: 'templateDefaults',
  workflow: 'podMetadata of what is submitted',
  workflowTemplate: 'podMetadata of the WorkflowTemplate that is run',
  cluster: 'workflowDefaults of the controller',
  owner: 'podMetadata of the library',
};

/** By which rules levels are merged, as the end of a sentence. */
export const RULE_WORDS: Readonly<Record<MergeRules, string>> = {
  'below-3.7': 'the rules below 3.7',
  overwriting: 'podMetadata overwrites what a template says',
  filling: 'podMetadata fills in what a template lacks',
};

/** What leads to a pod from what is submitted. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  entrypoint: 'entrypoint',
  hook: 'hook of the workflow',
  name: 'by its name only:',
};

/** What a call is. */
export const CALL_WORDS: Readonly<Record<Step['kind'], string>> = {
  entry: 'start',
  step: 'step',
  hook: 'hook',
};

/** What a container is to its pod. */
export const ROLE_WORDS: Readonly<Record<ExplainedImage['role'], string>> = {
  container: 'container',
  init: 'init container',
  volume: 'image volume',
};

/** What stands at a place. */
export const STANDING_WORDS: Readonly<Record<Standing['what'], string>> = {
  image: 'image',
  annotation: 'annotation',
  label: 'label',
  pullSecret: 'pull secret',
  template: 'template',
  templateDefaults: 'templateDefaults',
  manifest: 'manifest',
};

/** Why Argo rejects a template. */
export function rejectionOf({ kinds }: Pick<RejectedTemplate, 'kinds'>): string {
  return kinds.length === 0 ? 'It names no kind' : `It names several kinds: ${kinds.join(', ')}`;
}
