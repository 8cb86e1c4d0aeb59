import { parseAllDocuments, stringify } from 'yaml';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from './lint-text.ts';
import { randomRepository } from './random-repository.ts';

/** The Enterprise instance from which planted repositories pull, and the annotation that it needs. */
export const PLANTED = {
  host: 'my-registry.cn-hangzhou.cr.aliyuncs.com',
  key: 'k8s.aliyun.com/acr-instance-id',
  id: 'cn-hangzhou:cri-f34lmbk2rxqx41u8',
} as const;

/** A configuration that knows the instance. */
const SETTINGS = settingsFrom(
  `registries:\n  - { host: ${PLANTED.host}, instanceId: cri-f34lmbk2rxqx41u8 }\n`,
);

/** The seeds of the repositories that are fixed: 60. */
const SEEDS: readonly number[] = Array.from({ length: 60 }, (_, at) => 5000 + at);

/** A planted repository before and after the safe fixes of all rules, by path and text. */
export interface Mended {
  readonly name: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  /** The manifests, as `Kind/name`, for which a finding about a missing identifier is left. */
  readonly left: ReadonlySet<string>;
}

/** All planted repositories, fixed. */
export function mendPlanted(): readonly Mended[] {
  return SEEDS.map((seed) => {
    const file = sourceFile('repository.yaml', plantedRepository(seed));
    const fixed = fixFiles([file], SETTINGS);
    const texts = (files: readonly { path: string; text: string }[]) =>
      Object.fromEntries(files.map(({ path, text }) => [path, text]));
    const { findings } = lintFiles(fixed, SETTINGS);
    const left = findings
      .filter(({ ruleId }) => ruleId === 'acr-instance-id-missing')
      .map(({ manifest }) => `${manifest.kind}/${manifest.name}`);
    return {
      name: `seed-${String(seed)}`,
      before: texts([file]),
      after: texts(fixed),
      left: new Set(left),
    };
  });
}

/**
 * A repository by chance in which no pod has the identifier of its instance, as the text of its one
 * file. A host that may be a custom domain of another instance never gets it, so no image comes from
 * one.
 */
function plantedRepository(seed: number): string {
  const text = randomRepository(seed)['repository.yaml'] ?? '';
  return parseAllDocuments(text.replaceAll('registry.example.com', 'quay.io'))
    .map((document) => stringify(without(document.toJS())))
    .join('---\n');
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== PLANTED.key);
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
}
