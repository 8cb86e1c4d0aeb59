import type {
  ExplainedEntry,
  ExplainedImage,
  ExplainedValue,
  GivenValue,
} from '../../argo/explained.ts';
import type { ClusterPart, Outcome } from '../../explain/in-cluster.ts';
import type { PlacedPod } from '../../explain/explanation.ts';
import type { Way, WayCall } from '../../argo/ways.ts';
import type { Location } from '../../finding.ts';
import type { Speech } from '../../language.ts';
import type { Manifest } from '../../manifests/model.ts';
import { cutMiddle } from '../../text/columns.ts';
import { visible } from '../escape.ts';
import { counted, languageOf, type View } from '../reporter.ts';
import type { EqualPods } from './together.ts';
import { CALL_WORDS, ENTRY_WORDS, LEVEL_WORDS, ROLE_WORDS } from './words.ts';

/** One fact about a pod: a label, the fact, and more lines about the fact. */
export interface Row {
  readonly label: string;
  readonly lines: readonly [string, ...string[]];
}

/** So many manifests are named; the others are counted. */
const MOST_NAMED = 10;

/** A longer value, in columns, loses its middle. */
const LONGEST = 200;

/** All facts about equal pods. */
export function rowsOf({ pod, all }: EqualPods, view: View): readonly Row[] {
  const { images, annotations, labels, ignored, pullSecrets, nodeSelector, serviceAccount } = pod;
  const { say } = languageOf(view);
  const given = (label: string, entry: ExplainedEntry): Row => ({
    label,
    lines: [`${visible(entry.key)}: ${valueText(entry)}`, ...originLines(entry, view)],
  });
  return [
    ...images.map((image) => imageRow(image, view)),
    ...(images.length === 0 ? [{ label: 'image', lines: [say("only Argo's own")] } as const] : []),
    ...callerRows(all, view),
    ...annotations.map((entry) => given('annotation', entry)),
    ...labels.map((entry) => given('label', entry)),
    ...ignored.map(({ kind, key, ...entry }): Row => {
      const fact = say(`${kind} ${visible(key)}: ${valueText(entry)}`);
      return { label: 'ignored', lines: [fact, fromText(entry, view)] };
    }),
    ...pullSecrets.map((secret): Row => {
      return { label: 'pull secret', lines: [valueText(secret), placeText(secret.at, view)] };
    }),
    ...nodeSelector.map(([key, text]): Row => {
      return { label: 'node', lines: [`${visible(key)}: ${inQuotes(text)}`] };
    }),
    ...(serviceAccount === undefined
      ? []
      : [{ label: 'account', lines: [inQuotes(serviceAccount)] } as const]),
    ...clusterRows(pod.cluster, view),
  ];
}

/** What the cluster adds, and what the platform makes of the pod. */
function clusterRows(part: ClusterPart, view: View): readonly Row[] {
  const { say } = languageOf(view);
  const { possible, accountSecrets, configured, outcomes } = part;
  const about = (which: Outcome['about']): readonly Row[] =>
    outcomes
      .filter((one) => one.about === which)
      .map(({ text }): Row => ({ label: which, lines: [say(visible(text))] }));
  return [
    ...possible.map(({ key, text, object, at }): Row => {
      const fact = say(`annotation ${visible(key)}: ${inQuotes(text)}`);
      const who = `${object.kind} ${inQuotes(object.name)}`;
      const from = say(`perhaps from ${who}, ${placeText(at, view)}`);
      return { label: 'possible', lines: [fact, from] };
    }),
    ...configured.map((key): Row => {
      return { label: 'configured', lines: [say(`the cluster adds ${visible(key)}`)] };
    }),
    ...accountSecrets.map((secret): Row => {
      const from = say(`from its service account, ${placeText(secret, view)}`);
      return { label: 'pull secret', lines: [inQuotes(secret.text), from] };
    }),
    { label: 'platform', lines: [platformText(part, say)] },
    ...about('caches'),
    ...about('access'),
  ];
}

/** `ECI (platform: workflow-cluster), cluster "prod", region cn-hangzhou`. */
function platformText(
  { name, platform, region, backend, assumed }: ClusterPart,
  say: Speech,
): string {
  const where = `${backend.toUpperCase()}${assumed ? ', assumed' : ''} (platform: ${platform})`;
  const cluster = name === undefined ? '' : say(`, cluster ${inQuotes(name)}`);
  return say(where) + cluster + (region === undefined ? '' : say(`, region ${region}`));
}

function imageRow({ container, role, values, at }: ExplainedImage, view: View): Row {
  const [first = '', ...others] = values.map(({ text }) => visible(cutMiddle(text, LONGEST)));
  const unknown = new Map(
    values.flatMap(({ because, tooMany }) =>
      because === undefined ? [] : [[because, tooMany] as const],
    ),
  );
  const { say } = languageOf(view);
  const open = values.some((value) => value.open && value.because === undefined);
  return {
    label: 'image',
    lines: [
      first,
      ...others.map((text) => say(`or ${text}`)),
      say(`${ROLE_WORDS[role]} ${inQuotes(container)}, ${placeText(at, view)}`),
      ...[...unknown].map(([tag, tooMany]) => say(unknownText(tag, tooMany))),
      ...(open ? [say('the person who submits the workflow can change it')] : []),
    ],
  };
}

function unknownText(tag: string, tooMany: boolean): string {
  const why = tooMany ? 'more values than are followed' : 'known only to a run';
  return `${why}: ${visible(cutMiddle(tag, LONGEST))}`;
}

function originLines(entry: ExplainedEntry, view: View): readonly string[] {
  const { say } = languageOf(view);
  const overridden = entry.overrides.map((one) =>
    say(`overrides ${valueText(one)} ${fromWords(one, view)}`),
  );
  return [fromText(entry, view), ...overridden];
}

type Origin = Omit<GivenValue, keyof ExplainedValue>;

function fromText(origin: Origin, view: View): string {
  return languageOf(view).say(fromWords(origin, view));
}

/** English, with the level in the language of the view. */
function fromWords({ from, at }: Origin, view: View): string {
  return `from ${languageOf(view).say(LEVEL_WORDS[from])}, ${placeText(at, view)}`;
}

/** One row for each manifest that starts such pods, with the ways that lead to them. */
function callerRows(all: readonly PlacedPod[], view: View): readonly Row[] {
  const { say } = languageOf(view);
  const named = all.slice(0, MOST_NAMED).map(({ execution, perRun, ways, more }): Row => {
    const made = perRun === undefined ? 'an unknown number of pods' : counted(perRun, 'pod');
    const who = manifestText(execution, say);
    const facts = [say(`${made} a run`), placeText(execution, view)];
    const head = who + facts.map((fact) => say(`, ${fact}`)).join('');
    const rest = more === 0 ? [] : [say(`and ${counted(more, 'more call')}`)];
    return { label: 'started by', lines: [head, ...ways.map((way) => wayText(way, say)), ...rest] };
  });
  const hidden = all.length - named.length;
  const rest: Row = { label: 'started by', lines: [say(`and ${String(hidden)} more like it`)] };
  return hidden === 0 ? named : [...named, rest];
}

function wayText({ entry, calls }: Way, say: Speech): string {
  const [first, ...others] = calls;
  if (first === undefined) return '';
  // The first calls of a long way are not known.
  const begin =
    first.kind === 'step' ? ['…', callText(first, say)] : [entryText(entry, first, say)];
  return [...begin, ...others.map((call) => callText(call, say))].join(' > ');
}

function entryText(entry: Way['entry'], call: WayCall, say: Speech): string {
  const { kind, template } = call;
  if (kind === 'hook' && entry === 'hook') {
    return `${say(ENTRY_WORDS[entry])} ${inQuotes(call.name)} > ${say(`template ${inQuotes(template)}`)}`;
  }
  if (kind === 'hook') return callText(call, say);
  return `${say(ENTRY_WORDS[entry])} ${inQuotes(template)}`;
}

function callText({ kind, name, template, inline }: WayCall, say: Speech): string {
  const started = say(inline ? 'its inline template' : `template ${inQuotes(template)}`);
  return `${say(CALL_WORDS[kind])} ${inQuotes(name)} > ${started}`;
}

/** `Workflow "hello"`. */
export function manifestText(
  { kind, name }: Pick<Manifest, 'name'> & { readonly kind: string },
  say: Speech,
): string {
  return name === '' ? say(`a ${kind} without a name`) : `${kind} ${inQuotes(name)}`;
}

/** `a.yaml:12:3`. */
export function placeText(place: Location, { sources }: View): string {
  const { path, range } = sources.written(place);
  const { line, column } = sources.span(path, range).start;
  return `${visible(path)}:${String(line)}:${String(column)}`;
}

/** A text in quotes, on one line, without control characters. */
export function inQuotes(text: string): string {
  return `"${visible(cutMiddle(text, LONGEST))}"`;
}

function valueText({ text }: ExplainedValue): string {
  return inQuotes(text);
}
