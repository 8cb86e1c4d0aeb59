import type { LineTaker, Written } from '../../yaml/lines.ts';
import { kindsOf, type Kind } from '../kinds.ts';
import { TemplateOutline, type TemplateRole } from './template.ts';
import { isHarmless, nameIn, textIn } from './text.ts';

/** What a map or a list of a document is. */
export type Role = 'root' | 'around-spec' | 'spec' | 'templates' | 'other' | TemplateRole;

type WorkflowKind = Extract<Kind, { readonly reads: 'workflow' }>;

/** What a document tells in an outline: an object that is run or that is a library, or none. */
export class DocumentOutline implements LineTaker<Role> {
  readonly #templates: TemplateOutline[] = [];
  readonly #keys = new Set<string>();
  #apiVersion: string | undefined;
  #kind: string | undefined;
  #row: WorkflowKind | undefined;
  /** The keys to the spec that were not met yet. */
  #path: readonly string[] = [];

  get manifests(): number {
    return this.#row === undefined ? 0 : 1;
  }

  /** The images of each pod that pulls one. */
  get pods(): string[][] {
    return this.#templates.map(({ images }) => images).filter((images) => images.length > 0);
  }

  /** Is it certain that these are the pods? It is asked when all keys were taken in. */
  get isPlain(): boolean {
    if (this.#apiVersion === undefined || this.#kind === undefined) return false;
    if (this.#row === undefined) return true;
    const templates = this.#templates;
    const names = new Set(templates.map(({ name }) => name.toLowerCase()));
    if (names.size !== templates.length || names.size === 0 || names.has('')) return false;
    if (!templates.every(({ isWhole }) => isWhole)) return false;
    return this.#row.role === 'run' ? this.#keys.has('spec/entrypoint') : startsOnce(templates);
  }

  key(role: Role, key: string, value: Written): Role | undefined {
    switch (role) {
      case 'root':
        return this.#isFirst(role, key) ? this.#rootKey(key, value) : undefined;
      case 'around-spec':
        return this.#isFirst(role, key) ? this.#keyOfPath(key, value) : undefined;
      case 'spec':
        return this.#isFirst(role, key) ? this.#specKey(key, value) : undefined;
      case 'other':
        return outside(key, value);
      case 'templates':
        return undefined;
      default:
        return this.#templates.at(-1)?.key(role, key, value);
    }
  }

  item(role: Role, value: Written): Role | undefined {
    switch (role) {
      case 'templates':
        if (value.form !== 'below') return undefined;
        this.#templates.push(new TemplateOutline());
        return 'template';
      case 'root':
      case 'around-spec':
      case 'spec':
        return undefined;
      case 'other':
        return outside('', value);
      default:
        return this.#templates.at(-1)?.item(role, value);
    }
  }

  #rootKey(key: string, value: Written): Role | undefined {
    if (key === 'items') return undefined;
    if (key === 'apiVersion') return this.#typed((this.#apiVersion = textIn(value)));
    if (key === 'kind') return this.#typed((this.#kind = textIn(value)));
    const isKnown = this.#apiVersion !== undefined && this.#kind !== undefined;
    // Below an object that is not known yet, any key can count.
    return isKnown || key === 'metadata' ? this.#keyOfPath(key, value) : undefined;
  }

  /** Finds out what the object is, as soon as both is known. */
  #typed(text: string | undefined): Role | undefined {
    if (text === undefined || text === '') return undefined;
    if (this.#apiVersion === undefined || this.#kind === undefined) return 'other';
    const [row, ...more] = kindsOf(this.#apiVersion, this.#kind);
    if (row === undefined) return 'other';
    if (more.length > 0 || row.reads !== 'workflow' || row.group === undefined) return undefined;
    if (row.role !== 'run' && row.role !== 'library') return undefined;
    this.#row = row;
    this.#path = row.spec.split('.');
    return 'other';
  }

  /** A key on the way to the spec, or beside it. */
  #keyOfPath(key: string, value: Written): Role | undefined {
    const [next, ...rest] = this.#path;
    if (key !== next) return outside(key, value);
    if (value.form !== 'below') return undefined;
    this.#path = rest;
    return rest.length === 0 ? 'spec' : 'around-spec';
  }

  #specKey(key: string, value: Written): Role | undefined {
    if (key === 'templates') return value.form === 'below' ? 'templates' : undefined;
    if (key === 'entrypoint' && nameIn(value) === undefined) return undefined;
    return outside(key, value);
  }

  /** Of two entries with one key only one counts. */
  #isFirst(owner: string, key: string): boolean {
    const before = this.#keys.size;
    return this.#keys.add(`${owner}/${key}`).size > before;
  }
}

/** What is no part of a template, and holds nothing that counts. */
function outside(key: string, value: Written): Role | undefined {
  return isHarmless(key, value) ? 'other' : undefined;
}

/**
 * Is each template of a library started once? It is if the templates that nothing calls lead to all
 * others by calls that are made; what they do not reach is started once more by itself.
 */
function startsOnce(templates: readonly TemplateOutline[]): boolean {
  if (!templates.every(({ isSure }) => isSure)) return false;
  const called = new Set(templates.flatMap(({ calls }) => [...calls]));
  const reached = new Set(templates.filter(({ name }) => !called.has(name)));
  for (const { calls } of reached) {
    for (const one of templates) if (calls.has(one.name)) reached.add(one);
  }
  return reached.size === templates.length;
}
