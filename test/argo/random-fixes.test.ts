import { describe, expect, test } from '@jest/globals';
import { parseAllDocuments, stringify } from 'yaml';
import { explainPods } from '../../src/argo/explained.ts';
import { findAllPods } from '../../src/argo/pods.ts';
import { parseArgoVersion } from '../../src/argo/version.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import rules from '../../rules/index.ts';
import { fixFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { RELEASES } from '../support/oracle.ts';
import { randomRepository } from '../support/random-repository.ts';

const HOST = 'my-registry.cn-hangzhou.cr.aliyuncs.com';
const KEY = 'k8s.aliyun.com/acr-instance-id';
const ID = 'cri-f34lmbk2rxqx41u8';
const SETTINGS = settingsFrom(`registries:\n  - { host: ${HOST}, instanceId: ${ID} }\n`);
const ONLY = rules.filter(({ meta }) => meta.id === 'acr-instance-id-missing');
const SEEDS = Array.from({ length: 60 }, (_, at) => 5000 + at);

/**
 * A repository by chance in which no pod has the identifier of its instance. A host that may be a
 * custom domain of another instance never gets it, so no image comes from one.
 */
function planted(seed: number): string {
  const text = randomRepository(seed)['repository.yaml'] ?? '';
  return parseAllDocuments(text.replaceAll('registry.example.com', 'quay.io'))
    .map((document) => stringify(without(document.toJS())))
    .join('---\n');
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== KEY);
  return Object.fromEntries(kept.map(([key, inner]) => [key, without(inner)]));
}

/** What pods of the Enterprise instance have for the key; those with a pull secret need nothing. */
function identifiers(text: string, release: string): readonly (string | undefined)[] {
  const version = parseArgoVersion(release);
  const { manifests } = readModel(sourceFile('repository.yaml', text), readYaml);
  return explainPods(findAllPods(manifests, version), version)
    .filter(({ pullSecrets }) => pullSecrets.length === 0)
    .filter(({ images }) =>
      images.some(({ values }) => values.some((value) => value.text.startsWith(`${HOST}/`))),
    )
    .map(({ annotations }) => annotations.find(({ key }) => key === KEY)?.text);
}

describe('one edit gives the identifier under all rules of Argo', () => {
  const fixed = SEEDS.map((seed) => {
    const [file] = fixFiles([sourceFile('repository.yaml', planted(seed))], SETTINGS, false, ONLY);
    return file?.text ?? '';
  });

  test('something was planted', () => {
    const [release] = RELEASES;
    const before = SEEDS.flatMap((seed) => identifiers(planted(seed), release));
    expect(before.length).toBeGreaterThan(100);
    expect(new Set(before)).toEqual(new Set([undefined]));
  });

  test.each(RELEASES)('Argo %s', (release) => {
    const after = fixed.flatMap((text) => identifiers(text, release));
    expect(new Set(after)).toEqual(new Set([`cn-hangzhou:${ID}`]));
  });
});
