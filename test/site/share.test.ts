import { describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { fragmentOf, MOST_FRAGMENT, MOST_TEXT, sharedIn } from '../../site/playground/share.ts';

/** A fragment with any bytes in it. */
function fragmentWith(bytes: Buffer | string): string {
  return `#text=${deflateRawSync(bytes).toString('base64url')}`;
}

const NOTHING = '{"manifest":"","configuration":""}';

/** A text that is too long for a link, but not for the page. */
function incompressible(): string {
  const lines = Array.from({ length: MOST_FRAGMENT / 64 }, (_, at) =>
    createHash('sha512').update(String(at)).digest('base64'),
  );
  return lines.join('');
}

describe('a link', () => {
  test.each([
    ['nothing', '', ''],
    ['what is not ASCII', '中文 \u{1F600}\n\u0000\t', '# ü'],
    ['much', 'a: b\n'.repeat(MOST_TEXT / 5), ''],
  ])('gives back %s', async (_, manifest, configuration) => {
    const fragment = await fragmentOf({ manifest, configuration });
    expect(fragment).toMatch(/^#text=[\w-]+$/);
    expect(await sharedIn(fragment ?? '')).toEqual({ manifest, configuration });
  });

  test('is not made for what would be too long', async () => {
    const manifest = incompressible();
    expect(await fragmentOf({ manifest, configuration: '' })).toBeUndefined();
  });
});

describe('a fragment of anybody', () => {
  test.each(['', '#', '#manifest', '#example=x', '#TEXT=AAAA'])(
    '%j holds no texts',
    async (text) => {
      expect(await sharedIn(text)).toBeUndefined();
    },
  );

  test('that is right is read, whoever has made it', async () => {
    expect(await sharedIn(fragmentWith(NOTHING))).toEqual({ manifest: '', configuration: '' });
  });

  test.each([
    ['what is no base64', '#text=*'],
    ['nothing', '#text='],
    ['bytes that are not packed', '#text=AAAA'],
    ['a fragment that is cut', fragmentWith('{"manifest":"a","configuration":""}').slice(0, -6)],
    ['a text that is no JSON', fragmentWith('{')],
    ['what is no UTF-8', fragmentWith(Buffer.from([0x22, 0xff, 0x22]))],
    ['null', fragmentWith('null')],
    ['another manifest', fragmentWith('{"manifest":["a"],"configuration":""}')],
    ['another configuration', fragmentWith('{"manifest":"","configuration":["a"]}')],
    ['a part of it', fragmentWith('{"manifest":"a"}')],
    [
      'too long a text',
      fragmentWith(JSON.stringify({ manifest: 'a'.repeat(MOST_TEXT), configuration: 'b' })),
    ],
    ['too many bytes', fragmentWith(`${NOTHING}${' '.repeat(20_000_000)}`)],
    [
      'too long a fragment',
      fragmentWith(JSON.stringify({ manifest: incompressible(), configuration: '' })),
    ],
  ])('with %s is damaged', async (_, text) => {
    expect(await sharedIn(text)).toBe('damaged');
  });
});
