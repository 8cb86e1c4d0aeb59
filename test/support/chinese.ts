import chineseRules from '../../rules/zh.ts';
import { chinese, SHARED } from '../../src/chinese/chinese.ts';
import type { Finding } from '../../src/finding.ts';
import { columns } from '../../src/text/columns.ts';

const HAN = '[\\u3400-\\u9fff]';
const WORDS = 'the|is|are|of|and|with|to|in|for|not|no|from|by|or|it|has|have|an?';

/** What is wrong in a Chinese text, whoever wrote it, and how it is seen. */
const FAULTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['no blank between Chinese and Latin', new RegExp(`${HAN}[\\w"\`]|[\\w"\`]${HAN}`)],
  ['a blank between Chinese and Chinese', new RegExp(`${HAN} ${HAN}`)],
  ['half-width punctuation', new RegExp(`${HAN} ?[,;:!?.](?:\\s|$|${HAN})|${HAN} ?\\(|\\)${HAN}`)],
  ['a blank beside full-width punctuation', /[，。；：、（）“”] | [，。；：、（）]/],
  ['English words', new RegExp(`(?<![\\w/.-])(?:${WORDS})(?![\\w/.:-])`, 'i')],
];

/** What is wrong in a Chinese text. Values in double quotes and commands in grave accents are nobody's. */
export function faultsIn(text: string): string[] {
  const own = text.replace(/"[^"]*"/g, '"x"').replace(/`[^`]*`/g, '`x`');
  return FAULTS.flatMap(([name, pattern]) => (pattern.test(own) ? [`${name}: ${text}`] : []));
}

/** Is an English text more than values, so that it has to be another one in Chinese? */
function isProse(english: string): boolean {
  return /[a-z]{2,} [a-z]{2,}/i.test(english.replace(/"[^"]*"|`[^`]*`/g, ''));
}

/** What stays as it is: values in quotes, commands, and names. */
const NAMES =
  /"[^"]*"|`[^`]*`|wfcache-lint [a-z]+(?: [A-Z]+)?|kubectl get imagecaches|Argo Workflows|Docker Hub|agent Pod/g;

/** The lines of an output in which English words follow each other; what is in quotes is nobody's. */
export function englishIn(output: string): string[] {
  const isEnglish = (line: string): boolean =>
    /(?<![\w./=-])[a-z]{2,} [a-z]{2,}(?![\w./=-])/i.test(line.replaceAll(NAMES, '""'));
  return output.split('\n').filter(isEnglish);
}

/** What is wrong in the Chinese of a text of ours. */
export function faultsOf(english: string, zh: string | undefined): string[] {
  if (zh === undefined || !isProse(english)) return zh === undefined ? [`missing: ${english}`] : [];
  const lines = zh.split('\n').filter((line) => new RegExp(HAN).test(line));
  return lines.length === 0 ? [`not Chinese: ${zh}`] : lines.flatMap(faultsIn);
}

/** The most columns of a title: two for each character of Chinese. */
const WIDEST_TITLE = 70;

/** What is wrong in what a rule tells of these findings in Chinese, each fault once. */
export function chineseFaults(id: string, findings: readonly Finding[]): string[] {
  const own = chineseRules.get(id)?.phrases ?? {};
  const used = new Set<string>();
  const faults = new Set<string>();
  const { told } = chinese(chineseRules, {
    missing: (text) => faults.add(`no phrase for: ${text}`),
    used: (english) => used.add(english),
  });
  for (const finding of findings) {
    const zh = told(finding);
    for (const [english, text] of pairsOf(finding, zh)) {
      for (const fault of faultsOf(english, text)) faults.add(fault);
    }
    if (columns(zh.message) > WIDEST_TITLE) faults.add(`long title: ${zh.message}`);
    if (zh.notes.length !== finding.notes.length) faults.add(`other notes: ${zh.message}`);
  }
  for (const english of Object.keys(own)) {
    if (!used.has(english)) faults.add(`no case says: ${english}`);
    if (Object.hasOwn(SHARED, english)) faults.add(`is in the shared phrases: ${english}`);
  }
  return [...faults];
}

/** The texts of a finding, beside those in Chinese. */
function pairsOf(finding: Finding, zh: Finding): (readonly [string, string | undefined])[] {
  const { label, help, fix } = finding;
  return [
    [`${finding.message} is prose`, zh.message],
    ...(label === undefined ? [] : [[label, zh.label] as const]),
    ...finding.notes.map((note, at) => [note, zh.notes[at]] as const),
    ...finding.related.map(({ message }, at) => [message, zh.related[at]?.message] as const),
    ...(help === undefined ? [] : [[help, zh.help] as const]),
    ...(fix === undefined ? [] : [[fix.title, zh.fix?.title] as const]),
  ];
}
