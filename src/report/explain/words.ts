import type { Origin } from '../../argo/annotations.ts';
import type { ExplainedImage } from '../../argo/explained.ts';
import type { Idle } from '../../argo/expansion.ts';
import type { Fault } from '../../argo/faults.ts';
import type { EntryKind, Step } from '../../argo/start.ts';
import type { MergeRules } from '../../argo/version.ts';
import type { Standing } from '../../explain/standing.ts';

/** The levels that can give a pod an annotation or label. */
export const LEVEL_WORDS: Readonly<Record<Origin, string>> = {
  template: 'metadata of the template',
  templateDefaults: 'templateDefaults',
  workflow: 'podMetadata of the submitted manifest',
  workflowTemplate: 'podMetadata of its workflowTemplateRef',
  patch: 'podMetadata of a patch of kustomize',
  cluster: 'workflowDefaults of the controller',
  owner: 'podMetadata of the library',
  eciProfile: 'eci-profile of the cluster',
  acsProfile: 'acs-profile of the cluster',
  selector: 'a Selector of the cluster',
};

/** The rules by which levels are merged. */
export const RULE_WORDS: Readonly<Record<MergeRules, string>> = {
  'below-3.7': 'the rules below 3.7',
  overwriting: 'podMetadata overwrites keys of a template',
  filling: 'podMetadata fills in keys that a template lacks',
};

/** How a run comes to a pod. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  entrypoint: 'entrypoint',
  hook: 'hook of the workflow',
  name: 'only by its name:',
};

/** The kinds of calls. */
export const CALL_WORDS: Readonly<Record<Step['kind'], string>> = {
  entry: 'start',
  step: 'step',
  hook: 'hook',
};

/** The roles of a container in its pod. */
export const ROLE_WORDS: Readonly<Record<ExplainedImage['role'], string>> = {
  container: 'container',
  init: 'init container',
  volume: 'image volume',
};

/** The things that can stand at a place. */
export const STANDING_WORDS: Readonly<Record<Standing['what'], string>> = {
  image: 'image',
  annotation: 'annotation',
  label: 'label',
  pullSecret: 'pull secret',
  template: 'template',
  templateDefaults: 'templateDefaults',
  manifest: 'manifest',
  injector: 'object of the cluster',
};

type FaultWords = {
  readonly [W in Fault['what']]: (fault: Extract<Fault, { readonly what: W }>) => string;
};

const FAULT_WORDS: FaultWords = {
  kinds: ({ kinds }) =>
    kinds.length === 0 ? 'It names no kind' : `It names several kinds: ${kinds.join(', ')}`,
  repeated: ({ thing, name }) => `It has more than one ${thing} with the name "${name}"`,
  'no-template': ({ field, step, name }) => {
    const by = field === 'step' ? `Its step "${step}"` : `Its ${field}`;
    return `${by} names the template "${name}", which is not there`;
  },
  'no-task': ({ field, name }) =>
    `${field === 'task' ? 'A task waits for' : 'Its target is'} the task "${name}", which is not there`,
  circle: ({ name }) => `Its tasks wait for each other in a circle, such as "${name}"`,
  'no-argument': ({ step, name }) => `Its step "${step}" passes no value for the input "${name}"`,
  'no-value': ({ thing, name }) => `It has the ${thing} "${name}" without a value`,
};

/** The kinds of faults. */
export const FAULTS: readonly string[] = Object.keys(FAULT_WORDS);

/** Why Argo rejects a template or a workflow. */
export function rejectionOf<W extends Fault['what']>(
  fault: Extract<Fault, { readonly what: W }>,
): string {
  const words = FAULT_WORDS[fault.what] as (one: typeof fault) => string;
  return words(fault);
}

type IdleWords = {
  readonly [W in Idle['what']]: (why: Extract<Idle, { readonly what: W }>) => string;
};

const IDLE_WORDS: IdleWords = {
  'no-items': () => 'Its loop has no items',
  'own-input': ({ name }) =>
    `It runs in a loop, and its inline template names its own input "${name}". Argo fills in all tags of such a step before the input has a value, so the step fails. Write the value itself, such as {{item}}, or call a template by its name`,
  'own-output': () =>
    'It runs in a loop, and one of its hooks names what the step puts out or how it ended. Argo fills in all tags of such a step before that is known, so the step fails',
};

/** The kinds of reasons why a step starts nothing. */
export const IDLE: readonly string[] = Object.keys(IDLE_WORDS);

/** Why a step starts nothing. */
export function idleOf<W extends Idle['what']>(why: Extract<Idle, { readonly what: W }>): string {
  const words = IDLE_WORDS[why.what] as (one: typeof why) => string;
  return words(why);
}
