import type { Severity } from '../finding.ts';
import { ARGO_VERSION_PATTERN, parseArgoVersion } from '../argo/version.ts';
import type { ArgoVersion } from '../settings.ts';
import { didYouMean } from '../text/suggestion.ts';
import { FORMAT_NAMES, type Format } from './formats.ts';

/** Wrong usage. The message says what to write instead. */
export class UsageError extends Error {}

/** Reads the text that is given for an option or an input of this name. Throws {@link UsageError}. */
export type ValueReader<T> = (text: string, name: string) => T;

/** One output: its name, and a file or standard output. */
export interface Output {
  readonly format: Format;
  readonly file: string | undefined;
}

/** What `images` can be sorted by. */
export const SORTS = ['download', 'size', 'pods', 'name'] as const;

/** The severity from which on findings make a run fail. */
export type FailOn = Severity | 'never';

/** The words for {@link FailOn}. */
export const LEVELS: readonly FailOn[] = ['error', 'warning', 'info', 'never'];

/** The severities, the worst one first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * Reads ids of rules with commas between them. Whether there are such rules is asked later. Throws
 * {@link UsageError}.
 */
export function ruleNames(text: string, option: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  if (!names.includes('')) return names;
  throw new UsageError(`Expected --${option} to be ids of rules as "a" or "a,b", found "${text}"`);
}
/** The pods that `imagecache` plans for. */
export const POD_CHOICES = ['uncached', 'all'] as const;

/** The languages that people are told in. */
export const LANGUAGES = ['en', 'zh'] as const;

/** Name of a language. */
export type LanguageName = (typeof LANGUAGES)[number];

/** Whether registries are asked for sizes. */
export const MODES = ['on', 'off'] as const;

/** Reads the value of an option that takes one of these words. Throws {@link UsageError}. */
export function choice<T extends string>(option: string, choices: readonly T[], text: string): T {
  const chosen = choices.find((one) => one === text);
  if (chosen !== undefined) return chosen;
  throw new UsageError(
    `Expected --${option} to be one of ${choices.join(', ')}, found "${text}"${didYouMean(text, choices)}`,
  );
}

/** The programs that render: Helm charts, and kustomizations. */
const RENDERERS = ['helm', 'kustomize'] as const;

/** The words for {@link RenderChoice}; programs can be joined with commas. */
export const RENDER_WORDS = ['auto', 'off', ...RENDERERS] as const;

/** What is rendered: what the programs that are found can render, nothing, or with these programs. */
export type RenderChoice = 'auto' | 'off' | readonly (typeof RENDERERS)[number][];

/** Reads `auto`, `off`, or programs with commas between them. Throws {@link UsageError}. */
export function rendered(text: string, option: string): RenderChoice {
  if (text === 'auto' || text === 'off') return text;
  const names = text.split(',').map((name) => name.trim());
  const known = names.flatMap((name) => RENDERERS.find((one) => one === name) ?? []);
  if (known.length === names.length) return [...new Set(known)];
  throw new UsageError(
    `Expected --${option} to be auto, off, helm, kustomize, or helm,kustomize, found "${text}"${didYouMean(text, RENDER_WORDS)}`,
  );
}

/** Reads a number of things. Throws {@link UsageError}. */
export function wholeNumber(text: string, option: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`Expected --${option} to be a whole number such as 10, found "${text}"`);
}

/** Reads a number of seconds, at least one. Throws {@link UsageError}. */
export function seconds(text: string, option: string): number {
  const read = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (read > 0 && read <= MOST_SECONDS) return read;
  throw new UsageError(
    `Expected --${option} to be 1 to ${String(MOST_SECONDS)} seconds, found "${text}"`,
  );
}

/** Reads a time such as `90s`, `15m` or `2h`, in seconds. Throws {@link UsageError}. */
export function waitingTime(text: string, option: string): number {
  const [, number = '', unit = 's'] = /^(\d{1,5})([smh]?)$/.exec(text) ?? [];
  const read = Number(number) * (UNITS[unit] ?? 1);
  if (number !== '' && read > 0 && read <= MOST_SECONDS) return read;
  throw new UsageError(
    `Expected --${option} to be a time such as 90s, 15m or 2h, at most a day, found "${text}"`,
  );
}

/** Seconds. */
const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** Reads the id of a region. Regions that are not known yet are taken. Throws {@link UsageError}. */
export function region(text: string, option: string): string {
  if (/^[a-z]{2}-[a-z0-9-]{1,36}$/.test(text)) return text;
  throw new UsageError(`Expected --${option} to be a region such as cn-beijing, found "${text}"`);
}

/** A day. */
const MOST_SECONDS = 86_400;

/** Reads a version of Argo Workflows. Throws {@link UsageError}. */
export function argoVersion(text: string, option: string): ArgoVersion {
  if (new RegExp(ARGO_VERSION_PATTERN).test(text)) return parseArgoVersion(text);
  throw new UsageError(
    `Expected --${option} to be a version such as 3.5 or 3.7.14, found "${text}"`,
  );
}

/** Reads a glob. Refuses (throws {@link UsageError}) globs that can take time without a limit. */
export function glob(pattern: string): string {
  const allowed = pattern !== '' && pattern.length <= 256 && !/[{}]|[?*+@!]\(/.test(pattern);
  if (allowed) return pattern;
  throw new UsageError(
    `Not a usable glob: ${pattern.slice(0, 100)}; * and ** are, { } and +(…) are not; give the option again instead`,
  );
}

/** Reads `NAME[=FILE]`. Throws {@link UsageError}. */
export function output(text: string): Output {
  const at = text.indexOf('=');
  const name = at === -1 ? text : text.slice(0, at);
  const format = FORMAT_NAMES.find((one) => one === name);
  if (format === undefined) {
    const hint = didYouMean(name, FORMAT_NAMES);
    throw new UsageError(`Unknown format "${name}": there are ${FORMAT_NAMES.join(', ')}${hint}`);
  }
  if (at !== -1 && text.slice(at + 1).trim() === '') {
    throw new UsageError(`--format ${text} lacks a file; leave the = out to print it`);
  }
  return { format, file: at === -1 ? undefined : text.slice(at + 1) };
}
