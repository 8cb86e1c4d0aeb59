import { err, ok, type Result } from '../result.ts';
import { get, itemsOf, textOf, type Node } from '../yaml/tree.ts';
import type { GivenParameter, GivenValues } from './job.ts';
import { flowText, isWhole, valueOf } from './kustomize/flow-text.ts';
import { withParameters, type Parameters } from './placeholders.ts';

/** The values that stand in an object of Argo CD itself. */
type Inline = Omit<GivenValues, 'by'>;

/**
 * The values in the `helm` of a source of an Application: `valuesObject`, or else `values`, and
 * `parameters`. Undefined where there are none. An error is the end of a sentence: Argo CD fills
 * something in that is not known here.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
 */
export function inlineValues(
  helm: Node | undefined,
  parameters: Parameters | undefined,
): Result<Inline | undefined, string> {
  let unknown: string | undefined;
  const fill = (text: string): string => {
    if (parameters === undefined) return text;
    const known = withParameters(text, parameters);
    if (known === undefined) unknown ??= text;
    return known ?? text;
  };
  const object = get(helm, 'valuesObject');
  const text = textOf(get(helm, 'values')) ?? '';
  const given = itemsOf(get(helm, 'parameters'));
  const document = object === undefined ? fill(text) : written(object, fill);
  if (document === undefined) return err('its valuesObject cannot be read');
  const all = given.map((node): GivenParameter => {
    const value = fill(textOf(get(node, 'value')) ?? '');
    // Argo CD fills in variables of its own, `$ARGOCD_APP_NAME`.
    if (/\$\{?ARGOCD_/.test(value)) unknown ??= value;
    return {
      name: fill(textOf(get(node, 'name')) ?? ''),
      value,
      isString: textOf(get(node, 'forceString')) === 'true',
    };
  });
  if (unknown !== undefined) {
    const [line = ''] = (/^.*(?:\{\{|\$).*$/m.exec(unknown) ?? [unknown]).map((one) => one.trim());
    return err(`"${line.slice(0, 80)}" is not known before it is filled in`);
  }
  if (all.some(({ name, value }) => name === '' || `${name}${value}`.includes('\0'))) {
    return err('a parameter has no name, or one that no program takes');
  }
  if (document.trim() === '' && all.length === 0) return ok(undefined);
  return ok({ ...(document.trim() !== '' && { document }), parameters: all });
}

function written(object: Node, fill: (text: string) => string): string | undefined {
  return isWhole(object) ? `${flowText(valueOf(object, ({ text }) => fill(text)))}\n` : undefined;
}
