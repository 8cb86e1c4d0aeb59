import type { Call } from '../manifests/model.ts';
import type { Lookup } from './tags.ts';

/**
 * Does a looped step fail before anything of it starts? Argo fills in all tags of the step, and then
 * neither the inputs of its inline template nor its own outputs are known (argo-workflows v3.5.12 and
 * v4.0.5, workflow/controller/operator.go, processItem).
 */
export function failsToExpand(call: Call, around: Lookup): boolean {
  if (call.loop === undefined) return false;
  const isOpen = (name: string): boolean => around(`inputs.parameters.${name}`) === undefined;
  return call.inlineInputs.some(isOpen) || namesItself(call);
}

/** Does a hook of a step get what the step puts out, or how it ended? */
function namesItself({ name, hooks }: Call): boolean {
  const own = [`{{steps.${name}.`, `{{tasks.${name}.`];
  const texts = [...hooks.named.values()].flatMap((hook) =>
    hook.arguments.flatMap(({ value }) => value?.text ?? []),
  );
  return texts.some((text) => own.some((tag) => text.includes(tag)));
}
