/** Where probes leave their marks. Programs under test load this too: it imports nothing heavy. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The global that holds the marks: an array of bytes, one for each region of all files. */
export const MARKS = '__wfcacheMutateMarks';

/** More regions than the sources have. */
const MOST = 1 << 16;

/** Programs that tests start leave their marks in files here, while the folder is there. */
export const MARKS_FOLDER = '.marks';

const FOLDER = fileURLToPath(new URL(`../../${MARKS_FOLDER}`, import.meta.url));

/**
 * Lets the code that runs with this global object leave marks.
 * @param {object} global
 * @returns {Uint8Array} one byte for each region; 1 where it ran
 */
export function listen(global) {
  const marks = new Uint8Array(MOST);
  // As a getter: values of a global are taken apart by jest in the end, element by element.
  Object.defineProperty(global, MARKS, { get: () => marks });
  return marks;
}

/**
 * Milliseconds that this process has computed: other than those on a clock, they are no more on a
 * machine that does something else as well.
 */
export function computed() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * What is left by code that ran.
 * @typedef {object} Left
 * @property {number[]} regions that ran
 * @property {number} ms that programs computed, which have ended
 */

/** Leaves the marks of this process in a file when it ends, with what it has computed. */
export function leaveAtExit() {
  const marks = listen(globalThis);
  process.on('exit', () => {
    if (!existsSync(FOLDER)) return;
    const name = `${process.pid}-${process.hrtime.bigint()}`;
    /** @type {Left} */
    const left = { regions: regionsIn(marks), ms: computed() };
    writeFileSync(join(FOLDER, name), JSON.stringify(left));
  });
}

/**
 * The numbers of the regions that left a mark, here and in programs; the marks are wiped.
 * @param {Uint8Array} marks
 * @returns {Left}
 */
export function takeMarks(marks) {
  const own = regionsIn(marks);
  marks.fill(0);
  const programs = existsSync(FOLDER) ? readdirSync(FOLDER).map(takeFile) : [];
  return {
    regions: [...own, ...programs.flatMap(({ regions }) => regions)],
    ms: programs.reduce((sum, { ms }) => sum + ms, 0),
  };
}

/** @param {Uint8Array} marks */
function regionsIn(marks) {
  /** @type {number[]} */
  const regions = [];
  for (let at = marks.indexOf(1); at !== -1; at = marks.indexOf(1, at + 1)) regions.push(at);
  return regions;
}

/** @param {string} name @returns {Left} */
function takeFile(name) {
  const path = join(FOLDER, name);
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  // A program that was killed while it wrote leaves a part of the text.
  return text.endsWith('}') ? /** @type {Left} */ (JSON.parse(text)) : { regions: [], ms: 0 };
}
