/** The command line of `npm run mutate`. */
import { parseArgs } from 'node:util';

/**
 * @typedef {object} Options
 * @property {number} seed of the sample
 * @property {number} perRoom mutants of each room
 * @property {readonly string[]} rooms only these; all where there are none
 * @property {readonly string[]} files only these; all where there are none
 * @property {number} minutes after which no test is begun
 * @property {number} testSeconds of computing in tests for one mutant
 * @property {number} workers
 * @property {boolean} write renew the table in docs/testing.md
 */

export const HELP = `Usage: npm run mutate -- [OPTIONS]

Breaks the program in small ways, one at a time and in a copy, and tells which of them no test notices.

  --room NAME        only this room, a folder of src/ or "rules"; repeatable
  --file PATH        only this file, all of its mutants unless --per-room says less; repeatable
  --per-room N       mutants of each room (20)
  --seed N           another sample (1)
  --minutes N        begin no test after so long (15)
  --test-seconds N   run tests that compute so long against one mutant, the most promising first (30)
  --workers N        test files at a time (2)
  --write            renew the table in docs/testing.md
  --help
`;

/**
 * @param {readonly string[]} args
 * @returns {Options | 'help'} throws an error that says what is wrong
 */
export function optionsFrom(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      room: { type: 'string', multiple: true, default: [] },
      file: { type: 'string', multiple: true, default: [] },
      'per-room': { type: 'string' },
      seed: { type: 'string', default: '1' },
      minutes: { type: 'string', default: '15' },
      'test-seconds': { type: 'string', default: '30' },
      workers: { type: 'string', default: '2' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const perRoom = values['per-room'] ?? (values.file.length > 0 ? '100000' : '20');
  return {
    rooms: values.room,
    files: values.file,
    write: values.write,
    seed: amount('seed', values.seed, 0),
    perRoom: amount('per-room', perRoom, 1),
    minutes: amount('minutes', values.minutes, 1),
    workers: amount('workers', values.workers, 1),
    testSeconds: amount('test-seconds', values['test-seconds'], 1),
  };
}

/** @param {string} name @param {string} text @param {number} least */
function amount(name, text, least) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  throw new Error(`--${name}: a whole number from ${least} is wanted, not "${text}"`);
}
