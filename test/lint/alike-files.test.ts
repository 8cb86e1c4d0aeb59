import { describe, expect, test } from '@jest/globals';
import { joinProject } from '../../src/facts/project.ts';
import { AlikeFiles, type SilentAlone } from '../../src/lint/alike-files.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { imageCache } from '../support/joined-files.ts';
import { contextFrom, settingsFrom, sourceFile } from '../support/lint-text.ts';
import { houseOf, plainPlatform } from '../support/plain-platform.ts';
import { Draw } from '../support/random-repository.ts';

const CONTEXT = contextFrom(settingsFrom(undefined));

const silent: SilentAlone = (model) => joinProject([model], CONTEXT);

/** What was taken of files with these texts; their names are their numbers. */
function taken(texts: readonly string[], silentAlone = silent): AlikeFiles {
  const alike = new AlikeFiles(CONTEXT, silentAlone);
  for (const [at, text] of texts.entries()) {
    const file = pathOf(at, text);
    const found = alike.find(file);
    if (found === undefined) alike.notice(readModel(file, readYaml));
    else alike.take(found);
  }
  return alike;
}

function pathOf(at: number, text = '') {
  return sourceFile(`${String(at)}.yaml`, text);
}

const TEXT = plainPlatform(new Draw(0), houseOf(new Draw(0)), 'a', 0);

function same(count: number): readonly string[] {
  return Array.from({ length: count }, () => TEXT);
}

/** So many files of which none is like another one. */
function different(count: number, name: string): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    TEXT.replace(/^( +)(?=entrypoint:)/m, `$1serviceAccountName: ${name}${String(at)}\n$1`),
  );
}

describe('files alike', () => {
  test('are compared no more once an object serves pods of any file', () => {
    expect(taken(same(20)).count).toBe(11);
    expect(taken([imageCache('c', 'a.example.com/a:1'), ...same(20)]).count).toBe(0);
  });

  test('are compared as long as it is not in vain too often', () => {
    expect(taken([...different(60, 'x'), ...same(20)]).count).toBe(19);
    expect(taken([...different(80, 'x'), ...same(20)]).count).toBe(0);
    const often = [...different(60, 'x'), ...same(60), ...different(60, 'y'), ...same(20)];
    expect(taken(often).count).toBe(59 + 20);
  });

  test('are learned from once, where there is something to say of them', () => {
    let asked = 0;
    const count = (): undefined => {
      asked += 1;
      return undefined;
    };
    expect(taken(same(40), count).count).toBe(0);
    expect(asked).toBe(1);
  });

  test('are learned from as long as not too much has to be held for that', () => {
    const long = (name: string): readonly string[] =>
      different(3, name).map((text) => `${text}#${' '.repeat(400_000)}\n`);
    const [one = '', two = '', three = ''] = long('x');
    const first = [...same(8), one, two, three];
    expect(taken([...first, one, two]).count).toBe(2);
    expect(taken([...first, three]).count).toBe(0);
  });

  test('hold a pod', () => {
    const none = TEXT.replace(/( +)(?=container:)[^]*/, '$1suspend: {}\n').replace(
      /^ +podMeta[^]*?(?=^ +templates)/m,
      '',
    );
    expect(none).toContain('suspend');
    const named = `apiVersion: v1\nkind: Service\nmetadata: { name: aliyun }\n---\n${none}`;
    expect(taken([...same(20), named]).count).toBe(11);
  });

  test('are shown where there is something to say of the one that they are like, or one is named', () => {
    const alike = taken(same(20));
    const isShown = (at: number, ...named: readonly number[]): boolean =>
      alike.isShown(
        pathOf(at).path,
        named.map((one) => pathOf(one).path),
      );
    expect([isShown(8), isShown(0), isShown(0, 1), isShown(0, 9)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});
