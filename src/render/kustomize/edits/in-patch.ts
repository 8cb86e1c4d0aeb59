import type { SourceEdit } from '../../source-edit.ts';
import { addingEdit, type TextEdit } from '../../../text/edits.ts';
import { asMap, get, itemsOf, textOf } from '../../../yaml/tree.ts';
import { endOfBlock, eolAt, keyColumn } from '../../../yaml/sites/lines.ts';
import { isPatchFor, nameOfObject } from '../layers.ts';
import type { WrittenOverlay } from '../sources.ts';
import { isDataMap, onOneLine, spelled, type DataChange, type DataKey } from './data-change.ts';
import type { WantedChange } from './wanted.ts';
import { nodeAt } from './written-maps.ts';
import { insertedAt } from './where-written.ts';

/** Adds a value to a patch that the overlay has for the object. */
export function editsInPatch(
  { root, change }: WantedChange,
  overlay: WrittenOverlay,
): readonly SourceEdit[] | undefined {
  const keys = change.keys.filter((key) => typeof key === 'string');
  if (change.does !== 'set' || keys.length < change.keys.length) return undefined;
  const now = nameOfObject(root);
  const before = { ...now, name: nameBefore(overlay, now.name) };
  for (const patch of overlay.patches) {
    const map = asMap(patch.node);
    if (map === undefined || map.shared || !isPatchFor(patch, now, before)) continue;
    const edits = insertedAt({ file: patch.file, map }, keys, change.value);
    if (edits !== undefined) return edits;
  }
  return undefined;
}

/** Adds a patch for one object to a kustomization. All changes are of this object. */
export function patchAdded(
  changes: readonly WantedChange[],
  overlay: WrittenOverlay,
): readonly SourceEdit[] | undefined {
  const root = changes[0]?.root;
  if (root === undefined) return undefined;
  const { file } = overlay;
  const name = nameBefore(overlay, nameOfObject(root).name);
  const kind = nameOfObject(root).kind;
  const isInList = changes.some(({ change }) => change.keys.some((key) => typeof key === 'number'));
  const body = isInList
    ? operations(changes)
    : strategic(textOf(get(root, 'apiVersion')) ?? 'v1', kind, name, changes);
  const lines = [
    'target:',
    `  kind: ${kind}`,
    `  name: ${name}`,
    'patch: |-',
    ...body.map((line) => `  ${line}`),
  ];
  const edit = itemAdded(overlay, `${kind} ${name}`, lines);
  return edit && [{ path: file.path, edit }];
}

/** The name of an object before the kustomization has changed it. */
function nameBefore({ root }: WrittenOverlay, name: string): string {
  const prefix = textOf(get(root, 'namePrefix')) ?? '';
  const suffix = textOf(get(root, 'nameSuffix')) ?? '';
  const isChanged = name.startsWith(prefix) && name.endsWith(suffix);
  return isChanged ? name.slice(prefix.length, name.length - suffix.length) : name;
}

function strategic(
  apiVersion: string,
  kind: string,
  name: string,
  changes: readonly WantedChange[],
): readonly string[] {
  const values = changes.flatMap(({ change }) => settings(change));
  const patch = values.reduce<unknown>((all, [keys, value]) => withValue(all, keys, value), {
    apiVersion,
    kind,
    metadata: { name },
  });
  return blockLines(patch);
}

function settings(change: DataChange): readonly (readonly [readonly DataKey[], unknown])[] {
  if (change.does === 'set') return [[change.keys, change.value]];
  const gone = [change.keys, null] as const;
  if (change.does === 'remove') return [gone];
  return [gone, [[...change.keys.slice(0, -1), change.to], change.value]];
}

function withValue(map: unknown, keys: readonly DataKey[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const known = isDataMap(map) ? map : {};
  return { ...known, [key]: withValue(known[key], rest, value) };
}

/** Operations of RFC 6902: lists of Argo are replaced as a whole by a strategic merge. */
function operations(changes: readonly WantedChange[]): readonly string[] {
  return changes.flatMap(({ root, change }) => {
    const path = pointer(change.keys);
    if (change.does === 'remove') return ['- op: remove', `  path: ${path}`];
    if (change.does === 'rename') {
      const to = pointer([...change.keys.slice(0, -1), change.to]);
      return ['- op: move', `  from: ${path}`, `  path: ${to}`];
    }
    const isThere = nodeAt(root, change.keys) !== undefined;
    const value = blockLines(change.value);
    const isOneLine = !isDataMap(change.value) || spelled(change.value) === '{}';
    return [
      `- op: ${isThere ? 'replace' : 'add'}`,
      `  path: ${path}`,
      ...(isOneLine
        ? [`  value: ${value.join('')}`]
        : ['  value:', ...value.map((line) => `    ${line}`)]),
    ];
  });
}

function pointer(keys: readonly DataKey[]): string {
  const steps = keys.map((key) => String(key).replaceAll('~', '~0').replaceAll('/', '~1'));
  return `/${steps.join('/')}`;
}

/** A value in block style; what is no map in flow style. */
function blockLines(value: unknown): readonly string[] {
  if (!isDataMap(value) || Object.keys(value).length === 0) return [onOneLine(value)];
  return Object.entries(value).flatMap(([key, inner]) => {
    const name = /^[\w./-]+$/.test(key) ? key : JSON.stringify(key);
    if (isDataMap(inner) && Object.keys(inner).length > 0)
      return [`${name}:`, ...blockLines(inner).map((line) => `  ${line}`)];
    return [`${name}: ${onOneLine(inner)}`];
  });
}

/** One more item of `patches`. Items for several objects (`key`) can be added at once. */
function itemAdded(
  { file, root }: WrittenOverlay,
  key: string,
  lines: readonly string[],
): TextEdit | undefined {
  const map = asMap(root);
  if (map === undefined || map.flow || map.shared) return undefined;
  const patches = get(map, 'patches');
  const items = itemsOf(patches);
  const adding = (end: number, head: string, indent: string): TextEdit => {
    const eol = eolAt(file.text, end);
    const item = lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
    return addingEdit(
      { start: end, end },
      {
        before: head === '' ? '' : eol + head,
        entries: [{ key, text: eol + item.join(eol) }],
        separator: '',
        after: '',
      },
    );
  };
  if (patches === undefined) {
    const end = endOfBlock(file.text, map);
    return end === undefined ? undefined : adding(end, 'patches:', '  ');
  }
  const last = items.at(-1);
  if (patches.kind !== 'seq' || patches.flow || last?.kind !== 'map') return undefined;
  const first = last.entries[0]?.key?.range.start;
  const column = last.flow ? undefined : first && keyColumn(file.text, first);
  const end = endOfBlock(file.text, last);
  if (column === undefined || end === undefined || column < 2) return undefined;
  return adding(end, '', ' '.repeat(column - 2));
}
