import { didYouMeanName } from '../text/suggestion.ts';
import type { Schema } from './json-schema.ts';

/** An entry of each list of maps, as people write it. */
const ENTRIES: Readonly<Record<string, string>> = {
  images: '{ match: "docker.io/library/big:*", size: 3GiB }',
  registries:
    '{ host: my-registry.cn-hangzhou.cr.aliyuncs.com, instanceId: cri-f34lmbk2rxqx41u8, region: cn-hangzhou }',
  clusters: '{ name: prod, files: ["clusters/prod/**"], region: cn-shanghai }',
  overrides: '{ files: ["clusters/prod/**"], region: cn-shanghai }',
  'render.helm': '{ chart: charts/x, values: [values-prod.yaml] }',
};

/** What people call an option that has another name, by that name. */
const CALLED: Readonly<Record<string, RegExp>> = {
  images: /^(?:image)?[-_]?sizes?$/i,
  registries: /^(?:acr|instances?|instance[-_]?ids?|hosts?)$/i,
  threshold: /^(?:large|limit|(?:min|max)[-_]?size|size[-_]?(?:limit|threshold))$/i,
  rules: /^(?:severit(?:y|ies)|disabled?|levels?|checks)$/i,
  exclude: /^(?:ignored?|skip|excludes)$/i,
  include: /^(?:files|paths|only)$/i,
  argoVersion: /^(?:argo|version)$/i,
  clusters: /^(?:environments?|contexts?)$/i,
};

/** The most names of options that a message lists. */
const MOST_NAMES = 20;

/** An example of an entry for a place in a list of maps, as the end of a message; empty elsewhere. */
export function entryAdvice(path: readonly string[]): string {
  const lists = path.filter((step) => !/^\d+$/.test(step));
  const entry = ENTRIES[lists.join('.')];
  if (entry === undefined) return '';
  const [first = '', ...inner] = lists;
  const value = inner.reduceRight((text, key) => `{ ${key}: ${text} }`, `[${entry}]`);
  return `; write ${first}: ${value}`;
}

/** What is meant by an option that is not there, or which ones there are: the end of a message. */
export function optionAdvice(name: string, parent: string, schema: Schema | undefined): string {
  const names = Object.keys(schema?.properties ?? {}).filter((one) => !one.startsWith('$'));
  const near = didYouMeanName(name, names);
  if (near !== '') return near;
  if (parent === 'rules') return '; wfcache-lint rules lists them all';
  const meant = parent === '' ? names.find((one) => CALLED[one]?.test(name)) : undefined;
  if (meant !== undefined) return entryAdvice([meant]) || `; did you mean "${meant}"?`;
  if (names.length === 0 || names.length > MOST_NAMES) return '';
  return names.length === 1 ? `; there is ${names.join('')}` : `; there are ${names.join(', ')}`;
}
