import type { LineValue } from '../../yaml/lines.ts';
import { getsPod, TEMPLATE_KINDS, type ContainerRole, type TemplateKind } from '../model.ts';
import { HOLDERS } from '../templates.ts';
import { EntriesOutline, type EntriesPart } from './entries.ts';
import { imageIn, isHarmless, isPlainValue, textIn } from './text.ts';

/** What a map or a list in a template is. */
export type TemplatePart = 'template' | 'calls' | 'set' | 'containers' | 'container';

/** Or its metadata, or a map or a list in which nothing counts, or nothing but where values come from. */
type Below = TemplatePart | EntriesPart | 'values' | 'other';

interface Container {
  readonly role: ContainerRole;
  /** Undefined as long as it is not read. */
  name: string | undefined;
  image: string | undefined;
  readonly pull: Pull;
}

/** What a container says of its pull besides the image. */
interface Pull {
  policy?: string | undefined;
  hasCommand?: boolean | undefined;
}

const KINDS: ReadonlySet<string> = new Set(TEMPLATE_KINDS);
const CALLING: ReadonlySet<string> = new Set<TemplateKind>(['steps', 'dag']);
const ROLES: ReadonlyMap<string, ContainerRole> = new Map(
  Object.entries(HOLDERS).map(([role, field]) => [field, role as ContainerRole]),
);

/** Keys of a step or a dag by which a step may start nothing. */
const UNSURE = /^(?:with[A-Z]\w*|target)$/;

/** What a template tells in an outline. It takes in the keys at which it stands, one by one. */
export class TemplateOutline {
  readonly #containers: Container[] = [];
  readonly #fields = new Set<string>();
  readonly #calls = new Set<string>();
  #name: string | undefined;
  #kind: TemplateKind | undefined;
  #isSure = true;
  /** Of the containers in the list that is read. */
  #listed: ContainerRole = 'set';
  #metadata: EntriesOutline | undefined;
  #account: string | undefined;
  #isPlain = true;

  /** Empty as long as it is not read. */
  get name(): string {
    return this.#name ?? '';
  }

  /** The templates that it calls, by their names. */
  get calls(): ReadonlySet<string> {
    return this.#calls;
  }

  /** Is it certain that each of its calls is made, and that all of them are known? */
  get isSure(): boolean {
    return this.#isSure;
  }

  /** Is it a template of one kind, in which every container has a name of its own? */
  get isWhole(): boolean {
    const names = new Set(this.#containers.map(({ name }) => name));
    return this.#kind !== undefined && names.size === this.#containers.length;
  }

  /** The images of its pod; none where it gets no pod. */
  get images(): string[] {
    if (this.#kind === undefined || !getsPod(this.#kind)) return [];
    return this.#containers.flatMap(({ image }) => image ?? []);
  }

  /** Its metadata; undefined where it has none, or none so far. */
  get metadata(): EntriesOutline | undefined {
    return this.#metadata;
  }

  /**
   * What decides what rules see of its pod, besides its metadata, as one text; undefined where something of
   * that is not plain.
   */
  get look(): string | undefined {
    if (!this.#isPlain) return undefined;
    const containers = this.#containers.map(({ role, name, image, pull }) => {
      return [role, name, image, pull.policy ?? '', pull.hasCommand ?? false];
    });
    return JSON.stringify([this.#kind, this.#account ?? '', containers]);
  }

  /** Takes in a key of a map in it; the role of the value, undefined where it is not plain. */
  key(role: TemplatePart, key: string, value: LineValue): Below | undefined {
    switch (role) {
      case 'template':
        return this.#field(key, value);
      case 'set':
        return key === 'containers' ? this.#list() : otherwise(key, value);
      case 'container':
        return this.#inContainer(key, value);
      case 'calls':
        return this.#call(key, value);
      case 'containers':
        return undefined;
    }
  }

  /** Takes in an item of a list in it. */
  item(role: TemplatePart, value: LineValue): Below | undefined {
    switch (role) {
      case 'containers':
        if (value.form !== 'below') return undefined;
        this.#containers.push({ role: this.#listed, name: undefined, image: undefined, pull: {} });
        return 'container';
      case 'calls':
        return this.#call('', value);
      case 'template':
      case 'set':
      case 'container':
        return undefined;
    }
  }

  #field(key: string, value: LineValue): Below | undefined {
    if (this.#fields.has(key)) return undefined;
    this.#fields.add(key);
    if (key === 'name') return (this.#name = textIn(value)) === undefined ? undefined : 'other';
    if (KINDS.has(key) && !this.#isOfKind(key as TemplateKind, value)) return undefined;
    const holder = ROLES.get(key);
    if (holder !== undefined) return value.form === 'below' ? this.#holder(holder) : undefined;
    if (CALLING.has(key)) return this.#call(key, value);
    if (key === 'metadata') return (this.#metadata = new EntriesOutline()).begin(key, value);
    if (key === 'serviceAccountName')
      this.#isPlain &&= (this.#account = textIn(value)) !== undefined;
    if (key === 'inputs') return isPlainValue(key, value) ? 'values' : undefined;
    return otherwise(key, value);
  }

  /** A kind without a value is none, and a template has one kind. */
  #isOfKind(kind: TemplateKind, { form }: LineValue): boolean {
    if (this.#kind !== undefined || (form !== 'below' && form !== 'flow')) return false;
    this.#kind = kind;
    return true;
  }

  #holder(role: ContainerRole): Below {
    if (role === 'set') {
      this.#listed = role;
      return 'set';
    }
    if (!isMain(role)) {
      this.#listed = role;
      return 'containers';
    }
    this.#containers.push({ role, name: 'main', image: undefined, pull: {} });
    return 'container';
  }

  /** The one list of a set: only one of two with the same key counts. */
  #list(): Below | undefined {
    const isFirst = !this.#fields.has('containerSet.containers');
    this.#fields.add('containerSet.containers');
    return isFirst ? 'containers' : undefined;
  }

  #inContainer(key: string, value: LineValue): Below | undefined {
    const container = this.#containers.at(-1);
    if (container === undefined) return undefined;
    if (key === 'image') {
      container.image = imageIn(value);
      return container.image === undefined ? undefined : 'other';
    }
    if (key === 'name' && !isMain(container.role)) {
      container.name = textIn(value);
      return container.name === undefined ? undefined : 'other';
    }
    if (key === 'imagePullPolicy' || key === 'command') {
      this.#isPlain &&= takePull(container.pull, key, value);
    }
    return otherwise(key, value);
  }

  #call(key: string, value: LineValue): Below | undefined {
    const isHidden = value.form === 'flow' && value.text.includes('template');
    if (UNSURE.test(key) || isHidden) this.#isSure = false;
    if (key !== 'template') return isPlainValue(key, value) ? 'calls' : undefined;
    const name = textIn(value);
    if (name === undefined) return undefined;
    this.#calls.add(name);
    return 'other';
  }
}

function otherwise(key: string, value: LineValue): Below | undefined {
  return isHarmless(key, value) ? 'other' : undefined;
}

/** Is it the main container of a template, whose own name does not count? */
function isMain(role: ContainerRole): boolean {
  return role === 'container' || role === 'script';
}

/** Takes in a key of a container that says something of its pull; false where it is not plain. */
function takePull(pull: Pull, key: 'imagePullPolicy' | 'command', value: LineValue): boolean {
  if (key === 'imagePullPolicy') {
    const isFirst = pull.policy === undefined;
    pull.policy = textIn(value);
    return isFirst && pull.policy !== undefined;
  }
  const isFirst = pull.hasCommand === undefined;
  const isList = value.form === 'below' || value.form === 'flow';
  pull.hasCommand = value.form === 'below' || !/^\[ *\]$/.test(value.text);
  return isFirst && isList;
}
