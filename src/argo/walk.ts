import type { Call, Hooks, Template } from '../manifests/model.ts';
import {
  MOST_VARIANTS,
  openTuple,
  templateLookup,
  tuples,
  workflowArguments,
} from './arguments.ts';
import { whyIdle } from './expansion.ts';
import { eachTime, handlersOf, hookTimes, type HookTimes } from './hooks.ts';
import { turnsOf, withTurn, type Turn, type Turns } from './items.ts';
import { signatureOf } from './ledger.ts';
import { withOutputs } from './outputs.ts';
import { isRejected } from './rejected.ts';
import { resolveTarget } from './resolve.ts';
import { RunCounter } from './run-counter.ts';
import type {
  Caller,
  EntryKind,
  ExecutionGround,
  Reach,
  Resolved,
  Started,
  Step,
  TemplateStart,
  Variant,
} from './start.ts';
import type { Lookup } from './tags.ts';
import { callsOf } from './targets.ts';
import { tupleKey, type Tuple } from './values.ts';
import { compareText } from '../text/text.ts';
import { boundaryGivesSelector } from './version.ts';

/**
 * Follows the calls of one execution as the controller does (argo-workflows v4.1.2, operator.go,
 * steps.go, dag.go, exit_handler.go, hooks.go): which templates, with which arguments, how often.
 * Every start is visited once, so the work depends only on the calls that are written.
 */
export class Walk {
  readonly #ground: ExecutionGround;
  readonly #starts = new Map<string, TemplateStart>();
  /** The starts that differ only in their values. */
  readonly #groups = new Map<string, TemplateStart[]>();
  readonly #seen = new Set<Template>();
  readonly #refused = new Set<Template>();
  readonly #queue: TemplateStart[] = [];
  /** What is written and never runs, such as the step of an empty loop. It is started at the end. */
  readonly #idle: Starting[] = [];
  #earlier: ReadonlySet<string> = new Set();
  #reached = true;

  constructor(ground: ExecutionGround) {
    this.#ground = ground;
  }

  /** The templates that calls have reached and that were not started, because of their kinds. */
  get refused(): ReadonlySet<Template> {
    return this.#refused;
  }

  /** Runs the entrypoint and exit handlers, then those of `roots` that these have not reached. */
  run(roots: readonly Template[]): Started[] {
    const { ledger, spec, manifest } = this.#ground;
    const signature = signatureOf(spec, manifest);
    this.#earlier = ledger.startedWith(signature);
    if (spec.entrypoint !== undefined) this.#enterByName(spec.entrypoint);
    this.#startHooks(
      { onExit: spec.onExit, named: spec.hooks },
      undefined,
      spec.lookup,
      eachTime(1),
    );
    this.#drain();
    this.#reached = false;
    for (const wave of this.#waves(roots)) {
      for (const template of wave) if (!this.#seen.has(template)) this.#enter(template);
      this.#drain();
    }
    for (const idle of this.#idle) {
      this.#start(idle);
      this.#drain();
    }
    ledger.takeIn(signature, this.#starts.keys(), this.#groups.keys());
    return this.#grouped();
  }

  #enterByName(written: string): void {
    const template = this.#ground.libraries.templatesOf(this.#ground.owner).get(written);
    if (template !== undefined) this.#enter(template);
  }

  /** An entrypoint gets the arguments of the workflow. */
  #enter(template: Template): void {
    const { owner } = this.#ground;
    const one: Resolved = { template, owner, reach: 'local', name: template.name };
    for (const values of workflowArguments(template, this.#ground.spec))
      this.#start({ one, given: values, from: undefined, times: 1, step: ENTRY });
  }

  /**
   * First the templates that no other one of them calls, then the rest: circles of templates that
   * call each other.
   */
  *#waves(roots: readonly Template[]): Generator<readonly Template[]> {
    const called = new Set(
      roots.flatMap((root) =>
        root.calls.flatMap(({ target }) => (target.kind === 'local' ? [target.template] : [])),
      ),
    );
    // Of two templates with one name the second can never be started.
    const byName = this.#ground.libraries.templatesOf(this.#ground.owner);
    const usable = roots.filter((root) => byName.get(root.name) === root);
    yield usable.filter(({ name }) => !called.has(name));
    for (const root of usable) yield [root];
  }

  #drain(): void {
    for (let start = this.#queue.pop(); start !== undefined; start = this.#queue.pop()) {
      const { template, lookup } = start;
      const around = withOutputs(lookup, start, this.#ground);
      for (const call of callsOf(template, lookup)) this.#follow(call, start, around);
    }
  }

  /**
   * Starts the template of a step in each of its turns, and the hooks of the step. In a dag the hooks
   * belong to the task, so no item is filled in.
   */
  #follow(call: Call, from: TemplateStart, around: Lookup): void {
    const step: Step = { kind: 'step', name: call.name };
    const expanded = turnsOf(call.loop, around);
    const idle = whyIdle(call, around, expanded);
    const fails = idle !== undefined;
    if (call.loop !== undefined) this.#ground.idleSteps.note(call, from.owner, from.template, idle);
    const isLoopedTask = call.loop !== undefined && from.template.type === 'dag';
    for (const { values: turn, times: written } of expanded.turns) {
      const lookup = withTurn(around, turn);
      const times = fails ? 0 : expanded.open ? undefined : written;
      for (const one of resolveTarget(call.target, from, lookup, this.#ground)) {
        const outer = one.reach === 'inline' ? { from, turn, lookup } : undefined;
        for (const given of tuples(call.arguments, one.template, lookup, this.#ground.spec)) {
          this.#call({ one, given, from, times, step, outer });
        }
      }
      if (!isLoopedTask) this.#startHooks(call.hooks, from, lookup, eachTime(times));
    }
    if (isLoopedTask) {
      const often = fails ? eachTime(0) : this.#taskHookTimes(call, from, expanded);
      this.#startHooks(call.hooks, from, around, often);
    }
  }

  #taskHookTimes({ name }: Call, { template, lookup }: TemplateStart, turns: Turns): HookTimes {
    const isAwaited = callsOf(template, lookup).some(({ after }) => after.includes(name));
    return hookTimes(turns, isAwaited, this.#ground.version);
  }

  /**
   * Starts hooks. Exit handlers get their own arguments, else those of the workflow. Other hooks
   * get only their own.
   */
  #startHooks(
    hooks: Hooks,
    from: TemplateStart | undefined,
    lookup: Lookup,
    often: HookTimes,
  ): void {
    if (hooks.onExit === undefined && hooks.named.size === 0) return;
    for (const [name, hook] of handlersOf(hooks)) {
      for (const one of resolveTarget(hook.target, from, lookup, this.#ground)) {
        const own = hook.arguments.length > 0 || name !== 'exit';
        const values = own
          ? tuples(hook.arguments, one.template, lookup, this.#ground.spec)
          : workflowArguments(one.template, this.#ground.spec);
        const times = name === 'exit' ? often.exit : often.other;
        for (const given of values)
          this.#call({ one, given, from, times, step: { kind: 'hook', name } });
      }
    }
  }

  /** Starts a template at once; at the end if the call never runs. */
  #call(call: Starting): void {
    if (call.times === 0) this.#idle.push(call);
    else this.#start(call);
  }

  /** Records a start, and adds it to the queue if it is new. */
  #start({ one, given, from, times, step, outer }: Starting): void {
    const { template, owner, reach, name } = one;
    const { ledger, before, reached, manifest } = this.#ground;
    if (before?.has(template) === true) return;
    if (isRejected(template)) {
      this.#refused.add(template);
      return;
    }
    ledger.count(1, from?.isFirst ?? true);
    const boundary = this.#boundaryOf(from);
    const group = this.#groupKey(template, reach, boundary);
    const alike = this.#groups.get(group);
    const count = alike?.length ?? 0;
    const around = outer === undefined ? '' : `${outer.from.key} ${tupleKey(outer.turn)}`;
    const own = `${group} ${tupleKey(given)} ${around}`;
    const most = ledger.isSpent ? (this.#earlier.has(group) ? 0 : 1) : MOST_VARIANTS;
    const isOne = count < most || this.#starts.has(own);
    const values = isOne ? given : openTuple(template);
    const key = isOne ? own : `${group} ${tupleKey(values)} ${around}`;
    const known = this.#starts.get(key);
    if (known !== undefined) {
      // A template that has to be started by name adds nothing to what the entrypoint starts.
      if (this.#reached || known.entry === 'name') known.callers.push({ from, step, times });
      return;
    }
    if (ledger.leavesOutEqual && this.#earlier.has(key)) return;
    const isShared = reached.has(template);
    if (isShared && ledger.leavesOutShared) {
      ledger.leaveOut(manifest);
      return;
    }
    ledger.countStart(isShared);
    // Without a spread, which would take ten times as long: there can be thousands.
    const start: TemplateStart = {
      template,
      owner,
      reach,
      name,
      key,
      boundary,
      values,
      lookup: templateLookup(template, values, outer?.lookup, this.#ground.spec, owner),
      entry: from?.entry ?? this.#entryBy(step),
      isFirst: count === 0,
      callers: [{ from, step, times }],
    };
    // The calls that it will make count at once, because many starts can wait for theirs.
    ledger.count(template.calls.length, start.isFirst);
    if (alike === undefined) this.#groups.set(group, [start]);
    else alike.push(start);
    this.#seen.add(template);
    this.#starts.set(key, start);
    this.#queue.push(start);
  }

  #entryBy({ kind }: Step): EntryKind {
    if (!this.#reached) return 'name';
    return kind === 'hook' ? 'hook' : 'entrypoint';
  }

  /** From 3.6 on a pod without a node selector gets that of the template around it. */
  #boundaryOf(from: TemplateStart | undefined): Template | undefined {
    const gives = from !== undefined && boundaryGivesSelector(this.#ground.version);
    return gives && from.template.nodeSelector.size > 0 ? from.template : undefined;
  }

  #groupKey(template: Template, reach: Reach, boundary: Template | undefined): string {
    const { ledger } = this.#ground;
    const around = boundary === undefined ? '' : String(ledger.idOf(boundary));
    return `${String(ledger.idOf(template))} ${reach} ${around}`;
  }

  #grouped(): Started[] {
    const counter = new RunCounter();
    // Callers come first, so that long chains are counted from their beginning.
    for (const start of this.#starts.values()) counter.of(start);
    const started: Started[] = [];
    for (const starts of this.#groups.values()) {
      const first = starts[0];
      if (first === undefined) continue;
      const { template, owner, reach, name, boundary } = first;
      const variants = starts.map((start): Variant => {
        const { lookup, entry } = start;
        return { lookup, perRun: counter.of(start), entry, starts: [start] };
      });
      started.push({ template, owner, reach, name, boundary, variants });
    }
    return started.toSorted(inOrder);
  }
}

/** A call of a template with certain values. */
interface Starting extends Caller {
  readonly one: Resolved;
  readonly given: Tuple;
  readonly outer?: Outer | undefined;
}

const ENTRY: Step = { kind: 'entry', name: '' };

/** What is around an inline template: the start and the turn of the step in which it is written. */
interface Outer {
  readonly from: TemplateStart;
  readonly turn: Turn;
  readonly lookup: Lookup;
}

/**
 * The order in which they are written in the files. It does not depend on how the calls lead to
 * them.
 */
function inOrder(a: Started, b: Started): number {
  return compareText(a.owner.path, b.owner.path) || a.template.range.start - b.template.range.start;
}
