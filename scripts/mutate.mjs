/**
 * The mutation gate: breaks the program in small ways and runs the tests that reach the place. What
 * no test notices is a survivor. Exits 1 where a room is below the goal or an entry of the list of
 * equivalents is stale, 2 for wrong usage. The working tree is only read; with --write the table in
 * docs/testing.md is renewed.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withTable } from './gen-docs.mjs';
import { candidatesOf, mapped, wanted } from './mutate/candidates.mjs';
import { EQUIVALENTS, readEquivalents, withoutEquivalents } from './mutate/equivalents.mjs';
import { Hand } from './mutate/hand.mjs';
import { judge } from './mutate/judge.mjs';
import { Known } from './mutate/known.mjs';
import { measure } from './mutate/measure.mjs';
import { HELP, optionsFrom } from './mutate/options.mjs';
import { reaching } from './mutate/reach.mjs';
import { regionAt } from './mutate/regions.mjs';
import { failingOf, GOAL, rowsOf, survivorsOf, tableOf } from './mutate/report.mjs';
import { sample } from './mutate/sample.mjs';
import { makeSandbox } from './mutate/sandbox.mjs';
import { filesOf, isTestFile, sourcesOf } from './mutate/sources.mjs';

/** @import { Candidate } from './mutate/candidates.mjs' */
/** @import { Equivalent } from './mutate/equivalents.mjs' */
/** @import { Suspect, Verdict } from './mutate/judge.mjs' */
/** @import { Mapped, MeasuredFile } from './mutate/measure.mjs' */
/** @import { Options } from './mutate/options.mjs' */
/** @import { Source } from './mutate/sources.mjs' */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = join(ROOT, 'docs/testing.md');

/** @param {string} text */
const note = (text) => process.stderr.write(`${text}\n`);

/** @param {Options} options @returns {Promise<0 | 1>} */
async function main(options) {
  const begun = performance.now();
  const isOver = () => performance.now() - begun > options.minutes * 60_000;
  const files = filesOf(ROOT);
  const sources = mapped(sourcesOf(ROOT, files));
  const { left, stale } = withoutEquivalents(candidatesOf(sources), readEquivalents(ROOT));
  const chosen = sample(wanted(left, options), options.seed, options.perRoom);
  const hands = makeHands(options.workers, files, sources);
  const measured = await measuredWith(hands, files, sources, isOver);
  const verdicts = await judgedBy(hands, suspectsOf(chosen, measured), {
    isOver,
    each: options.testSeconds * 1000,
  });
  return tell(verdicts, stale, options);
}

/**
 * Workers, each in a copy of its own. They end with this process, and nothing is left of them.
 * @param {number} count
 * @param {readonly string[]} files
 * @param {readonly Source[]} sources
 */
function makeHands(count, files, sources) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'wfcache-mutate-')));
  /** @type {Hand[]} */
  const hands = [];
  process.on('exit', () => {
    for (const hand of hands) hand.end();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  for (let at = 0; at < count; at += 1) {
    hands.push(new Hand(makeSandbox(ROOT, join(folder, String(at)), files, sources)));
  }
  return hands;
}

/**
 * @param {readonly Hand[]} hands
 * @param {readonly string[]} files
 * @param {readonly Mapped[]} sources
 * @param {() => boolean} isOver
 */
async function measuredWith(hands, files, sources, isOver) {
  const known = new Known(ROOT, files);
  // Also where somebody stops it, or the time is over: the next run goes on from there.
  process.on('exit', () => known.keep());
  const tests = files.filter(isTestFile);
  const measured = await measure(hands, tests, sources, known, (file, more) => {
    if (!isOver()) note(`measuring ${file}, ${more} more`);
    return !isOver();
  });
  if (measured.length < tests.length) {
    throw new Error(
      '--minutes were over before all tests had run once; the next run goes on from there',
    );
  }
  for (const line of failingOf(measured)) note(line);
  return measured;
}

/** @param {readonly Candidate[]} chosen @param {readonly MeasuredFile[]} measured @returns {Suspect[]} */
function suspectsOf(chosen, measured) {
  return chosen.map(({ source, mutant }) => {
    const region = source.first + regionAt(source.regions, mutant.start);
    return { source, mutant, batches: reaching(measured, region, source) };
  });
}

/**
 * @param {readonly Hand[]} hands
 * @param {readonly Suspect[]} suspects
 * @param {Parameters<typeof judge>[2]} limits
 */
async function judgedBy(hands, suspects, limits) {
  /** @type {Verdict[]} */
  const verdicts = [];
  await judge(hands, suspects, limits, (verdict) => {
    verdicts.push(verdict);
    if (verdicts.length % 20 === 0) note(`${verdicts.length} of ${suspects.length} mutants`);
  });
  return verdicts;
}

/**
 * @param {readonly Verdict[]} verdicts
 * @param {readonly Equivalent[]} stale
 * @param {Options} options
 * @returns {0 | 1}
 */
function tell(verdicts, stale, { seed, write }) {
  const rows = rowsOf(verdicts);
  const lines = [`Seed ${seed}, ${verdicts.length} mutants.`, '', ...tableOf(rows)];
  const old = stale.map(
    ({ id, change }) => `${EQUIVALENTS}: no mutant is ${id} any more: ${change}`,
  );
  process.stdout.write([...lines, '', ...survivorsOf(verdicts), ...old, ''].join('\n'));
  if (write) {
    const page = readFileSync(PAGE, 'utf8');
    writeFileSync(PAGE, withTable(page, 'mutation table', lines, 'npm run mutate -- --write'));
  }
  return stale.length > 0 || rows.some(({ share }) => share < GOAL) ? 1 : 0;
}

try {
  const options = optionsFrom(process.argv.slice(2));
  if (options === 'help') process.stdout.write(HELP);
  else process.exit(await main(options));
} catch (error) {
  note(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
