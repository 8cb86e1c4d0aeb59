import { stringify } from 'yaml';

/**
 * A repository made by chance from a seed: the same seed gives the same text. Its objects are such
 * that Argo accepts most of them, and they use together what the cases use one at a time: libraries,
 * loops, arguments, expressions, defaults, patches, hooks, annotations at every level, and anchors.
 */
export function randomRepository(seed: number): Readonly<Record<string, string>> {
  const draw = new Draw(seed);
  const libraries = draw.list(0, 2, (at) => library(draw, `library-${String(at)}`));
  const submitted = draw.list(1, 2, (at) => workflow(draw, `run-${String(at)}`, libraries));
  const objects = [...libraries.map(({ object }) => object), ...submitted];
  const texts = objects.map((object) => stringify(draw.chance(30) ? sharing(object) : object));
  return { 'repository.yaml': texts.join('---\n') };
}

/**
 * The same object, in which equal maps and lists are one. They are written once, with an anchor, and
 * an alias wherever they stand again.
 */
function sharing<T>(value: T, known = new Map<string, unknown>()): T {
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value);
  const one = known.get(text) ?? shared(value, known);
  known.set(text, one);
  return one as T;
}

function shared(value: object, known: Map<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((inner: unknown) => sharing(inner, known));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, inner]) => [key, sharing(inner as unknown, known)]));
}

/** An object of YAML. */
export type Fields = Record<string, unknown>;

/** Numbers and choices by a seed (mulberry32). */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = Math.imul(seed + 1, 0x9e3779b9);
  }

  /** Another one, that draws the same from now on. */
  copy(): Draw {
    const copied = new Draw(0);
    copied.state = this.state;
    return copied;
  }

  /** A whole number from 0 to `below`, which is left out. */
  number(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * below);
  }

  /** True in so many of a hundred. */
  chance(percent: number): boolean {
    return this.number(100) < percent;
  }

  one<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.number(choices.length)] ?? choices[0];
  }

  list<T>(least: number, most: number, make: (at: number) => T): T[] {
    const length = least + this.number(most - least + 1);
    return Array.from({ length }, (_, at) => make(at));
  }

  /** The fields, in so many of a hundred. */
  maybe(percent: number, make: () => Fields): Fields {
    return this.chance(percent) ? make() : {};
  }
}

/** A library and the templates of it that others can name: those that run one container. */
interface Library {
  readonly object: Fields;
  readonly name: string;
  readonly cluster: boolean;
  readonly leaves: readonly Leaf[];
}

/** A template that makes a pod, and whether it wants a parameter. */
interface Leaf {
  readonly name: string;
  readonly wants: 'image' | undefined;
  readonly fields: Fields;
}

const IMAGES = [
  'busybox:1.36',
  'registry.example.com/team/train:2.1',
  'my-registry.cn-hangzhou.cr.aliyuncs.com/team/a:1',
  'my-registry.cn-hangzhou.cr.aliyuncs.com/team/b:2',
] as const;
const [FIRST_IMAGE, ...OTHER_IMAGES] = IMAGES;
const KEYS = [
  'k8s.aliyun.com/acr-instance-id',
  'k8s.aliyun.com/eci-image-cache',
  'example.com/team',
] as const;

function image(draw: Draw): string {
  return draw.one([FIRST_IMAGE, ...OTHER_IMAGES]);
}

function metadata(draw: Draw): Fields {
  const entries = KEYS.filter(() => draw.chance(45)).map((key) => [key, draw.one(['a', 'b', 'c'])]);
  const labels = draw.maybe(20, () => ({ labels: { tier: draw.one(['front', 'back']) } }));
  return { annotations: Object.fromEntries(entries) as unknown, ...labels };
}

function library(draw: Draw, name: string): Library {
  const cluster = draw.chance(35);
  const leaves = leavesOf(draw);
  const spec = {
    ...specFields(draw),
    entrypoint: 'main',
    templates: [callers(draw, 'main', leaves, []), ...leaves.map(({ fields }) => fields)],
  };
  const kind = cluster ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
  return { object: objectOf(kind, name, spec), name, cluster, leaves };
}

function workflow(draw: Draw, name: string, libraries: readonly Library[]): Fields {
  const [first] = libraries;
  if (first !== undefined && draw.chance(25)) {
    const reference = { name: first.name, ...(first.cluster ? { clusterScope: true } : {}) };
    const spec = { ...specFields(draw), workflowTemplateRef: reference };
    return objectOf('Workflow', name, spec);
  }
  const leaves = leavesOf(draw);
  const middle = draw.chance(40) ? [callers(draw, 'middle', leaves, [])] : [];
  const spec = {
    ...specFields(draw),
    entrypoint: 'main',
    ...draw.maybe(15, () => ({ onExit: 'after' })),
    ...draw.maybe(20, () => ({ hooks: workflowHooks(draw) })),
    templates: [
      callers(draw, 'main', leaves, libraries, middle.length > 0),
      ...middle,
      ...leaves.map(({ fields }) => fields),
      { name: 'after', container: container(draw, image(draw)) },
      { name: 'notify', inputs: HOOK_INPUTS, container: container(draw, HOOK_IMAGE) },
    ],
  };
  if (draw.chance(20)) {
    return objectOf('CronWorkflow', name, { schedule: '0 0 * * *', workflowSpec: spec });
  }
  return objectOf('Workflow', name, spec);
}

const HOOK_INPUTS = { parameters: [{ name: 'image', default: 'busybox:1.36' }] };
const HOOK_IMAGE = '{{inputs.parameters.image}}';

/** Hooks of the whole workflow: `exit`, and one that waits for a state of the run. */
function workflowHooks(draw: Draw): Fields {
  const hook = (): Fields => ({
    template: 'notify',
    ...draw.maybe(50, () => ({
      arguments: { parameters: [{ name: 'image', value: writtenImage(draw) }] },
    })),
  });
  return {
    ...draw.maybe(60, () => ({ exit: hook() })),
    ...draw.maybe(60, () => ({
      running: { ...hook(), expression: 'workflow.status == "Running"' },
    })),
  };
}

function objectOf(kind: string, name: string, spec: Fields): Fields {
  return { apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { name }, spec };
}

/** What a spec says beside its templates. Every spec has the parameters `image` and `tag`. */
function specFields(draw: Draw): Fields {
  return {
    arguments: {
      parameters: [
        { name: 'image', value: image(draw) },
        { name: 'tag', value: draw.one(['1.0', '2.0']) },
      ],
    },
    ...draw.maybe(50, () => ({ podMetadata: metadata(draw) })),
    ...draw.maybe(30, () => ({ templateDefaults: defaults(draw) })),
    ...draw.maybe(25, () => ({ imagePullSecrets: draw.list(1, 2, (at) => secret(draw, at)) })),
    ...draw.maybe(20, () => ({ nodeSelector: { type: draw.one(['eci', 'acs']) } })),
    ...draw.maybe(20, () => ({ serviceAccountName: draw.one(['builder', 'runner']) })),
    ...draw.maybe(15, () => ({ podSpecPatch: patch(draw) })),
  };
}

function secret(draw: Draw, at: number): Fields {
  return { name: `${draw.one(['private', 'mirror'])}-${String(at)}` };
}

function defaults(draw: Draw): Fields {
  return {
    ...draw.maybe(60, () => ({ metadata: metadata(draw) })),
    ...draw.maybe(25, () => ({ nodeSelector: { pool: draw.one(['cpu', 'gpu']) } })),
    ...draw.maybe(20, () => ({ serviceAccountName: 'defaults' })),
    ...draw.maybe(15, () => ({ podSpecPatch: patch(draw) })),
    ...draw.maybe(20, () => ({ initContainers: [initContainer(draw)] })),
  };
}

function patch(draw: Draw): string {
  const name = draw.one(['main', 'wait', 'extra']);
  return JSON.stringify({ containers: [{ name, image: image(draw) }] });
}

function initContainer(draw: Draw): Fields {
  return { name: 'prepare', image: image(draw), command: ['prepare'] };
}

function container(draw: Draw, written: string): Fields {
  return { ...draw.maybe(10, () => ({ name: 'main' })), image: written, command: ['run'] };
}

function leavesOf(draw: Draw): Leaf[] {
  return draw.list(1, 3, (at) => leaf(draw, `leaf-${String(at)}`));
}

function leaf(draw: Draw, name: string): Leaf {
  const wants = draw.chance(55) ? 'image' : undefined;
  const inputs = {
    parameters: [{ name: 'image', ...draw.maybe(30, () => ({ value: image(draw) })) }],
  };
  const fields = {
    name,
    ...(wants ? { inputs } : {}),
    ...draw.maybe(35, () => ({ metadata: metadata(draw) })),
    ...draw.maybe(15, () => ({ nodeSelector: { disk: 'ssd' } })),
    ...draw.maybe(15, () => ({ serviceAccountName: 'own' })),
    ...draw.maybe(10, () => ({ podSpecPatch: patch(draw) })),
    ...draw.maybe(12, () => ({ sidecars: [{ name: 'proxy', image: image(draw) }] })),
    ...draw.maybe(12, () => ({ initContainers: [initContainer(draw)] })),
    ...body(draw, wants ? '{{inputs.parameters.image}}' : writtenImage(draw)),
  };
  return { name, wants, fields };
}

/** An image that a template names itself. */
function writtenImage(draw: Draw): string {
  return draw.one([
    image(draw),
    '{{workflow.parameters.image}}',
    'registry.example.com/tool:{{workflow.parameters.tag}}',
    '{{=workflow.parameters.image}}',
    'registry.example.com/tool:{{=sprig.trim(workflow.parameters.tag)}}',
  ]);
}

function body(draw: Draw, written: string): Fields {
  switch (draw.number(8)) {
    case 0:
      return { script: { image: written, command: ['sh'], source: 'true' } };
    case 1:
      return {
        containerSet: {
          containers: [
            { name: 'main', image: written, command: ['a'] },
            { name: 'second', image: image(draw), command: ['b'], dependencies: ['main'] },
          ],
        },
      };
    default:
      return { container: container(draw, written) };
  }
}

/** A steps or dag template that calls these templates, and those of the libraries by reference. */
function callers(
  draw: Draw,
  name: string,
  leaves: readonly Leaf[],
  libraries: readonly Library[],
  middle = false,
): Fields {
  const calls = draw.list(1, 3, (at) => call(draw, `call-${String(at)}`, leaves, libraries));
  const all = middle ? [...calls, { name: 'between', template: 'middle' }] : calls;
  const own = {
    name,
    ...draw.maybe(15, () => ({ metadata: metadata(draw) })),
    ...draw.maybe(10, () => ({ nodeSelector: { around: 'here' } })),
  };
  if (draw.chance(50)) return { ...own, dag: { tasks: all } };
  return { ...own, steps: draw.chance(50) ? [all] : all.map((one) => [one]) };
}

function call(
  draw: Draw,
  name: string,
  leaves: readonly Leaf[],
  libraries: readonly Library[],
): Fields {
  if (draw.chance(12)) {
    const inline = {
      ...draw.maybe(40, () => ({ metadata: metadata(draw) })),
      container: container(draw, writtenImage(draw)),
    };
    return { name, inline };
  }
  const other = libraries[draw.number(libraries.length)];
  const target = other !== undefined && draw.chance(45) ? other : undefined;
  const choices = target?.leaves ?? leaves;
  const wanted = choices[draw.number(choices.length)];
  if (wanted === undefined) throw new Error('a repository has at least one leaf');
  const called = target ? { templateRef: referenceTo(target, wanted) } : { template: wanted.name };
  const unasked = leaves.find(({ wants }) => wants === undefined);
  const loop = draw.chance(25) ? loopOf(draw) : undefined;
  const argument = wanted.wants ? { name: 'image', value: argumentFor(draw, loop) } : undefined;
  return {
    name,
    ...called,
    ...(argument ? { arguments: { parameters: [argument] } } : {}),
    ...loop?.fields,
    ...(unasked ? draw.maybe(10, () => ({ hooks: { exit: { template: unasked.name } } })) : {}),
  };
}

function referenceTo({ name, cluster }: Library, { name: template }: Leaf): Fields {
  return { name, template, ...(cluster ? { clusterScope: true } : {}) };
}

/** The fields of a loop, and the text by which its items are images. */
interface RandomLoop {
  readonly fields: Fields;
  readonly image: string;
}

function loopOf(draw: Draw): RandomLoop {
  const images = draw.list(1, 3, () => image(draw));
  const maps = images.map((one) => {
    const [repository = '', tag = ''] = one.split(/:(?=[^:]*$)/);
    return { repository, tag };
  });
  const byField = '{{item.repository}}:{{item.tag}}';
  switch (draw.number(4)) {
    case 0:
      return { fields: { withItems: images }, image: '{{item}}' };
    case 1:
      return { fields: { withItems: maps }, image: byField };
    case 2:
      return { fields: { withParam: JSON.stringify(maps) }, image: byField };
    default:
      return {
        fields: { withSequence: { start: '1', end: String(1 + draw.number(3)) } },
        image: 'registry.example.com/shard-{{item}}:1',
      };
  }
}

function argumentFor(draw: Draw, loop: RandomLoop | undefined): string {
  if (loop !== undefined && draw.chance(80)) return loop.image;
  return writtenImage(draw);
}
