import type { Call, Manifest, Template } from '../manifests/model.ts';
import type { Turns } from './items.ts';
import type { Lookup } from './tags.ts';

/** Why a looped step starts nothing. */
export type Idle =
  | { readonly what: 'no-items' }
  /** Its inline template names one of its own inputs. */
  | { readonly what: 'own-input'; readonly name: string }
  /** One of its hooks names what the step puts out, or how it ended. */
  | { readonly what: 'own-output' };

/** A looped step that starts nothing. */
export interface IdleStep {
  /** The manifest and the template in which it is written. */
  readonly manifest: Manifest;
  readonly template: Template;
  readonly call: Call;
  readonly why: Idle;
}

/** The looped steps of a repository that start nothing, wherever they are reached. */
export class IdleSteps {
  readonly #byCall = new Map<Call, IdleStep | undefined>();

  /** Notes how a step fares at one place from which it is reached. */
  note(call: Call, manifest: Manifest, template: Template, why: Idle | undefined): void {
    if (why === undefined) this.#byCall.set(call, undefined);
    else if (!this.#byCall.has(call)) this.#byCall.set(call, { manifest, template, call, why });
  }

  get all(): readonly IdleStep[] {
    return [...this.#byCall.values()].flatMap((one) => one ?? []);
  }
}

/** Why a step starts nothing with these values around it; undefined where it can start something. */
export function whyIdle(call: Call, around: Lookup, { turns, open }: Turns): Idle | undefined {
  if (call.loop === undefined) return undefined;
  if (!open && turns.every(({ times }) => times === 0)) return { what: 'no-items' };
  return whyNotExpanded(call, around);
}

/**
 * Why a looped step fails before anything of it starts. Argo fills in all tags of the step, and then
 * neither the inputs of its inline template nor its own outputs are known (argo-workflows v3.5.12 and
 * v4.0.5, workflow/controller/operator.go, processItem).
 */
function whyNotExpanded(call: Call, around: Lookup): Idle | undefined {
  const isOpen = (name: string): boolean => around(`inputs.parameters.${name}`) === undefined;
  const name = call.inlineInputs.find(isOpen);
  if (name !== undefined) return { what: 'own-input', name };
  return namesItself(call) ? { what: 'own-output' } : undefined;
}

/** Does a hook of a step get what the step puts out, or how it ended? */
function namesItself({ name, hooks }: Call): boolean {
  const own = [`{{steps.${name}.`, `{{tasks.${name}.`];
  const texts = [...hooks.named.values()].flatMap((hook) =>
    hook.arguments.flatMap(({ value }) => value?.text ?? []),
  );
  return texts.some((text) => own.some((tag) => text.includes(tag)));
}
