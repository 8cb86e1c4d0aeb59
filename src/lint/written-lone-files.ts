import {
  aCount,
  aFlag,
  anAmount,
  aText,
  aYes,
  listOf,
  objectOf,
  oneOfTexts,
  type DataCheck,
} from '../text/data-check.ts';
import type { Around, LoneFile } from './lone-file.ts';
import type { SilentFile } from './silent-file.ts';

/** A lone file as it is kept, without what it has in common with silent files. */
export interface WrittenLone {
  readonly around: Around;
  /** All else, as JSON: it needs less room so, and is read only where it is used. */
  readonly text: string;
}

/** What is kept of a lone file. Edits are written without what is only found when it is asked for. */
export function writeLone({ around, ...lone }: Omit<LoneFile, keyof SilentFile>): WrittenLone {
  return { around, text: JSON.stringify(lone) };
}

/** The list of what was known besides the files; undefined where it is not of that shape. */
export function readArounds(listed: unknown): readonly Around[] | undefined {
  return AROUNDS(listed, undefined) ? (listed as readonly Around[]) : undefined;
}

const AROUNDS = listOf(objectOf({ served: aText, shared: aText }));

/** A file, and the UTF-16 units of its text. */
interface OfLength {
  readonly path: string;
  readonly length: number;
}

/**
 * The lone file that was kept; undefined where it is not of that shape, or names a place that is not in the
 * file. What is read can be anybody's.
 */
export function readLone(
  { around, text }: WrittenLone,
  silent: SilentFile,
  file: OfLength,
): LoneFile | undefined {
  let lone: unknown;
  try {
    lone = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!LONE(lone, file)) return undefined;
  return { ...silent, ...(lone as Omit<LoneFile, keyof SilentFile | 'around'>), around };
}

const offset: DataCheck<OfLength> = (value, { length }) =>
  aCount(value, undefined) && Number(value) <= length;
const range = objectOf({ start: offset, end: offset });
const own: DataCheck<OfLength> = (value, { path }) => value === path;
const at = { path: own, range };
const place = objectOf(at);
const texts = listOf(aText);
const entry = objectOf({ key: aText, text: aText });
const added = { before: aText, entries: listOf(entry), separator: aText, after: aText };
const edit = objectOf({ range, text: aText }, { entries: objectOf(added), place: aCount });
const edits = listOf(objectOf({ path: own, edit }));
const part = objectOf({ title: aText, edits, covers: aText, images: listOf(place) });
const fix = objectOf(
  { title: aText, safety: oneOfTexts('safe', 'unsafe'), edits },
  { uncovers: texts, mends: texts, fillsCaches: aYes, parts: listOf(part), isPart: aYes },
);
const finding = objectOf(
  {
    ...at,
    ruleId: aText,
    severity: oneOfTexts('error', 'warning', 'info'),
    message: aText,
    notes: texts,
    said: aText,
    manifest: objectOf({ kind: aText, name: aText }, { template: aText }),
    related: listOf(objectOf({ ...at, message: aText }, { isSubject: aYes })),
    fingerprint: aText,
  },
  { label: aText, help: aText, clusters: texts, fix, wastes: listOf(place) },
);
const record = objectOf({
  images: texts,
  claims: listOf(objectOf({ key: aText, id: aText, at: place }, { region: aText })),
  pins: listOf(objectOf({ ...at, id: aText, region: aText })),
  secrets: objectOf({
    openHosts: texts,
    proven: listOf(objectOf({ host: aText, secret: aText, at: place })),
    named: listOf(objectOf({ name: aText }, { namespace: aText })),
  }),
});
const pull = objectOf({
  places: listOf(place),
  bytes: objectOf({ least: anAmount, exact: aFlag }),
});
const LONE = objectOf({
  objects: texts,
  written: texts,
  record,
  findings: listOf(finding),
  pulls: listOf(pull),
});
