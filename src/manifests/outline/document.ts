import type { LineTaker, LineValue } from '../../yaml/lines.ts';
import { kindsOf, type Kind, type ManifestKind } from '../kinds.ts';
import { EntriesOutline, type EntriesPart, type PlainEntry } from './entries.ts';
import { TemplateOutline, type TemplatePart } from './template.ts';
import { isHarmless, isPlainValue, textIn } from './text.ts';

/** What a map or a list of a document is. */
export type DocumentPart =
  | 'root'
  | 'metadata'
  | 'around-spec'
  | 'spec'
  | 'templates'
  | 'values'
  | 'other'
  | EntriesPart
  | TemplatePart;

type WorkflowKind = Extract<Kind, { readonly reads: 'workflow' }>;

/** An object that is run, or that is a library. */
export interface OutlinedManifest {
  readonly kind: ManifestKind;
  /** Its `metadata.name`; empty where it has none, and then nothing can refer to it. */
  readonly name: string;
  readonly generated: boolean;
}

/** Pods that pull images, with what decides what rules say of them where their file stands alone. */
export interface PlainPods {
  /** The annotations and labels of podMetadata. */
  readonly entries: readonly PlainEntry[];
  /** What all of them have in common, as one text: without places, and without the name of the object. */
  readonly face: string;
  readonly pods: readonly PlainPod[];
}

/** One of these pods. */
export interface PlainPod {
  /** The name of its template. */
  readonly template: string;
  readonly images: readonly string[];
  /** The annotations and labels of its template. */
  readonly entries: readonly PlainEntry[];
  /** What it does not have in common with the others, as one text, without the name of its template. */
  readonly face: string;
}

/** What a document tells in an outline: an object that is run or that is a library, or none. */
export class DocumentOutline implements LineTaker<DocumentPart> {
  readonly #templates: TemplateOutline[] = [];
  readonly #keys = new Set<string>();
  #apiVersion: string | undefined;
  #kind: string | undefined;
  #row: WorkflowKind | undefined;
  #name: string | undefined;
  /** The keys that lead to the spec: one or two. */
  #path: readonly string[] = [];
  #podMetadata: EntriesOutline | undefined;
  /** The metadata of pods in which the next keys stand. */
  #metadata: EntriesOutline | undefined;
  readonly #pairs = new Map<string, string>();
  #hasPlainPairs = true;

  /** The manifest in it; undefined where it holds none. */
  get manifest(): OutlinedManifest | undefined {
    const [row, name] = [this.#row, this.#name];
    return row && { kind: row.name, name: name ?? '', generated: name === undefined };
  }

  /** The images of each pod that pulls one. */
  get pods(): string[][] {
    return this.#templates.map(({ images }) => images).filter((images) => images.length > 0);
  }

  /** The same pods, with all that rules see of them; undefined where something of that is not plain. */
  get plainPods(): PlainPods | undefined {
    const entries = entriesOf(this.#podMetadata);
    if (entries === undefined || !this.#hasPlainPairs) return undefined;
    const pods: PlainPod[] = [];
    for (const { name, images, metadata, look } of this.#templates) {
      if (images.length === 0) continue;
      const own = entriesOf(metadata);
      if (own === undefined || look === undefined) return undefined;
      pods.push({ template: name, images, entries: own, face: `${look} ${saidIn(own)}` });
    }
    const face = JSON.stringify([this.#row?.name, ...this.#pairs, saidIn(entries)]);
    return { entries, face, pods };
  }

  /** Is it certain that these are the pods? It is asked when all keys were taken in. */
  get isPlain(): boolean {
    if (this.#apiVersion === undefined || this.#kind === undefined) return false;
    if (this.#row === undefined) return true;
    const templates = this.#templates;
    const names = new Set(templates.map(({ name }) => name));
    if (names.size !== templates.length || names.size === 0) return false;
    if (!templates.every(({ isWhole }) => isWhole)) return false;
    return this.#row.role === 'run' ? this.#keys.has('spec/entrypoint') : startsOnce(templates);
  }

  key(role: DocumentPart, key: string, value: LineValue): DocumentPart | undefined {
    switch (role) {
      case 'root':
        return this.#isFirst(role, key) ? this.#rootKey(key, value) : undefined;
      case 'metadata':
        return this.#isFirst(role, key) ? this.#metadataKey(key, value) : undefined;
      case 'around-spec':
        return this.#isFirst(role, key) ? this.#keyOfPath(1, key, value) : undefined;
      case 'spec':
        return this.#isFirst(role, key) ? this.#specKey(key, value) : undefined;
      case 'values':
        return isPlainValue(key, value) ? role : undefined;
      case 'other':
        return outside(key, value);
      case 'templates':
        return undefined;
      case 'pod-metadata':
      case 'annotations':
      case 'labels':
        return this.#metadata?.key(role, key, value);
      case 'template':
      case 'set':
      case 'containers':
      case 'container':
      case 'calls':
        return this.#templateKey(role, key, value);
    }
  }

  item(role: DocumentPart, value: LineValue): DocumentPart | undefined {
    switch (role) {
      case 'templates':
        this.#templates.push(new TemplateOutline());
        return 'template';
      case 'root':
      case 'metadata':
      case 'around-spec':
      case 'spec':
        return undefined;
      case 'values':
        return isPlainValue('', value) ? role : undefined;
      case 'other':
        return outside('', value);
      case 'pod-metadata':
      case 'annotations':
      case 'labels':
        return this.#metadata?.item(value);
      case 'template':
      case 'set':
      case 'containers':
      case 'container':
      case 'calls':
        return this.#templates.at(-1)?.item(role, value);
    }
  }

  #templateKey(role: TemplatePart, key: string, value: LineValue): DocumentPart | undefined {
    const template = this.#templates.at(-1);
    const below = template?.key(role, key, value);
    if (below === 'pod-metadata') this.#metadata = template?.metadata;
    return below;
  }

  #rootKey(key: string, value: LineValue): DocumentPart | undefined {
    if (key === 'items') return undefined;
    if (key === 'apiVersion') return this.#typed((this.#apiVersion = textIn(value)));
    if (key === 'kind') return this.#typed((this.#kind = textIn(value)));
    if (key === 'metadata') return value.form === 'below' ? 'metadata' : this.#metadataIn(value);
    return this.#keyOfPath(0, key, value);
  }

  #metadataKey(key: string, value: LineValue): DocumentPart | undefined {
    if (key === 'namespace') this.#take(key, value);
    if (key !== 'name') return outside(key, value);
    this.#name = textIn(value);
    return this.#name === undefined ? undefined : 'other';
  }

  /** The metadata in braces: with a name and nothing besides. */
  #metadataIn({ text }: LineValue): DocumentPart | undefined {
    this.#name = /^\{ *name: +([\w.-]+) *\}$/.exec(text)?.[1];
    return this.#name === undefined ? undefined : 'other';
  }

  /** Finds out what the object is, as soon as both is known. */
  #typed(text: string | undefined): DocumentPart | undefined {
    if (text === undefined) return undefined;
    if (this.#apiVersion === undefined || this.#kind === undefined) return 'other';
    const [row] = kindsOf(this.#apiVersion, this.#kind);
    if (row === undefined) return 'other';
    if (row.reads !== 'workflow') return undefined;
    if (row.role !== 'run' && row.role !== 'library') return undefined;
    this.#row = row;
    this.#path = row.spec.split('.');
    return 'other';
  }

  /** A key on the way to the spec, or beside it. */
  #keyOfPath(depth: 0 | 1, key: string, value: LineValue): DocumentPart | undefined {
    if (key !== this.#path[depth]) return outside(key, value);
    return depth + 1 === this.#path.length ? 'spec' : 'around-spec';
  }

  #specKey(key: string, value: LineValue): DocumentPart | undefined {
    if (key === 'templates') return 'templates';
    if (key === 'arguments' || key === 'hooks') return this.key('values', key, value);
    if (key === 'podMetadata') {
      this.#metadata = this.#podMetadata = new EntriesOutline();
      return this.#metadata.begin(key, value);
    }
    if (key === 'serviceAccountName') this.#take(key, value);
    if (key === 'entrypoint' && textIn(value) === undefined) return undefined;
    return outside(key, value);
  }

  /** Takes in a text that says something of all pods of the object. */
  #take(key: string, value: LineValue): void {
    const text = textIn(value);
    if (text === undefined) this.#hasPlainPairs = false;
    else this.#pairs.set(key, text);
  }

  /** Of two entries with one key only one counts. */
  #isFirst(owner: string, key: string): boolean {
    const before = this.#keys.size;
    return this.#keys.add(`${owner}/${key}`).size > before;
  }
}

function entriesOf(metadata: EntriesOutline | undefined): readonly PlainEntry[] | undefined {
  return metadata === undefined ? NOTHING : metadata.entries;
}

const NOTHING: readonly PlainEntry[] = [];

function saidIn(entries: readonly PlainEntry[]): string {
  return entries.length === 0
    ? ''
    : JSON.stringify(entries.map(({ kind, key, text }) => [kind, key, text]));
}

/** What is no part of a template, and holds nothing that counts. */
function outside(key: string, value: LineValue): DocumentPart | undefined {
  return isHarmless(key, value) ? 'other' : undefined;
}

/**
 * Is each template of a library started once? It is if the templates that nothing calls lead to all
 * others by calls that are made; what they do not reach is started once more by itself.
 */
function startsOnce(templates: readonly TemplateOutline[]): boolean {
  if (!templates.every(({ isSure }) => isSure)) return false;
  const called = new Set(templates.flatMap(({ calls }) => [...calls]));
  const byName = new Map(templates.map((one) => [one.name, one]));
  const reached = new Set(templates.filter(({ name }) => !called.has(name)));
  for (const { calls } of reached) {
    for (const name of calls) {
      const one = byName.get(name);
      if (one !== undefined) reached.add(one);
    }
  }
  return reached.size === templates.length;
}
