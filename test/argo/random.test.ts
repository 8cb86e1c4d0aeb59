import { describe, expect, test } from '@jest/globals';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, counts, modelLines, readCases, RELEASES } from '../support/oracle.ts';
import { randomRepository } from '../support/random-repository.ts';

/**
 * Repositories made by chance, with the pods that the real controllers made of them. To record
 * others: `UPDATE_RANDOM=1 npm run jest -- test/argo/random.test.ts`, then
 * `npm run oracle -- --update test/argo/random`.
 */
const FOLDER = fileURLToPath(new URL('random', import.meta.url));
const FIRST = 5000;
const COUNT = 200;

const seeds = Array.from({ length: COUNT }, (_, at) => FIRST + at);

function nameOf(seed: number): string {
  return `seed-${String(seed)}`;
}

if (process.env['UPDATE_RANDOM'] === '1') {
  for (const seed of seeds) {
    const home = join(FOLDER, nameOf(seed));
    mkdirSync(home, { recursive: true });
    for (const [path, text] of Object.entries(randomRepository(seed))) {
      writeFileSync(join(home, path), text);
    }
  }
}

const recorded = new Map(readCases(FOLDER).map((one) => [one.name, one]));

test('every repository is recorded as its seed makes it', () => {
  expect([...recorded.keys()].toSorted()).toEqual(seeds.map(nameOf));
  for (const seed of seeds) {
    expect(recorded.get(nameOf(seed))?.files).toEqual(randomRepository(seed));
  }
});

describe.each(RELEASES)('the pods of Argo %s', (release) => {
  test.each(seeds.map(nameOf))('%s', (name) => {
    const one = recorded.get(name);
    const answer = one?.answerOf(release);
    if (one === undefined || answer === undefined) throw new Error(`No answer for ${name}`);
    const model = modelLines(one.files, release);
    const { missing, invented } = compare(model, answer);
    expect({ missing, invented }).toEqual({ missing: [], invented: [] });
    const made = counts(model, answer);
    expect(made.map((pod) => pod.model)).toEqual(made.map(({ controller }) => controller));
  });
});
