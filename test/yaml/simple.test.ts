import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ok } from '../../src/result.ts';
import type { Placement } from '../../src/yaml/placement.ts';
import { readSimply } from '../../src/yaml/simple/simple.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { comparedBySeed } from '../support/check-readers.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CORPUS = `${ROOT}../shared/corpus/`;

/** Manifests of the repository, and the corpus where it is there. */
const TEXTS = [
  `${ROOT}examples/`,
  `${ROOT}rules/`,
  ...(existsSync(CORPUS) ? [CORPUS] : []),
].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ya?ml|json)$/.test(path))
    .flatMap((path) => readFileSync(folder + path, 'utf8').split(/^(?=---)/m)),
);

/** What the simple reader reads, the complete one reads the same; true where it was simple. */
function expectAgreement(text: string, placement: Placement = { base: 0 }): boolean {
  const simple = readSimply(text, placement);
  if (simple === undefined) return false;
  const complete = readYaml(text, placement);
  expect({ text, read: ok([simple]) }).toEqual({ text, read: complete });
  return true;
}

describe('the simple reader', () => {
  test('agrees with the complete one on real manifests, and reads nearly all of them', () => {
    const simple = TEXTS.filter((text) => expectAgreement(text)).length;
    expect(simple / TEXTS.length).toBeGreaterThan(0.9);
  });

  test('with CRLF, a byte order mark, another base, inside a string', () => {
    for (const text of TEXTS) {
      expectAgreement(text.replaceAll('\n', '\r\n'));
      expectAgreement(`\uFEFF${text}`);
      expectAgreement(text.trimEnd(), { base: 1000 });
      expectAgreement(text.replaceAll(/^(?=.)/gm, '    '), { base: 5, embedded: true });
      expectAgreement(text, { base: 0, fixed: { start: 3, end: 9 } });
    }
  });

  /** Pieces with a meaning of their own in YAML, `¦` between them. */
  const NASTY = (
    ' ¦  ¦\n¦\t¦:¦: ¦- ¦#¦ #¦"¦\'¦\\¦{¦}¦[¦]¦,¦&a ¦*a¦!t ¦|¦>¦|-¦|+¦|2¦? ¦%¦@¦`¦---¦...¦<<: ¦\r¦' +
    '\u2028¦\uFEFF¦é¦漢¦😀¦~¦null¦0x1f¦{{¦}}¦a: b¦-¦=¦\u0085¦\u00A0¦"a": ¦\'b\': ¦[a, b]¦{a: b}¦""¦' +
    "''¦\\n\"¦\n\n¦\n  \n"
  ).split('¦');

  test('agrees on manifests somebody spoilt', () => {
    const spoilt = fc
      .tuple(
        fc.constantFrom(...TEXTS.filter(({ length }) => length < 3000)),
        fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom('', ...NASTY)), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([text, changes]) =>
        changes.reduce((all, [at, length, inserted]) => {
          const place = at % (all.length + 1);
          return all.slice(0, place) + inserted + all.slice(place + length);
        }, text),
      );
    fc.assert(
      fc.property(spoilt, (text) => void expectAgreement(text)),
      { numRuns: 3000 },
    );
  });

  const SEEDS = 2000;
  const STEP = 500;
  const firsts = Array.from({ length: SEEDS / STEP }, (_, at) => at * STEP);

  test.each(firsts)(
    'agrees on texts made by chance, as they are and spoilt: from seed %d',
    (first) => {
      const all = Array.from({ length: STEP }, (_, at) => comparedBySeed(first + at)).flat();
      expect(all.filter(({ agrees }) => !agrees)).toEqual([]);
      // So many of them get further than the first fault.
      expect(all.filter(({ simple }) => simple !== undefined).length).toBeGreaterThan(STEP);
    },
  );

  test('agrees on texts put together from the pieces of YAML', () => {
    const piece = fc.constantFrom(
      ...NASTY,
      'a',
      'b: 1',
      '\na:',
      '\n  b:',
      '\n- c',
      '\n  - d: e',
      '\n    f: |\n      g',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        (pieces) => void expectAgreement(pieces.join('')),
      ),
      { numRuns: 5000 },
    );
  });
});
