import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '../../src/text/text.ts';
import { readCorpus } from './corpus-files.ts';
import { disguised } from './disguises.ts';
import { unreadOf } from './kubectl.ts';
import { sourceFile } from './lint-text.ts';
import { Draw } from './random-repository.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The manifests of the project: the cases of the rules and of Argo, and the examples. */
export function fixtures(): SourceFile[] {
  return ['rules', 'test/argo/cases', 'examples'].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:ya?ml|json)$/.test(path))
      .map((path) =>
        sourceFile(`${folder}/${path}`, readFileSync(`${ROOT}${folder}/${path}`, 'utf8')),
      ),
  );
}

/** What kubectl reads of the fixtures and of the corpus that the program does not. */
export function unreadOfManifests(kubectl: string): readonly string[] {
  return unreadOf([...fixtures(), ...readCorpus()], kubectl);
}

/** The longest manifest that is changed, in characters: each change of a long one says the same. */
const LONGEST = 4000;

/** A file that is made from a manifest by chance. */
export function disguiseOf(
  seed: number,
  manifests: readonly SourceFile[] = shortManifests(),
): SourceFile {
  const draw = new Draw(seed);
  const { path, text } = manifests[draw.number(manifests.length)] ?? sourceFile('none.yaml', '');
  return sourceFile(`seed ${String(seed)}: ${path}`, disguised(text, draw));
}

/** All manifests of the project and of the corpus that are not too long to be changed. */
export function shortManifests(longest = LONGEST): readonly SourceFile[] {
  return [...fixtures(), ...readCorpus()].filter(({ text }) => text.length <= longest);
}

/** The same as {@link unreadOfManifests} for so many of such files. */
export function unreadOfDisguises(kubectl: string, from: number, count: number): readonly string[] {
  const manifests = shortManifests();
  const files = Array.from({ length: count }, (_, at) => disguiseOf(from + at, manifests));
  return unreadOf(files, kubectl);
}
