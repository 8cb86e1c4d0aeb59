import { isHelmTemplate } from '../yaml/foreign.ts';
import { readLines, unquoted, type LineTaker, type Written } from '../yaml/lines.ts';
import { resolvePlain } from '../yaml/scalars.ts';
import { splitDocuments } from '../yaml/stream.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { TEMPLATE_KINDS, type ContainerRole } from './model.ts';
import { documentMayMatter } from './prefilter.ts';
import { HOLDERS } from './templates.ts';
import { IGNORE_KEY } from './workflow.ts';

/** What a text holds: only its counts and its images. */
export interface Outline {
  readonly manifests: number;
  /** The images of each pod that pulls one, as they are written, in the order of the pod. */
  readonly pods: readonly (readonly string[])[];
}

/** The most UTF-16 units of a text that gets an outline: more is a bundle. */
const LONGEST = 100_000;

/**
 * The outline of a text in which workflows stand as plainly as people write them, so that neither
 * tree nor model is needed to count pods and name images. Undefined for every other text: where
 * anything could make Argo run other pods or other images than those of its templates, one by one.
 */
export function outlineOf(text: string): Outline | undefined {
  if (text.length > LONGEST || ELSEWHERE.test(text) || isHelmTemplate(text)) return undefined;
  const pods: string[][] = [];
  let manifests = 0;
  for (const { start, end } of splitDocuments(text)) {
    const document = text.slice(start, end);
    if (!documentMayMatter(document)) continue;
    const read = new DocumentOutline();
    if (!readLines(document, ROOT, read) || !read.isPlain) return undefined;
    manifests += read.manifests;
    pods.push(...read.pods);
  }
  return { manifests, pods };
}

/**
 * Words by which templates, values, images or nodes of pods come from elsewhere, or rules are
 * suppressed, wherever they stand.
 */
const ELSEWHERE = new RegExp(
  [
    'emplateRef',
    'inline',
    'configMapKeyRef',
    'podSpecPatch',
    'templateDefaults',
    'executorPlugins',
    'imagePullSecrets',
    'nodeSelector',
    'wfcache-lint',
    IGNORE_KEY,
  ].join('|'),
);

/** What a map or a list is. */
type Role =
  | 'root'
  | 'around-spec'
  | 'spec'
  | 'templates'
  | 'template'
  | 'calls'
  | 'set'
  | 'containers'
  | 'container'
  | 'other';

const ROOT: Role = 'root';

type WorkflowKind = Extract<Kind, { readonly reads: 'workflow' }>;

interface TemplateOutline {
  name: string | undefined;
  kind: string | undefined;
  readonly fields: Set<string>;
  readonly containers: ContainerOutline[];
  readonly calls: string[];
}

interface ContainerOutline {
  readonly role: ContainerRole;
  name: string | undefined;
  image: string | undefined;
}

const KINDS: ReadonlySet<string> = new Set(TEMPLATE_KINDS);
const ROLES: ReadonlyMap<string, ContainerRole> = new Map(
  Object.entries(HOLDERS).map(([role, field]) => [field, role as ContainerRole]),
);
const STEPS = new Set(['steps', 'dag']);
const LOOP = /^with(?:Items|Param|Sequence)$/;

/** Takes in one document. */
class DocumentOutline implements LineTaker<Role> {
  readonly #templates: TemplateOutline[] = [];
  readonly #root = new Map<string, string>();
  #row: WorkflowKind | undefined;
  #path: string[] = [];
  #entrypoint = false;
  #loops = false;
  #template: TemplateOutline | undefined;
  #holder: ContainerRole = 'container';

  get manifests(): number {
    return this.#row === undefined ? 0 : 1;
  }

  /** Is it certain that the pods are the right ones, now that all of it is read? */
  get isPlain(): boolean {
    if (!this.#root.has('kind') || !this.#root.has('apiVersion')) return false;
    if (this.#row === undefined) return true;
    const templates = this.#templates;
    const names = new Set(templates.map(({ name = '' }) => name.toLowerCase()));
    if (templates.length === 0 || names.size < templates.length || names.has('')) return false;
    if (!templates.every(isWhole)) return false;
    return this.#row.role === 'run' ? this.#entrypoint : this.#reachesAll();
  }

  get pods(): string[][] {
    return this.#templates.map(imagesOf).filter((images) => images.length > 0);
  }

  key(role: Role, key: string, value: Written): Role | undefined {
    switch (role) {
      case 'root':
        return this.#rootKey(key, value);
      case 'around-spec':
        return this.#aroundSpec(key, value);
      case 'spec':
        return this.#specKey(key, value);
      case 'template':
        return this.#templateKey(key, value);
      case 'set':
        return this.#setKey(key, value);
      case 'container':
        return this.#containerKey(key, value);
      case 'calls':
        return this.#callKey(key, value);
      case 'other':
        return isHarmless(key, value) ? 'other' : undefined;
      case 'templates':
      case 'containers':
        return undefined;
    }
  }

  item(role: Role, value: Written): Role | undefined {
    switch (role) {
      case 'templates':
        if (value.form !== 'below') return undefined;
        this.#template = {
          name: undefined,
          kind: undefined,
          fields: new Set(),
          containers: [],
          calls: [],
        };
        this.#templates.push(this.#template);
        return 'template';
      case 'containers':
        if (value.form !== 'below') return undefined;
        this.#template?.containers.push({ role: this.#holder, name: undefined, image: undefined });
        return 'container';
      case 'calls':
        return value.form === 'below' ? 'calls' : isHarmless('', value) ? 'calls' : undefined;
      case 'other':
        return isHarmless('', value) ? 'other' : undefined;
      default:
        return undefined;
    }
  }

  #rootKey(key: string, value: Written): Role | undefined {
    if (key === 'items' || this.#root.has(key)) return undefined;
    const scalar = value.form === 'scalar' ? textOf(value.text) : '';
    if (scalar === undefined) return undefined;
    this.#root.set(key, scalar);
    if (key === 'kind' || key === 'apiVersion') return scalar === '' ? undefined : this.#typed();
    const [first, ...rest] = this.#row?.spec.split('.') ?? [];
    if (key !== 'spec') return isHarmless(key, value) ? 'other' : undefined;
    if (!this.#root.has('kind') || !this.#root.has('apiVersion')) return undefined;
    if (this.#row === undefined) return isHarmless(key, value) ? 'other' : undefined;
    if (first !== key || value.form !== 'below') return undefined;
    this.#path = rest;
    return rest.length === 0 ? 'spec' : 'around-spec';
  }

  /** Finds what the object is, once both are known. */
  #typed(): Role | undefined {
    const [apiVersion, kind] = [this.#root.get('apiVersion'), this.#root.get('kind')];
    if (apiVersion === undefined || kind === undefined) return 'other';
    if (apiVersion === '' || kind === '') return undefined;
    const [row, ...more] = kindsOf(apiVersion, kind);
    if (row === undefined) return 'other';
    if (more.length > 0 || row.reads !== 'workflow' || row.group === undefined) return undefined;
    if (row.role !== 'run' && row.role !== 'library') return undefined;
    this.#row = row;
    return 'other';
  }

  #aroundSpec(key: string, value: Written): Role | undefined {
    const [next, ...rest] = this.#path;
    if (key !== next) return isHarmless(key, value) ? 'other' : undefined;
    if (rest.length > 0 || value.form !== 'below' || this.#root.has(`/${key}`)) return undefined;
    this.#root.set(`/${key}`, '');
    return 'spec';
  }

  #specKey(key: string, value: Written): Role | undefined {
    if (key === 'entrypoint') {
      if (this.#entrypoint || value.form !== 'scalar' || nameIn(value.text) === undefined)
        return undefined;
      this.#entrypoint = true;
      return 'other';
    }
    if (key === 'templates')
      return this.#templates.length === 0 && value.form === 'below' ? 'templates' : undefined;
    return isHarmless(key, value) ? 'other' : undefined;
  }

  #templateKey(key: string, value: Written): Role | undefined {
    const template = this.#template;
    if (template === undefined || template.fields.has(key)) return undefined;
    template.fields.add(key);
    if (key === 'name') {
      template.name = value.form === 'scalar' ? nameIn(value.text) : undefined;
      return template.name === undefined ? undefined : 'other';
    }
    if (KINDS.has(key)) {
      if (template.kind !== undefined || (value.form !== 'below' && value.form !== 'flow'))
        return undefined;
      template.kind = key;
    }
    const holder = ROLES.get(key);
    if (holder !== undefined) {
      if (value.form !== 'below') return undefined;
      this.#holder = holder;
      if (holder === 'set') return 'set';
      if (holder !== 'container' && holder !== 'script') return 'containers';
      template.containers.push({ role: holder, name: 'main', image: undefined });
      return 'container';
    }
    if (STEPS.has(key)) return isHarmless(key, value) ? 'calls' : undefined;
    return isHarmless(key, value) ? 'other' : undefined;
  }

  #setKey(key: string, value: Written): Role | undefined {
    if (key !== 'containers') return isHarmless(key, value) ? 'other' : undefined;
    return value.form === 'below' ? 'containers' : undefined;
  }

  #containerKey(key: string, value: Written): Role | undefined {
    const container = this.#template?.containers.at(-1);
    if (container === undefined) return undefined;
    if (key === 'image') {
      const image = value.form === 'scalar' ? textOf(value.text) : undefined;
      if (image === undefined || container.image !== undefined || !isImage(image)) return undefined;
      container.image = image;
      return 'other';
    }
    if (key === 'name' && container.name !== 'main') {
      const name = value.form === 'scalar' ? nameIn(value.text) : undefined;
      if (name === undefined || container.name !== undefined) return undefined;
      container.name = name;
      return 'other';
    }
    return isHarmless(key, value) ? 'other' : undefined;
  }

  #callKey(key: string, value: Written): Role | undefined {
    if (LOOP.test(key) || key === 'target' || key === 'hooks') this.#loops = true;
    if (key === 'template') {
      const name = value.form === 'scalar' ? textOf(value.text) : undefined;
      if (name === undefined) return undefined;
      this.#template?.calls.push(name);
      return 'other';
    }
    if (value.form === 'flow' && /template|with/.test(value.text)) this.#loops = true;
    return isHarmless(key, value) ? 'calls' : undefined;
  }

  /**
   * Is every template of a library reached from those that nothing calls? Then one execution starts
   * all of them. Loops can be empty, and a template in a circle is started by itself.
   */
  #reachesAll(): boolean {
    const templates = this.#templates;
    const called = new Set(templates.flatMap(({ calls }) => calls));
    if (called.size === 0 && !this.#loops) return true;
    if (this.#loops) return false;
    const open = templates.filter(({ name = '' }) => !called.has(name));
    const reached = new Set(open);
    for (const { calls } of open) {
      for (const one of templates) {
        if (reached.has(one) || !calls.includes(one.name ?? '')) continue;
        reached.add(one);
        open.push(one);
      }
    }
    return reached.size === templates.length;
  }
}

/** Is a template of one kind, with no name of a container twice? */
function isWhole({ kind, containers }: TemplateOutline): boolean {
  if (kind === undefined) return false;
  const names = containers.map(({ name = '' }) => name);
  return new Set(names).size === names.length && !names.includes('');
}

/** The images of the pod of a template; none where it gets no pod. */
function imagesOf({ kind, containers }: TemplateOutline): string[] {
  if (kind === undefined || !getsPod(kind)) return [];
  return containers.flatMap(({ image }) => image ?? []);
}

const POD_KINDS = new Set(['container', 'script', 'containerSet', 'resource', 'data']);

function getsPod(kind: string): boolean {
  return POD_KINDS.has(kind);
}

/** Can nothing that stands below a key be an image or an object of its own? */
function isHarmless(key: string, { form, text }: Written): boolean {
  if (key === 'image') return false;
  if (form === 'flow') return !/image["']?:|manifest["']?:/.test(text);
  return key !== 'manifest' || (form !== 'below' && !documentMayMatter(text));
}

/** The text of a scalar without tags and escapes; undefined for others. */
function textOf(written: string): string | undefined {
  const text = unquoted(written);
  if (text !== written) return /[\\']/.test(text) ? undefined : text;
  return resolvePlain(text).type === 'string' ? text : undefined;
}

/** A name that is spelled as everybody spells it. */
function nameIn(written: string): string | undefined {
  const text = textOf(written);
  return text !== undefined && /^[\w.-]+$/.test(text) ? text : undefined;
}

function isImage(text: string): boolean {
  return /^[\w./:@+-]{1,1024}$/.test(text);
}
