import { pullTime } from '../alibaba/pull-time.ts';
import type { Words } from '../finding.ts';
import type { Speech } from '../language.ts';
import { imageName, quoted } from '../text/wording.ts';
import type { Messages } from './draft.ts';
import type { Rule } from './rule.ts';

/**
 * What a rule says in Chinese: `rules/<id>/zh.ts`. It stands in a module of its own, because only who
 * reads Chinese needs it. A message that is missing, or that the rule does not have, does not compile.
 */
export interface Chinese<R extends Rule> {
  readonly summary: string;
  readonly rationale: string;
  readonly switchOff: string;
  /** Where the rule has an option `allow`. */
  readonly allow?: string;
  /** The Chinese page of the vendor; undefined where there is none, or where it says something else. */
  readonly source?: { readonly title: string; readonly url: string };
  /** The texts of its guide. */
  readonly wrong: string;
  readonly repair: readonly [string, ...string[]];
  readonly note?: string;
  readonly messages: ChineseMessages<R['messages']>;
  /**
   * Its help, titles of fixes and related messages, by the English text; see `Phrases` for the holes.
   * Undefined where the shared catalogue has them all.
   */
  readonly phrases?: Readonly<Record<string, string>>;
}

/** The words of each message; `say` is for an English text within the data. */
export type ChineseMessages<M extends Messages> = {
  readonly [Id in keyof M]: (data: Parameters<M[Id]>[0], say: Speech) => Words;
};

/** What any rule says in Chinese. */
export type ChineseRule = Chinese<Rule>;

/** `"a"`、`"a" 和 "b"`、`"a"、"b" 和另外 3 个`: at most `most` values are named. */
export function listedZh(values: readonly string[], most = 12): string {
  const named = values.slice(0, most).map(quoted);
  const rest = values.length - named.length;
  const last = rest > 0 ? `另外 ${String(rest)} 个` : (named.pop() ?? '');
  return named.length > 0 ? `${named.join('、')} 和${rest > 0 ? '' : ' '}${last}` : last;
}

/** `镜像 "a"`、`镜像 "a" 和 "b"（共 2 个）`. It begins with the noun. */
export function describedZh(values: readonly string[], noun: string): string {
  const count = values.length === 1 ? '' : `（共 ${String(values.length)} 个）`;
  return `${noun} ${listedZh(values)}${count}`;
}

/** The images of a title, for its end: `"tool:1"`, or `3 个镜像`. */
export function imagesInTitleZh(images: readonly string[], noun = '镜像'): string {
  const [only = ''] = images;
  return images.length === 1 ? imageName(only) : `${String(images.length)} 个${noun}`;
}

/** Says who pulls: `每个 Pod 各自`、`每次运行的 40 个 Pod（同时最多 5 个）各自`. */
export function pullersZh(perRun: number | undefined, parallelism: number | undefined): string {
  const limited = parallelism !== undefined && perRun !== 1 && parallelism < (perRun ?? Infinity);
  const atOnce = limited ? `（同时最多 ${String(parallelism)} 个）` : '';
  const who =
    perRun === undefined || perRun <= 1 ? '每个 Pod' : `每次运行的 ${String(perRun)} 个 Pod`;
  return `${who}${atOnce === '' ? ' ' : atOnce}各自`;
}

/** Says how long a pull of this many compressed bytes takes: `87 秒到 7 分钟`. */
export function pullDurationZh(bytes: number): string {
  const { fast, slow } = pullTime(bytes);
  return `${durationZh(fast)}到 ${durationZh(slow)}`;
}

/** Seconds for people: `50 秒`、`7 分钟`. */
function durationZh(seconds: number): string {
  if (seconds < 90) return `${String(Math.round(seconds))} 秒`;
  return `${String(Math.round(seconds / 60))} 分钟`;
}
