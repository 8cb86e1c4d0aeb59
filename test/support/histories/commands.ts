import fc from 'fast-check';
import { markOf } from '../../../src/review/marker.ts';
import type { Fault } from '../../github-server/faults.ts';
import { suggestionOf } from '../../github-server/suggestion.ts';
import type { Permissions, Thread } from '../../github-server/world.ts';
import { ownThreads, wrongWith, type Remembered } from './checks.ts';
import { PATHS, textOf, type Look } from './manifests.ts';
import { job } from './job.ts';
import type { LivingPull, PlannedFault } from './pull.ts';
import { tickBox } from './ticks.ts';

/** Something that happens to a pull request. */
export type Step = fc.AsyncCommand<Remembered, LivingPull>;

/** A step: what happens, after which nothing may be wrong. */
function step(
  name: string,
  happen: (living: LivingPull, people: Remembered) => Promise<void>,
): Step {
  return {
    check: () => true,
    run: async (people, living) => {
      await happen(living, people);
      const wrong = await wrongWith(living, people);
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
    toString: () => name,
  };
}

/** What a manifest may be like. */
export const LOOK: fc.Arbitrary<Look> = fc.record({
  comments: fc.integer({ min: 0, max: 2 }),
  images: fc.array(fc.constantFrom('instance', 'instance', 'public'), {
    minLength: 1,
    maxLength: 3,
  }),
  podMetadata: fc.constantFrom('none', 'none', 'other', 'unquoted', 'right'),
  entrypoint: fc.constantFrom('first', 'last'),
  suppressed: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
  far: fc.integer({ min: 0, max: 2 }).map((one) => one === 0),
  broken: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
});

const FAULT: fc.Arbitrary<Fault> = fc.constantFrom<Fault[]>(
  'drop-connection',
  'store-then-502',
  'store-then-drop',
  { status: 502 },
  { status: 403, body: { message: 'Resource not accessible by integration' } },
  { status: 422, body: { message: 'Unprocessable Entity' } },
);
const FAULTS: fc.Arbitrary<readonly PlannedFault[]> = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 30 }), fault: FAULT }),
  { maxLength: 3 },
);

const run = FAULTS.map((faults) =>
  step(`run(${JSON.stringify(faults)})`, async (living) => void (await job(living, faults))),
);

const cleanRun = fc.constant(step('run()', async (living) => void (await job(living, []))));

/** The second of two runs has nothing to do. */
const again = fc.constant(
  step('run() twice', async (living) => {
    await job(living, []);
    const { writes } = await job(living, []);
    const isMute = living.permissions['pull_requests'] !== 'write';
    if (!isMute && writes.length > 0) throw new Error(`a second run writes: ${writes.join()}`);
  }),
);

/** Three jobs at one time. */
const jobs = fc.constant(
  step('three jobs', async (living) => {
    const before = new Set(living.pull.reviews);
    await Promise.all([job(living, []), job(living, []), job(living, [])]);
    const heads = living.pull.reviews.filter(
      (review) => !before.has(review) && review.body !== '' && review.minimized === undefined,
    );
    if (heads.length > 1) throw new Error(heads.map(({ body }) => body).join('\n---\n'));
  }),
);

const PATH = fc.constantFrom(...PATHS);

const push = fc.tuple(PATH, LOOK, fc.boolean()).map(([path, look, isRun]) =>
  step(`push(${path}, ${JSON.stringify(look)}, ${String(isRun)})`, async (living) => {
    const text = textOf(path.slice(0, 1), look);
    await living.alice.push(living.repository, 'topic', { [path]: text });
    if (isRun) await job(living, []);
  }),
);

/** Somebody changes one line of what is there: puts a comment before it, or takes it out. */
const edit = fc.tuple(PATH, fc.nat({ max: 20 }), fc.boolean()).map(([path, at, isAdded]) =>
  step(`edit(${path}, ${String(at)}, ${String(isAdded)})`, async (living) => {
    const lines = ((await living.texts()).get(path) ?? '').split('\n');
    const line = at % Math.max(1, lines.length - 1);
    const put = isAdded ? ['# by hand', lines[line] ?? ''] : [];
    const text = lines.toSpliced(line, 1, ...put).join('\n');
    await living.alice.push(living.repository, 'topic', { [path]: text });
  }),
);

/** The branch goes back to an older commit of its own, by force. */
const force = fc.nat({ max: 3 }).map((back) =>
  step(`force push(${String(back)})`, async (living) => {
    const shas = living.heads;
    const sha = shas[Math.max(0, shas.length - 1 - back)];
    if (sha !== undefined) await living.alice.move(living.repository, 'topic', sha);
  }),
);

/** A commit with the texts of an older one. */
const revert = fc.nat({ max: 3 }).map((back) =>
  step(`revert(${String(back)})`, async (living) => {
    const sha = living.heads[Math.max(0, living.heads.length - 1 - back)];
    if (sha === undefined) return;
    const texts = Object.fromEntries(await living.textsAt(sha));
    await living.alice.push(living.repository, 'topic', texts);
    await job(living, []);
  }),
);

const base = fc.tuple(LOOK, fc.boolean()).map(([look, isMerged]) =>
  step(`base(${JSON.stringify(look)}, ${String(isMerged)})`, async (living) => {
    const { alice, repository, pull } = living;
    await alice.push(repository, 'main', { 'b.yaml': textOf('b', look) });
    const tip = await repository.git.resolve('refs/heads/main');
    const merged = await repository.git.merge(pull.headSha, tip ?? '', 'Merge main');
    if (isMerged && merged !== undefined) await alice.move(repository, 'topic', merged);
  }),
);

/** The base changes a file that the pull request changes as well. */
async function changeBase(
  living: LivingPull,
  change: (lines: readonly string[]) => readonly string[],
): Promise<void> {
  const { alice, repository } = living;
  const tip = (await repository.git.resolve('refs/heads/main')) ?? '';
  const lines = ((await living.textsAt(tip)).get('b.yaml') ?? '').split('\n');
  await alice.push(repository, 'main', { 'b.yaml': change(lines).join('\n') });
}

/** A change of the base that nearly always merges: in the merge all lines below it are others. */
const baseAbove = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.boolean()).map(([count, isRun]) =>
  step(`base above(${String(count)}, ${String(isRun)})`, async (living) => {
    const added = Array.from({ length: count }, (_, at) => `# base ${String(at)}`);
    await changeBase(living, (lines) =>
      lines
        .filter((line) => !line.startsWith('# base'))
        .flatMap((line) => (line === 'metadata:' ? [...added, line] : line)),
    );
    if (isRun) await job(living, []);
  }),
);

const PLACE = '  podMetadata:\n    annotations:\n      example.com/base: "1"';

/** The base gives the spec the map to which a fix would add: after the merge the fix is another one. */
const basePlace = fc.boolean().map((isRun) =>
  step(`base place(${String(isRun)})`, async (living) => {
    await changeBase(living, (lines) =>
      lines.includes('  podMetadata:')
        ? lines
        : lines.map((line) => (line === '  templates:' ? `${PLACE}\n${line}` : line)),
    );
    if (isRun) await job(living, []);
  }),
);

/** A change of the base in any line; some of them merge. */
const baseLine = fc
  .tuple(fc.nat({ max: 20 }), fc.constantFrom('image', 'gone'), fc.boolean())
  .map(([at, how, isRun]) =>
    step(`base line(${String(at)}, ${how}, ${String(isRun)})`, async (living) => {
      await changeBase(living, (lines) => {
        const line = at % Math.max(1, lines.length - 1);
        const image = (lines[line] ?? '').replace(/image: .*/, 'image: alpine:3.20');
        return lines.toSpliced(line, 1, ...(how === 'gone' ? [] : [image]));
      });
      if (isRun) await job(living, []);
    }),
  );

/** Something that a person does to one of our threads. */
function toThread(
  name: string,
  act: (living: LivingPull, thread: Thread, people: Remembered) => void | Promise<void>,
): fc.Arbitrary<Step> {
  return fc.nat({ max: 9 }).map((at) =>
    step(`${name}(${String(at)})`, async (living, people) => {
      const threads = ownThreads(living);
      const thread = threads[at % Math.max(1, threads.length)];
      if (thread !== undefined) await act(living, thread, people);
    }),
  );
}

let words = 0;
const saying = (text: string): string => `${text} (${String((words += 1))})`;

const reply = toThread('reply', ({ alice, pull }, thread, people) => {
  alice.reply(pull, thread, saying('- [ ] Why?'));
  remember(thread, thread.comments.length - 1, people);
});

const ignore = toThread('ignore', (living, thread, people) => {
  const { alice, pull } = living;
  alice.reply(pull, thread, saying('/wfcache ignore it is mirrored'));
  remember(thread, thread.comments.length - 1, people);
  silence(thread, living, people);
});

const wish = toThread('a stranger wishes', ({ mallory, pull }, thread, people) => {
  mallory.reply(pull, thread, saying('/wfcache ignore I want it'));
  remember(thread, thread.comments.length - 1, people);
});

const thumb = toThread('thumb down', (living, thread, people) => {
  const [first] = thread.comments;
  if (first === undefined) return;
  living.alice.putThumbDown(first);
  silence(thread, living, people);
});

const resolve = toThread('resolve', ({ alice }, thread) => {
  alice.resolve(thread);
});

const unresolve = toThread('unresolve', (living, thread) => {
  living.alice.unresolve(thread);
  living.settled = undefined;
});

const remove = toThread('delete', (living, thread, people) => {
  const { alice, pull } = living;
  const [first] = thread.comments;
  if (first === undefined) return;
  silence(thread, living, people);
  people.words.delete(first);
  alice.remove(pull, thread, first);
});

/** A person writes around our text, or over it, or changes the suggestion. */
const rewrite = fc.constantFrom('before', 'after', 'instead', 'suggestion').chain((how) =>
  toThread(`rewrite ${how}`, ({ alice }, thread, people) => {
    const [first] = thread.comments;
    if (first === undefined) return;
    const text = saying('Mine');
    const { body } = first;
    const written = {
      before: `${text}\n${body}`,
      after: `${body}\n${text}`,
      instead: text,
      suggestion: body.replace('```suggestion\n', `\`\`\`suggestion\n# ${text}\n`),
    }[how];
    if (written === body) return;
    if (how === 'suggestion') people.theirSuggestions.add(first);
    alice.edit(first, written);
    people.words.set(first, text);
  }),
);

/** A person accepts any suggestion that GitHub lets them accept, old ones too. */
const accept = fc.tuple(fc.nat({ max: 9 }), fc.boolean()).map(([at, isRun]) =>
  step(`accept(${String(at)}, ${String(isRun)})`, async (living) => {
    const { alice, pull } = living;
    const shown = pull.threads.filter(
      ({ comments: [first], resolvedBy }) =>
        resolvedBy === undefined && suggestionOf(first?.body ?? '') !== undefined,
    );
    const thread = shown[at % Math.max(1, shown.length)];
    if (thread === undefined) return;
    try {
      await alice.acceptSuggestion(pull, thread);
    } catch (error) {
      // GitHub does not let people accept what is outdated or changes nothing.
      if (!/outdated|changes nothing/.test(String(error))) throw error;
    }
    if (isRun) await job(living, []);
  }),
);

/** Somebody ticks any box that is shown, old ones too; the event can say that it was a stranger. */
const tick = fc
  .tuple(fc.nat({ max: 9 }), fc.boolean(), fc.nat({ max: 4 }))
  .map(([at, isTwice, by]) =>
    step(`tick(${String(at)}, ${String(isTwice)}, ${String(by)})`, async (living, people) => {
      await tickBox(living, people, { at, isTwice, isStranger: by === 0, isAllowed: by !== 1 });
    }),
  );

const permission = fc
  .constantFrom<Permissions[]>(
    { contents: 'read', pull_requests: 'write' },
    { contents: 'write', pull_requests: 'write' },
    { contents: 'read', pull_requests: 'read' },
  )
  .map((permissions) =>
    step(`permissions(${JSON.stringify(permissions)})`, async (living) => {
      living.permissions = permissions;
      return Promise.resolve();
    }),
  );

function remember(thread: Thread, at: number, { words: known }: Remembered): void {
  const comment = thread.comments[at];
  if (comment !== undefined) known.set(comment, comment.body);
}

/** What the thread says must not be said in a new one. */
function silence(thread: Thread, { pull }: LivingPull, { silent }: Remembered): void {
  const mark = markOf(thread.comments[0]?.body ?? '');
  const newest = Math.max(...pull.threads.map(({ id }) => id));
  for (const print of mark?.now ?? []) silent.set(print, newest);
}

/** All that can happen. */
export const STEPS: readonly fc.Arbitrary<Step>[] = [
  run,
  cleanRun,
  again,
  jobs,
  push,
  push,
  edit,
  force,
  revert,
  base,
  baseAbove,
  baseAbove,
  basePlace,
  baseLine,
  reply,
  ignore,
  wish,
  thumb,
  resolve,
  unresolve,
  remove,
  rewrite,
  accept,
  accept,
  tick,
  tick,
  tick,
  permission,
];
