import { describe, expect, test } from '@jest/globals';
import chineseRules from '../../rules/zh.ts';
import { SHARED } from '../../src/chinese/chinese.ts';
import { compiled, holesIn, sayingBy, type Phrases } from '../../src/chinese/phrases.ts';
import { faultsOf } from '../support/chinese.ts';

const say = sayingBy([
  compiled({
    'Set {key} to "{value}"': '将 {key} 设为 "{value}"',
    'Set {key} to "{value}", as in {place:phrase}': '如 {place}，将 {key} 设为 "{value}"',
    'image {images:list}': '镜像 {images}',
    '{count:number} image(s)': '{count} 个镜像',
    '{count:number} images in {files:names}': '{files}：{count} 个镜像',
    'No fix: {reason:phrase}': '无法修复：{reason}',
    'it is there': '它已存在',
    'Add it:\n  - {host} # {where:phrase}': '添加它：\n  - {host} # {where}',
  }),
]);

describe('a phrase', () => {
  test.each([
    ['it is there', '它已存在'],
    ['No fix: it is there', '无法修复：它已存在'],
    ['Set a.b/c to "x to y"', '将 a.b/c 设为 "x to y"'],
    ['Set a to "b", as in image "c"', '如镜像 "c"，将 a 设为 "b"'],
    ['image "a"', '镜像 "a"'],
    ['image "a" and "b"', '镜像 "a" 和 "b"'],
    ['image "a", "b" and "c"', '镜像 "a"、"b" 和 "c"'],
    ['image "a", "b" and 12 more', '镜像 "a"、"b" 和另外 12 个'],
    ['1 image', '1 个镜像'],
    ['≥1,200 images', '≥1,200 个镜像'],
    ['3 images in a, b and 4 more', 'a、b 和另外 4 个：3 个镜像'],
    ['Add it:\n  - h # it is there', '添加它：\n  - h # 它已存在'],
    ['No fix: it is there\nNo fix: it is there', '无法修复：它已存在\n无法修复：它已存在'],
    ['what nobody has translated', 'what nobody has translated'],
  ])('%j', (english, chinese) => {
    expect(say(english)).toBe(chinese);
  });

  test('that is missing, or was used, is told', () => {
    const missing: string[] = [];
    const used: string[] = [];
    const listening = sayingBy([compiled({ 'No fix: {reason:phrase}': '无法修复：{reason}' })], {
      missing: (text) => missing.push(text),
      used: (english) => used.push(english),
    });
    expect(listening('No fix: why not')).toBe('无法修复：why not');
    expect([missing, used]).toEqual([['why not'], ['No fix: {reason:phrase}']]);
  });

  test('of a rule counts before one that all rules share', () => {
    const both = sayingBy([compiled({ a: 'first' }), compiled({ a: 'second' })]);
    expect(both('a')).toBe('first');
  });
});

describe('the shared phrases', () => {
  const all = Object.entries(SHARED);

  test('name in Chinese no value that is not in the English text', () => {
    const foreign = all.filter(([english, chinese]) => {
      return holesIn(chinese).some((name) => !holesIn(english).includes(name));
    });
    expect(foreign).toEqual([]);
  });

  test('are Chinese as Chinese is written', () => {
    const faults = all.flatMap(([english, chinese]) => {
      return faultsOf(english, chinese.replace(/ ?\{\w+\} ?/g, '：').trim());
    });
    expect(faults).toEqual([]);
  });
});

describe('a hostile text', () => {
  const catalogues = [SHARED, ...[...chineseRules.values()].map(({ phrases = {} }) => phrases)];

  /** The most characters that are looked at for a text, of all texts that are made of a phrase. */
  function mostLooked(phrases: Phrases, length: number): number {
    let looked = 0;
    const looking = sayingBy([compiled(phrases)], { looked: (count) => (looked += count) });
    const costs = Object.keys(phrases).flatMap((english) => {
      const own = english.replaceAll('(s)', 's').split(/\{\w+(?::\w+)?\}/);
      const [first = '', second = ''] = own;
      return [english, first, `${first}"${second}`].flatMap((part) => {
        const many = part.repeat(Math.ceil(length / Math.max(1, part.length)));
        const text = first + many + (own.at(-1) ?? '');
        // What begins with a text is refused at once where that is not there.
        if (own.length < 3 && first !== '') return [];
        if (own.length === 1 || part === '') return [];
        looked = 0;
        looking(text);
        return looked / text.length;
      });
    });
    return Math.max(...costs);
  }

  test('costs no more for a character where it is longer', () => {
    const short = mostLooked(SHARED, 300);
    const long = mostLooked(SHARED, 2400);
    expect(long).toBeLessThan(short * 1.5);
    expect(long).toBeLessThan(600);
  });

  test('cannot nest without end', () => {
    const deep = 'No fix: '.repeat(100_000);
    expect(say(deep)).toMatch(/^(?:无法修复：)+No fix: /);
    const lines = '\n"'.repeat(10_000);
    expect(say(lines)).toBe(lines);
  });

  test.each(catalogues.map((phrases, at) => [at, phrases] as const))(
    'finds a text between two holes of every phrase (%i)',
    (_, phrases) => {
      expect(Object.keys(phrases).filter((english) => /\}\{/.test(english))).toEqual([]);
    },
  );
});
