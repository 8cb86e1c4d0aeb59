import { expect, test } from '@jest/globals';
import {
  codeSpan,
  commandMessage,
  commandProperty,
  csvField,
  inertLog,
  markdownMessage,
  pathUri,
  unreadByRunner,
  visible,
} from '../../src/report/escape.ts';

test.each([
  ['a', 'a'],
  ['100 % of %0A', '100 %25 of %250A'],
  ['a\nb', 'a%0Ab'],
  ['a:b,c', 'a:b,c'],
  ['a\tb', 'a b'],
])('the message %j is %j', (text, expected) => {
  expect(commandMessage(text)).toBe(expected);
});

test.each([
  ['a:b,c', 'a%3Ab%2Cc'],
  ['50%', '50%25'],
])('the property %j is %j', (text, expected) => {
  expect(commandProperty(text)).toBe(expected);
});

test('no line of a log is a command', () => {
  expect(inertLog('a\n::error::b\n  ::c\n##[group]d')).toBe(
    'a\n:\u200B:error::b\n  :\u200B:c\n##\u200B[group]d',
  );
  // .NET takes U+0085 for a blank, and \r for the end of a line.
  expect(inertLog('\u0085::error::a\r::error::b')).toBe('\u0085:\u200B:error::a\r:\u200B:error::b');
});

test('many empty lines take no more time than others', () => {
  const text = '\n'.repeat(1_000_000);
  expect(inertLog(text)).toBe(text);
  expect(unreadByRunner(text, 'word')).toBe(text);
});

test.each([
  ['a', '`a`'],
  [' a  b ', '`a b`'],
  ['a|b', '`a\\|b`'],
  ['a`b', '``a`b``'],
  ['`a``', '``` `a`` ```'],
  ['a`', '`` a` ``'],
  ['', '`  `'],
  ['a'.repeat(200), `\`${'a'.repeat(200)}\``],
  ['a'.repeat(201), `\`${'a'.repeat(200)}…\``],
])('%j in Markdown is %s', (text, expected) => {
  expect(codeSpan(text)).toBe(expected);
});

test.each([
  ['a', 'a'],
  ['a,b', '"a,b"'],
  ['a"b', '"a""b"'],
  ['a;b', '"a;b"'],
  [' a', '" a"'],
  ['a ', '"a "'],
  ['=a', "'=a"],
  ['-1', "'-1"],
  [' @a', "' @a"],
  ['::error::a', '"::error::a"'],
  ['a##[b', 'a##\\u{5b}b'],
])('%j in CSV is %s', (text, expected) => {
  expect(csvField(text)).toBe(expected);
});

test.each([
  ['a "b*c" d', 'a `b*c` d'],
  ['a*b_c[d](e)', 'a\\*b\\_c\\[d\\]\\(e\\)'],
  ['@team', '@\u200Bteam'],
  ['https://a', 'https:/\u200B/a'],
  ['WWW.a', 'WWW\u200B.a'],
])('the message %j in Markdown is %j', (text, expected) => {
  expect(markdownMessage(text)).toBe(expected);
});

test.each([
  ['a\u0000b', 'a\\u{0}b'],
  ['a\r\nb', 'a\\u{d}\\u{a}b'],
  ['a\tb', 'a b'],
  ['\u202Ea', '\\u{202e}a'],
  ['a\uD800', 'a\\u{d800}'],
  ['😀', '😀'],
])('%j is shown as %j', (text, expected) => {
  expect(visible(text)).toBe(expected);
});

test.each([
  ['a b/c.yaml', 'a%20b/c.yaml'],
  ['a#b?c', 'a%23b%3Fc'],
  ['a\uD800', 'a%EF%BF%BD'],
])('the path %j is the URI %s', (text, expected) => {
  expect(pathUri(text)).toBe(expected);
});
