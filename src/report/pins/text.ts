import { titleAndCause } from '../words.ts';
import { hasFailed, isMaking, READY, type LiveCache } from '../../live-caches/live-cache.ts';
import type { CacheEvent } from '../../live-caches/listing.ts';
import type { Speech } from '../../language.ts';
import { padEnd, widest } from '../../text/columns.ts';
import { inertLog, visible } from '../escape.ts';
import { painter, type Style } from '../paint.ts';
import { counted, languageOf, type View } from '../reporter.ts';
import { placeOfPin, type Pin, type PinsReport, type PinsReporter } from './reporter.ts';

/** For people: what is pinned, what is left, and the caches. */
export const pinsText: PinsReporter = (report, view) => {
  const lines = [
    ...report.pins.flatMap((pin) => pinLines(pin, view)),
    ...leftLines(report, languageOf(view).say),
    ...(view.quiet ? [] : [...cacheLines(report, view), summaryLine(report, languageOf(view).say)]),
  ];
  return lines.map((line) => `${view.inActions ? inertLog(line) : line}\n`).join('');
};

const MARKS: Readonly<Record<Pin['state'], readonly [mark: string, style: Style]>> = {
  written: ['written', 'green'],
  planned: ['to write', 'cyan'],
  left: ['left', 'yellow'],
};

function pinLines(pin: Pin, view: View): string[] {
  const { state } = pin;
  const { say, told } = languageOf(view);
  const finding = told(pin.finding);
  const { path, line } = placeOfPin(pin, view);
  const [mark, style] = MARKS[state];
  const paint = painter(view);
  const words = (state === 'left' ? undefined : finding.fix?.title) ?? titleAndCause(finding, say);
  const head = `${visible(path)}:${String(line)}: ${paint(style, say(mark))}${say(': ')}${visible(words)}`;
  if (state !== 'left' || finding.help === undefined) return [head];
  return [head, ...finding.help.split('\n').map((help) => `  ${visible(help)}`)];
}

function leftLines({ left, events }: PinsReport, say: Speech): string[] {
  return [
    ...left.waiting.map((cache) =>
      say(
        `waiting for ImageCache ${cache.name}: ${stateOf(cache, say)}; run pin again, or with --wait`,
      ),
    ),
    ...left.failed.flatMap((cache) => [
      say(`ImageCache ${cache.name} has failed${reasonOf(cache)}`),
      ...(events.get(cache.name) ?? []).map((event) => `  ${eventLine(event)}`),
    ]),
    ...left.lacking.map((image) =>
      say(`no cache holds ${visible(image)}; wfcache-lint imagecache plans one`),
    ),
  ];
}

function stateOf(cache: LiveCache, say: Speech): string {
  const { phase, progress } = cache;
  return progress === '' || !isMaking(cache) ? phase : phase + say(`, ${progress}`);
}

function reasonOf({ reason }: LiveCache): string {
  return reason === '' ? '' : `: ${visible(reason)}`;
}

function eventLine({ at, type, reason, message }: CacheEvent): string {
  return visible([at, type, reason, message].filter((word) => word !== '').join(' '));
}

const HEADINGS = ['NAME', 'CACHEID', 'PHASE', 'REGION', 'IMAGES', 'ENDS'];

/** The caches as a table, one line each. */
function cacheLines({ lists }: PinsReport, view: View): string[] {
  const { say } = languageOf(view);
  const rows = lists.flatMap(({ region, caches }) =>
    caches.map((cache) => [
      cache.name,
      cache.id,
      stateOf(cache, say),
      region ?? '',
      String(cache.images.length),
      cache.expires.slice(0, 10),
    ]),
  );
  if (rows.length === 0) return [];
  const all = [HEADINGS.map(say), ...rows];
  const widths = HEADINGS.map((_, at) => widest(all.map((row) => row[at] ?? '')));
  const used = widths.map((_, at) => rows.some((row) => row[at] !== ''));
  const paint = painter(view);
  const lines = all.map((row) =>
    row
      .flatMap((text, at) => (used[at] === true ? padEnd(text, widths[at] ?? 0) : []))
      .join('  ')
      .trimEnd(),
  );
  return ['', ...lines.map((line, at) => (at === 0 ? paint('dim', line) : line)), ''];
}

function summaryLine({ pins, lists }: PinsReport, say: Speech): string {
  const count = (state: Pin['state']): number => pins.filter((pin) => pin.state === state).length;
  const caches = lists.flatMap((list) => list.caches);
  const ready = caches.filter(({ phase }) => phase === READY).length;
  const making = caches.filter(isMaking).length;
  const failed = caches.filter(hasFailed).length;
  const parts = [
    `${String(ready)} of ${counted(caches.length, 'image cache')} ${ready === 1 ? 'is' : 'are'} Ready`,
    ...(making === 0 ? [] : [`${String(making)} being made`]),
    ...(failed === 0 ? [] : [`${String(failed)} failed`]),
    `${counted(count('written'), 'pin')} written`,
    ...(count('planned') === 0 ? [] : [`${String(count('planned'))} to write (--write)`]),
    `${String(count('left'))} left`,
  ];
  return parts.map(say).join(say(', ')) + say('.');
}
