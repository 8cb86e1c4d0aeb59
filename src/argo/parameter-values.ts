import type { MapKey, Parameter } from '../manifests/model.ts';
import type { ArgoVersion } from '../settings.ts';
import type { MapValues } from './config-maps.ts';
import type { Value } from './values.ts';
import { mergesParameters, takesValueFirst } from './version.ts';

/**
 * The values of an input at its place: those of the ConfigMap that it names, which hide a value
 * beside it; else its value, else the list of its choices; undefined where only the run knows it.
 */
export function inputValues(
  { value, dynamic, mapKey, choices }: Parameter,
  mapValues: MapValues,
): readonly Value[] | undefined {
  if (mapKey !== undefined) return mappedValues(mapKey, mapValues);
  if (value !== undefined) return [{ text: value.text, open: dynamic }];
  if (dynamic || choices.length === 0) return undefined;
  return choices.map((text) => ({ text, open: false }));
}

/**
 * The values of a parameter of the workflow, tags in place. If it has a value and names a ConfigMap,
 * the release decides; while none is configured, both are possible (argo-workflows v3.6.19 and
 * v3.7.0, workflow/controller/operator.go, setGlobalParameters).
 */
export function workflowValues(
  parameter: Parameter,
  mapValues: MapValues,
  version: ArgoVersion,
): readonly Value[] | undefined {
  const { mapKey } = parameter;
  const own = ownText(parameter);
  if (mapKey === undefined || own === undefined) return inputValues(parameter, mapValues);
  const value = { text: own, open: true };
  if (takesValueFirst(version)) return [value];
  const mapped = mappedValues(mapKey, mapValues);
  return version.assumed ? [...(mapped ?? []), value] : mapped;
}

/** The text of the `value` of a parameter, or of its `default`; undefined beside a lone `valueFrom`. */
export function ownText({ value, dynamic }: Parameter): string | undefined {
  return dynamic ? undefined : value?.text;
}

function mappedValues(key: MapKey, mapValues: MapValues): readonly Value[] | undefined {
  const { otherwise } = key;
  const written = otherwise === undefined ? undefined : [{ text: otherwise, open: true }];
  return mapValues(key) ?? written;
}

/**
 * The parameters of a chain by name; of those with one name the first one counts. Below 3.7.0 the
 * fields that it does not have come from the others (argo-workflows v3.6.19 and v3.7.0,
 * workflow/util/merge.go, JoinWorkflowSpec).
 */
export function mergedParameters(
  all: readonly Parameter[],
  version: ArgoVersion,
): ReadonlyMap<string, Parameter> {
  const found = new Map<string, Parameter>();
  for (const one of all) {
    const known = found.get(one.name);
    if (known === undefined) found.set(one.name, one);
    else if (mergesParameters(version)) found.set(one.name, filledUp(known, one));
  }
  return found;
}

function filledUp(one: Parameter, other: Parameter): Parameter {
  if (ownText(one) !== undefined) return { ...one, mapKey: one.mapKey ?? other.mapKey };
  // Any other `valueFrom` is a value that the run brings, such as that of an event.
  if (one.mapKey === undefined || ownText(other) === undefined) return one;
  return { ...one, value: other.value, dynamic: false };
}
