import { describe, expect, test } from '@jest/globals';
import { explainPods } from '../../src/argo/explained.ts';
import { findAllPods } from '../../src/argo/pods.ts';
import { parseArgoVersion } from '../../src/argo/version.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import rules from '../../rules/index.ts';
import { fixFiles, sourceFile } from '../support/lint-text.ts';
import { RELEASES } from '../support/oracle.ts';
import {
  PLANTED,
  PLANTED_SEEDS,
  PLANTED_SETTINGS,
  plantedRepository,
} from '../support/planted-repository.ts';

const { host: HOST, key: KEY, id: ID } = PLANTED;
const ONLY = rules.filter(({ meta }) => meta.id === 'acr-instance-id-missing');

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
  const fixed = PLANTED_SEEDS.map((seed) => {
    const [file] = fixFiles(
      [sourceFile('repository.yaml', plantedRepository(seed))],
      PLANTED_SETTINGS,
      false,
      ONLY,
    );
    return file?.text ?? '';
  });

  test('something was planted', () => {
    const [release] = RELEASES;
    const before = PLANTED_SEEDS.flatMap((seed) => identifiers(plantedRepository(seed), release));
    expect(before.length).toBeGreaterThan(100);
    expect(new Set(before)).toEqual(new Set([undefined]));
  });

  test.each(RELEASES)('Argo %s', (release) => {
    const after = fixed.flatMap((text) => identifiers(text, release));
    expect(new Set(after)).toEqual(new Set([ID]));
  });
});
