import { fixFiles, sourceFile } from './lint-text.ts';
import { PLANTED_SEEDS, PLANTED_SETTINGS, plantedRepository } from './planted-repository.ts';

/** A planted repository before and after the safe fixes of all rules, by path and text. */
export interface Mended {
  readonly name: string;
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}

/** All planted repositories, fixed. */
export function mendPlanted(): readonly Mended[] {
  return PLANTED_SEEDS.map((seed) => {
    const file = sourceFile('repository.yaml', plantedRepository(seed));
    const fixed = fixFiles([file], PLANTED_SETTINGS);
    const texts = (files: readonly { path: string; text: string }[]) =>
      Object.fromEntries(files.map(({ path, text }) => [path, text]));
    return { name: `seed-${String(seed)}`, before: texts([file]), after: texts(fixed) };
  });
}
