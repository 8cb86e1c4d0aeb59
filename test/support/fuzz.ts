import type { Settings } from '../../src/settings.ts';
import { applyEdits } from '../../src/text/edits.ts';
import type { SourceFile } from '../../src/text/text.ts';
import { disguised } from './disguises.ts';
import { differencesOf } from './differences.ts';
import { fixPlan, lintFiles, settingsFrom, sourceFile } from './lint-text.ts';
import { CONFIG, ENTERPRISE_IMAGE } from './manifests.ts';
import { Draw } from './random-repository.ts';
import { planFor } from './review.ts';
import { valuesOf } from './second-parser.ts';
import type { DiffFile } from '../../src/review/pull-request.ts';
import type { Suggestion } from '../../src/review/suggestion.ts';

const SETTINGS = ['', 'region: cn-hangzhou\n', 'platform: acs\n', 'argoVersion: "4.1"\n'].map(
  (more) => settingsFrom(CONFIG + more),
);

/** What is tried: a file that is made by chance, and the settings. */
interface Trial {
  readonly file: SourceFile;
  readonly settings: Settings;
  readonly draw: Draw;
}

/** The trial of a seed: a manifest with planted images, many of one thing, or deep aliases, and damaged. */
export function trialOf(seed: number, manifests: readonly SourceFile[]): Trial {
  const draw = new Draw(seed);
  const start = manifests[draw.number(manifests.length)]?.text ?? '';
  let text = draw.chance(85) ? planted(start) : start;
  if (draw.chance(20)) text = repeated(text, draw);
  if (draw.chance(20)) text = aliased(text, draw);
  if (draw.chance(45)) text = disguised(text, draw);
  const settings = SETTINGS[draw.number(SETTINGS.length)] ?? settingsFrom(CONFIG);
  return { file: sourceFile('a.yaml', text), settings, draw };
}

/** Every image from an Enterprise instance. */
function planted(text: string): string {
  return text.replaceAll(
    /(image: *"?)(?!\{)[\w./-]+(?=[:"\s])/g,
    (_, before: string) => before + ENTERPRISE_IMAGE,
  );
}

/** Some lines many times: items of lists, documents, halves of maps. */
function repeated(text: string, draw: Draw): string {
  const lines = text.split('\n');
  const from = draw.number(lines.length);
  const some = lines.slice(from, from + 1 + draw.number(8));
  lines.splice(from, 0, ...draw.list(2, 12, () => some).flat());
  return lines.join('\n');
}

/** Anchors of anchors, and merges of merges, in some map of the text. */
function aliased(text: string, draw: Draw): string {
  const depth = 1 + draw.number(9);
  const width = 1 + draw.number(4);
  const chain = draw.list(depth, depth, (at) => {
    const parts = draw.list(width, width, () => `*x${String(at)}`).join(', ');
    return draw.chance(50)
      ? `x${String(at + 1)}: &x${String(at + 1)} [${parts}]`
      : `x${String(at + 1)}: &x${String(at + 1)} { <<: [${parts}], k${String(at)}: v }`;
  });
  const anchors = ['x0: &x0 { annotations: { a: b } }', ...chain];
  const lines = text.split('\n');
  const at = draw.number(lines.length);
  const pad = /^ */.exec(lines[at] ?? '')?.[0] ?? '';
  const use = `${pad}${draw.one(['<<', 'metadata', 'podMetadata', 'annotations'])}: *x${String(draw.number(depth + 1))}`;
  return [...anchors, ...lines.slice(0, at), use, ...lines.slice(at)].join('\n');
}

/**
 * What is wrong with the fixes of a trial, judged by a second reader: a text that it could read
 * cannot be read after them, something else than metadata and images has changed, the edits do not
 * make the text, or a second run changes it again.
 */
export function wrongFixes({ file, settings, draw }: Trial): readonly string[] {
  const unsafe = draw.chance(50);
  const { texts, edits } = fixPlan([file], settings, unsafe);
  const text = texts.get(file.path) ?? file.text;
  const said: string[] = [];
  if (applyEdits(file.text, edits.get(file.path) ?? []) !== text) {
    said.push('the edits make another text');
  }
  if (text === file.text) return said;
  said.push(...wrongText(file.text, text));
  const again = fixPlan([sourceFile('a.yaml', text)], settings, unsafe);
  if (again.texts.size > 0 && again.texts.get(file.path) !== text) {
    said.push('a second run changes something');
  }
  return said;
}

/** What fixes change, as keys on the way to it. */
const FIXED =
  /^(?:apiVersion|metadata|podMetadata|annotations|labels|imagePullPolicy|image|images|spec)$/;

function wrongText(before: string, after: string): readonly string[] {
  const old = read(before);
  if (old === undefined) return [];
  const now = read(after);
  if (now === undefined) return ['the second reader could read the file, and cannot after the fix'];
  return differencesOf(old, now)
    .flatMap((one) => one.after ?? one.before ?? [])
    .filter(({ path }) => !path.some((key) => FIXED.test(key)))
    .map(({ path }) => `${path.join('.')} has changed`);
}

/** For the cluster these end a line; for the second reader they do not. */
const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/;

function read(text: string): readonly unknown[] | undefined {
  if (OTHER_LINE_ENDS.test(text)) return undefined;
  try {
    return valuesOf(text);
  } catch {
    return undefined;
  }
}

/**
 * What is wrong with the review of a trial: a suggestion that is accepted gives a text that the
 * second reader cannot read, changes something else than metadata and images, or leaves a finding of
 * its comment that stood there once.
 */
export function wrongReview({ file, settings, draw }: Trial): readonly string[] {
  const files = [changed(file, draw)];
  const plan = planFor([file], settings, { files, mostComments: 4 });
  return plan.comments.flatMap(({ suggestion, findings }) => {
    if (suggestion === undefined) return [];
    const text = accepted(file.text, suggestion);
    if (text === file.text) return ['a suggestion changes nothing'];
    const count = (some: readonly { ruleId: string }[]): number =>
      some.filter(({ ruleId }) => ruleId === findings[0]?.ruleId).length;
    const left = lintFiles([sourceFile('a.yaml', text)], settings).findings;
    const stays = count(left) > count(plan.findings);
    return [
      ...wrongText(file.text, text),
      ...(stays ? [`more findings of ${findings[0]?.ruleId ?? ''} than before`] : []),
    ];
  });
}

/** A file of a pull request of which some lines are new, with three lines around them, as git says it. */
function changed({ path, text }: SourceFile, draw: Draw): DiffFile {
  const lines = text.replace(/\n$/, '').split('\n');
  const from = draw.number(lines.length);
  const to = Math.min(lines.length, from + 1 + draw.number(12));
  const first = Math.max(0, from - 3);
  const last = Math.min(lines.length, to + 3);
  const body = lines.slice(first, last).map((line, at) => {
    const number = first + at;
    return `${number >= from && number < to ? '+' : ' '}${line}`;
  });
  const count = last - first;
  const isWhole = last < lines.length || text.endsWith('\n');
  const patch = `@@ -${String(first + 1)},${String(count - (to - from))} +${String(first + 1)},${String(count)} @@\n${body.join('\n')}${isWhole ? '' : '\n\\ No newline at end of file'}`;
  return { path, status: 'changed', blobSha: '', patch };
}

/** The text once somebody has accepted a suggestion: GitHub replaces whole lines. */
function accepted(text: string, { first, last, lines }: Suggestion): string {
  const all = text.split('\n');
  return [...all.slice(0, first - 1), ...lines, ...all.slice(last)].join('\n');
}
