import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeFile } from '../../src/manifests/file.ts';
import { readModel, type FileModel } from '../../src/manifests/file-model.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { isMap } from './second-parser.ts';

/** The annotation that kubectl adds to what it has read. */
const READ = 'wfcache-lint.test/read';

/**
 * What kubectl reads of files and the program does not read equally, without naming a problem; in
 * words, empty where there is no difference. What the program reads beyond that is none.
 */
export function unreadOf(files: readonly SourceFile[], kubectl: string): readonly string[] {
  const objects = readByKubectl(files, kubectl);
  return files.flatMap((file, at) => differencesOf(file, objects[at] ?? []));
}

function differencesOf(file: SourceFile, objects: readonly unknown[]): readonly string[] {
  const own = ownReading(file);
  if (own === 'named') return [];
  const left = [...own];
  return objects.flatMap((object) => {
    return wordsOf(modelOf({ ...file, text: JSON.stringify(object) })).flatMap((words) => {
      const found = left.indexOf(words);
      if (found !== -1) left.splice(found, 1);
      return found === -1
        ? [`${file.path}: kubectl reads ${words}\nread are ${own.join('\n')}`]
        : [];
    });
  });
}

/** The objects of a file in words; `named` where a problem or a template of another tool is. */
function ownReading(file: SourceFile): readonly string[] | 'named' {
  const taken = takeFile(file.path, Buffer.from(file.text), new Set());
  if (taken === 'irrelevant' || taken === 'helm-chart') return [];
  if (!taken.ok) return 'named';
  const model = modelOf(taken.value);
  const isNamed = model.templates > 0 || model.problems.some(({ invalid }) => invalid !== true);
  return isNamed ? 'named' : wordsOf(model);
}

function modelOf(file: SourceFile): FileModel {
  return readModel(file, readYaml);
}

/** Each object in one line: what it is, and all its images, annotations and labels. */
function wordsOf(model: FileModel): readonly string[] {
  const { manifests, imageCaches, bystanders, injectors, accounts, controllers } = model;
  const kinds = { manifests, imageCaches, bystanders, injectors, accounts, controllers };
  return Object.entries(kinds).flatMap(([kind, objects]) =>
    objects.map((object) => `${kind} ${valuesIn(object).toSorted().join(' ')}`),
  );
}

/** The values in a part of a model, with the names of their fields, in any order. */
function valuesIn(value: unknown, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesIn(one, name));
  if (!isMap(value)) return [];
  if (typeof value['key'] === 'string' && isMap(value['value'])) {
    const { key, value: scalar } = value;
    return key === READ ? [] : [`${name}.${key}=${wordOf(scalar['text'])}`];
  }
  if (typeof value['text'] === 'string' && /^images?$/.test(name)) {
    return [`${name}=${wordOf(value['text'])}`];
  }
  const { meant: _, ...own } = value;
  return Object.entries(own).flatMap(([key, inner]) => valuesIn(inner, key));
}

/** A value. The text of a map, as `{{…}}` without quotes is one, is that of its place in the file. */
function wordOf(text: unknown): string {
  return /^[[{]|\{\{/.test(String(text)) ? '[' : JSON.stringify(text);
}

/** The objects that kubectl reads of each file, with one start for all of them. */
function readByKubectl(files: readonly SourceFile[], kubectl: string): readonly unknown[][] {
  const folder = mkdtempSync(join(tmpdir(), 'wfcache-lint-kubectl-'));
  try {
    const read = join(folder, 'files');
    mkdirSync(read);
    for (const [at, { path, text }] of files.entries()) {
      const name = String(at).padStart(6, '0');
      const ending = path.endsWith('.json') ? 'json' : 'yaml';
      writeFileSync(join(read, `${name}-a.${ending}`), text);
      writeFileSync(join(read, `${name}-b.yaml`), END);
    }
    const ran = spawnSync(kubectl, [...COMMAND, '-f', read], {
      encoding: 'utf8',
      env: { HOME: folder, KUBECONFIG: '/dev/null' },
      maxBuffer: 1024 * 1024 * 1024,
    });
    if (ran.error !== undefined) throw ran.error;
    return byFile(ran.stdout, files.length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const COMMAND = ['annotate', '--local', '--overwrite', `${READ}=true`, '-o', 'json'];

/** kubectl does not say of which file an object is, so an object of ours stands behind each file. */
const END = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${READ} }\n`.replace('/', '.');

function byFile(output: string, count: number): unknown[][] {
  const found: unknown[][] = [[]];
  for (const text of output.split(/^(?=\{$)/m)) {
    if (text.trim() === '') continue;
    if (text.includes(`"name": "${READ.replace('/', '.')}"`)) found.push([]);
    else found.at(-1)?.push(JSON.parse(text));
  }
  if (found.length !== count + 1) throw new Error('kubectl has not read all files to their end');
  return found;
}
