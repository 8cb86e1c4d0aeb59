import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Draw } from './random-repository.ts';

const MANIFESTS = fileURLToPath(new URL('../../src/manifests/', import.meta.url));

/** Every word that the readers of manifests look for: also one that they begin to look for. */
const WORDS = [
  ...new Set(
    readdirSync(MANIFESTS)
      .filter((name) => name.endsWith('.ts'))
      .flatMap(
        (name) => readFileSync(MANIFESTS + name, 'utf8').match(/(?<=')[a-zA-Z]\w+(?=')/g) ?? [],
      ),
  ),
] as [string, ...string[]];

/** Values of all forms, right and wrong, `¦` between them. */
const VALUES = (
  'x¦a¦main¦Main¦alpine:3¦"x"¦"{{x}}"¦{{x}}¦1.20¦~¦null¦true¦""¦¦|¦>-¦|2¦[]¦{}¦[a, b]¦[a¦{a: b}¦{image: x}¦' +
  '[{name: a, template: b}]¦{name: a, image: b}¦&a x¦*a¦!!str x¦a: b¦a #b¦a#b¦- a¦"a\\nb"¦"a\\u0062"¦\'a\'\'b\'¦é¦@a¦`a¦%a' +
  '¦Workflow¦WorkflowTemplate¦List¦[{image: x}]¦{type: virtual-kubelet}'
).split('¦') as [string, ...string[]];

/** Whole lines, `¦` between them. */
const LINES = (
  '---¦--- # a¦---#¦...¦%YAML 1.2¦# c¦¦- image: x¦- name: main¦- - name: x¦-¦- a¦- "a¦<<: *a¦? image¦: x¦"image": x¦' +
  '"im\\u0061ge": x¦image : x¦image:x¦{image: x}¦\tx: y¦  \t¦x¦"a":b¦kind: List¦items:¦# wfcache-lint-disable-file x -- y'
).split('¦') as [string, ...string[]];

/**
 * A manifest with some lines moved, doubled, left out, indented, or written in another way, and with
 * keys that mean something to the readers. Many of the results are manifests.
 */
export function rearranged(text: string, draw: Draw): string {
  const lines = text.split('\n');
  for (let left = 1 + draw.number(3); left > 0; left -= 1)
    draw.one(WAYS)(lines, draw.number(lines.length), draw);
  return lines.join('\n');
}

/** Changes the lines of a text at one of them. */
type Way = (lines: string[], at: number, draw: Draw) => void;

const WAYS: readonly [Way, ...Way[]] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at, draw) => lines.splice(draw.number(lines.length), 0, ...lines.splice(at, 1)),
  (lines, at, draw) => {
    const some = lines.slice(at, at + 1 + draw.number(6));
    lines.splice(draw.number(lines.length), 0, ...some);
  },
  (lines, at, draw) => {
    lines[at] = ' '.repeat(draw.number(14)) + (lines[at] ?? '').trimStart();
  },
  (lines, at, draw) => {
    for (let next = at; next < at + 1 + draw.number(5) && next < lines.length; next += 1)
      lines[next] = `  ${lines[next] ?? ''}`;
  },
  (lines, at, draw) => {
    lines.splice(at, 0, marginOf(lines[at], draw) + `${draw.one(WORDS)}: ${draw.one(VALUES)}`);
  },
  (lines, at, draw) => {
    lines.splice(at, 0, marginOf(lines[at], draw) + draw.one(LINES));
  },
  (lines, at, draw) => {
    lines[at] = (lines[at] ?? '').replace(/(?<=: ).*$/, draw.one(VALUES));
  },
  (lines, at, draw) => {
    lines[at] = (lines[at] ?? '').replace(/[\w./-]+(?=:)/, draw.one(WORDS));
  },
  (lines, at, draw) => {
    lines[at] = (lines[at] ?? '').replace(/(?<=: )([^"'\n]+)$/, draw.chance(50) ? '"$1"' : "'$1'");
  },
];

/** The indentation of a line, with its dashes or without. */
function marginOf(line = '', draw: Draw): string {
  return (draw.chance(50) ? /^[ -]*/ : /^ */).exec(line)?.[0] ?? '';
}
