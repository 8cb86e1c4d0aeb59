import { expect, test } from '@jest/globals';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { findPrograms } from '../../../src/adapters/render/programs.ts';
import { temporaryCheckouts } from '../../support/checkout.ts';

const repository = temporaryCheckouts();

/** A folder outside of any repository, with these programs. */
function folderWith(...names: readonly string[]): string {
  const made = repository(Object.fromEntries(names.map((name) => [name, '#!/bin/sh\n'])));
  for (const name of names) chmodSync(join(made.root, name), 0o755);
  return made.root;
}

test('the first program of a name on PATH is taken, and kustomize before kubectl', () => {
  const first = folderWith('kubectl');
  const second = folderWith('helm', 'kubectl', 'kustomize');
  const third = folderWith('helm');
  const PATH = [first, second, third].join(delimiter);
  expect(findPrograms({ PATH }, [])).toEqual({
    helm: { file: join(second, 'helm'), first: ['template'] },
    kustomize: { file: join(second, 'kustomize'), first: ['build'] },
  });
  expect(findPrograms({ PATH: first }, [])).toEqual({
    helm: undefined,
    kustomize: { file: join(first, 'kubectl'), first: ['kustomize'] },
  });
});

test('what is no program is passed over', () => {
  const { root } = repository({ helm: 'not executable' });
  mkdirSync(join(root, 'kubectl'));
  expect(findPrograms({ PATH: root }, [])).toEqual({ helm: undefined, kustomize: undefined });
  expect(findPrograms({}, [])).toEqual({ helm: undefined, kustomize: undefined });
});

test('a folder that is not absolute is passed over', () => {
  const PATH = relative(process.cwd(), folderWith('helm'));
  expect(findPrograms({ PATH }, []).helm).toBe(undefined);
});

test('nothing is taken from the repository, by whatever way PATH leads there', () => {
  const tree = folderWith('helm');
  const links = repository().root;
  symlinkSync(tree, join(links, 'folder'));
  symlinkSync(join(tree, 'helm'), join(links, 'helm'));
  const none = { helm: undefined, kustomize: undefined };
  for (const PATH of [tree, join(links, 'folder'), links, '.', '', 'bin', `${delimiter}.`]) {
    expect([PATH, findPrograms({ PATH }, [tree])]).toEqual([PATH, none]);
  }
  // A repository that is the whole disk holds every program there is.
  expect(findPrograms({ PATH: tree }, ['/']).helm).toBeDefined();
});
