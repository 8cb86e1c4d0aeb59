import type { Amount } from '../facts/amount.ts';
import { repositoryOf, type ImageChange, type RunChange } from '../inventory/growth.ts';
import type { InventoryImage } from '../inventory/inventory.ts';
import { formatBytes } from '../text/bytes.ts';
import { duration, quoted } from '../text/wording.ts';
import { ENGLISH, type Speech } from '../language.ts';
import { counted } from './reporter.ts';

/** The most images that have a line of their own. */
const MOST_IMAGES = 10;

/**
 * What a change costs or saves when each of its manifests runs once, one sentence each: the images
 * that cost more, and the sum. All of it is estimated. Empty where nothing changes.
 */
export function runLines(
  { images, before, after }: RunChange,
  say: Speech = ENGLISH.say,
): string[] {
  const more = images.filter(({ growth }) => growth > 0);
  const rest = more.length - MOST_IMAGES;
  return [
    ...more.slice(0, MOST_IMAGES).map((image) => imageLine(image, say)),
    ...(rest > 0 ? [say(`${counted(rest, 'more image')} cost more`)] : []),
    ...sumLine(before, after).map(say),
  ];
}

/** `"trainer" 1.1 → 1.2: 2.1 GiB → 6.4 GiB, 40 pods a run`. */
function imageLine({ before, after, growth }: ImageChange, say: Speech): string {
  const what = [...new Set([before, after].map(tagOf))].filter((tag) => tag !== '').join(' → ');
  const sizes = [
    ...new Set([before, after].map(sizeOf).map((size) => (size === OPEN ? say(size) : size))),
  ]
    .filter((size) => size !== '')
    .join(' → ');
  const name = repositoryOf(after ?? before ?? { reference: '' });
  const isNew = before === undefined ? ' (new)' : '';
  return say(
    `${quoted(name)} ${what}${isNew}: ${sizes}, ${podsOf(before, after)}, ${formatBytes(growth)} more a run${waitOf(before, after)}`,
  );
}

function tagOf(image: InventoryImage | undefined): string {
  if (image === undefined) return '';
  return image.reference.slice(repositoryOf(image).length).replace(/^[:@]/, '');
}

const OPEN = 'size not known';

function sizeOf(image: InventoryImage | undefined): string {
  if (image === undefined) return '';
  return image.size.state === 'known' ? formatBytes(image.size.bytes) : OPEN;
}

function podsOf(before: InventoryImage | undefined, after: InventoryImage | undefined): string {
  const counts = [before, after].flatMap((image) => (image ? [amountOf(image.podsPerRun)] : []));
  const words = [...new Set(counts)].join(' → ');
  return words === '1' ? '1 pod a run' : `${words} pods a run`;
}

function amountOf({ least, exact }: Amount): string {
  return `${exact ? '' : '≥'}${String(least)}`;
}

/** How much longer one pod without a cache waits, by the rates that the vendor has published. */
function waitOf(before: InventoryImage | undefined, after: InventoryImage | undefined): string {
  if (after?.pull === undefined || after.cached !== 'no') return '';
  if (before !== undefined && (before.pull === undefined || before.cached !== 'no')) return '';
  const fast = after.pull.fast - (before?.pull?.fast ?? 0);
  const slow = after.pull.slow - (before?.pull?.slow ?? 0);
  return fast < 1 ? '' : `; each pod waits ${duration(fast)} to ${duration(slow)} longer`;
}

function sumLine(before: Amount, after: Amount): string[] {
  const change = after.least - before.least;
  if (change === 0) return [];
  const open = before.exact && after.exact ? '' : '; what is not known is not counted';
  const sum = `${formatBytes(Math.abs(change))} ${change > 0 ? 'more' : 'less'}`;
  return [
    `Run once each, the manifests concerned pull ${formatBytes(after.least)} instead of ${formatBytes(before.least)}: ${sum}${open}`,
  ];
}
