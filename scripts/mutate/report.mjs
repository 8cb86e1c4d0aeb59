/** What came of a run, as text. */
import { byRoom } from './rooms.mjs';

/** @import { Verdict } from './judge.mjs' */
/** @import { MeasuredFile } from './measure.mjs' */

/** The share of mutants that tests should kill in each room, in percent. */
export const GOAL = 90;

/**
 * @typedef {object} Row
 * @property {string} room
 * @property {number} killed timeouts included
 * @property {number} survived
 * @property {number} timeouts
 * @property {number} notRun
 * @property {number} share killed, of those that were run, in percent
 */

/**
 * One row for each room, in the order of their names, and one for all of them.
 * @param {readonly Verdict[]} verdicts
 * @returns {Row[]}
 */
export function rowsOf(verdicts) {
  const rooms = byRoom(verdicts, ({ suspect }) => suspect.source.room);
  const rows = [...rooms]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([room, own]) => rowOf(room, own));
  return [...rows, rowOf('all', verdicts)];
}

/** @param {string} room @param {readonly Verdict[]} verdicts @returns {Row} */
function rowOf(room, verdicts) {
  const count = (/** @type {Verdict['end']} */ wanted) =>
    verdicts.filter(({ end }) => end === wanted).length;
  const timeouts = count('timeout');
  const [killed, survived] = [count('killed') + timeouts, count('survived')];
  const share = killed + survived === 0 ? 0 : (100 * killed) / (killed + survived);
  return { room, killed, survived, timeouts, notRun: count('not run'), share };
}

/**
 * The rows as a table of Markdown.
 * @param {readonly Row[]} rows
 * @returns {string[]} lines
 */
export function tableOf(rows) {
  const names = ['room', 'killed', 'survived', 'timeouts', 'not run', 'share'];
  const cells = rows.map(({ room, killed, survived, timeouts, notRun, share }) =>
    [room, killed, survived, timeouts, notRun, `${Math.floor(share)} %`].map(String),
  );
  const widths = names.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at]?.length ?? 0)),
  );
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(names), line(rule), ...cells.map(line)];
}

/**
 * What is left alive, with its place, its change, and its name for the list of equivalents.
 * @param {readonly Verdict[]} verdicts
 * @returns {string[]} lines
 */
export function survivorsOf(verdicts) {
  const alive = verdicts.filter(({ end }) => end === 'survived');
  const places = alive.map(({ suspect: { source, mutant, batches }, tests }) => {
    const all = batches.reduce((sum, batch) => sum + batch.tests.length, 0);
    const ran = all === 0 ? 'no test runs it' : `${tests} of ${all} tests ran`;
    const place = `${source.path}:${mutant.line}:${mutant.column}`;
    return {
      place,
      lines: [`${place} ${mutant.operator} (${mutant.id}; ${ran})`, `    ${changeOf(mutant)}`],
    };
  });
  return places
    .toSorted((a, b) => a.place.localeCompare(b.place, 'en', { numeric: true }))
    .flatMap(({ lines }) => lines);
}

/**
 * @param {{ readonly before: string, readonly after: string }} mutant
 * @returns {string} `a < b → a <= b`, on one line
 */
function changeOf({ before, after }) {
  return `${short(before)} → ${short(after) || 'nothing'}`;
}

/** @param {string} text */
function short(text) {
  const line = text.replaceAll(/\s+/g, ' ').replaceAll(/^[ ,]+|[ ,]+$/g, '');
  return line.length > 100 ? `${line.slice(0, 60)} … ${line.slice(-35)}` : line;
}

/**
 * Tests that count for nothing: they fail although nothing is broken.
 * @param {readonly MeasuredFile[]} measured
 * @returns {string[]} lines, the first reasons of each file in them
 */
export function failingOf(measured) {
  return measured.flatMap(({ file, tests, failing }) => {
    if (failing.length === 0) return [];
    const all = tests.length + failing.length;
    const reasons = failing.slice(0, 3).map(({ key, why }) => `    ${short(key)}: ${short(why)}`);
    return [
      `${file}: ${failing.length} of ${all} tests fail as it is and are left out`,
      ...reasons,
    ];
  });
}
