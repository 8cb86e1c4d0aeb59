import { describe, expect, test } from '@jest/globals';
import { explainPods } from '../../src/argo/explained.ts';
import { variedPods, podsAlone, type VariedPod } from '../../src/argo/pods.ts';
import { parseArgoVersion } from '../../src/argo/version.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { isLibrary } from '../../src/manifests/model.ts';
import type { ArgoVersion } from '../../src/settings.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { sourceFile } from '../support/lint-text.ts';
import { RELEASES } from '../support/oracle.ts';
import { mendPlanted, PLANTED } from '../support/planted.ts';

const { host: HOST, key: KEY, id: ID } = PLANTED;
const FILE = 'repository.yaml';

/** What pods of the Enterprise instance have for the key; those with a pull secret need nothing. */
function identifiers(text: string, release: string): readonly (string | undefined)[] {
  const version = parseArgoVersion(release);
  const { manifests } = readModel(sourceFile(FILE, text), readYaml);
  return identifiersOf(variedPods(manifests, version).pods, version).map(({ id }) => id);
}

function identifiersOf(pods: readonly VariedPod[], version: ArgoVersion) {
  return explainPods(pods, version)
    .filter(({ pullSecrets }) => pullSecrets.length === 0)
    .filter(({ images }) =>
      images.some(({ values }) => values.some((value) => value.text.startsWith(`${HOST}/`))),
    )
    .map(({ execution, annotations }) => ({
      execution,
      id: annotations.find(({ key }) => key === KEY)?.text,
    }));
}

describe('one edit gives the identifier under all rules of Argo', () => {
  const mended = mendPlanted();

  test('something was planted', () => {
    const [release] = RELEASES;
    const found = mended.flatMap(({ before }) => identifiers(before[FILE] ?? '', release));
    expect(found.length).toBeGreaterThan(100);
    expect(new Set(found)).toEqual(new Set([undefined]));
  });

  test.each(RELEASES)('Argo %s', (release) => {
    const found = mended.flatMap(({ after }) => identifiers(after[FILE] ?? '', release));
    expect(new Set(found)).toEqual(new Set([ID]));
  });

  test.each(RELEASES)('Argo %s: a library submitted by itself has it, or a finding', (release) => {
    const version = parseArgoVersion(release);
    const without = mended.flatMap(({ after, left }) => {
      const { manifests } = readModel(sourceFile(FILE, after[FILE] ?? ''), readYaml);
      const libraries = manifests.filter((one) => isLibrary(one) && one.spec.entrypoint);
      return identifiersOf(podsAlone(libraries, manifests, version), version)
        .filter(({ id }) => id !== ID)
        .map(({ execution: { kind, name } }) => left.has(`${kind}/${name}`));
    });
    expect(without.length).toBeGreaterThan(0);
    expect(new Set(without)).toEqual(new Set([true]));
  });
});
