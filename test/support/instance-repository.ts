import { stringify } from 'yaml';
import { sourceFile, type SourceFile } from './lint-text.ts';
import { Draw, type Fields } from './random-repository.ts';

/** An instance of ACR as it really is, whatever files say of it. */
export interface TrueInstance {
  readonly id: string;
  readonly region: string;
  /** All its hosts. */
  readonly hosts: readonly [string, ...string[]];
  /** The configuration names it. */
  readonly listed: boolean;
}

/** A repository with planted mistakes, each object in a file of its own. */
export interface InstanceRepository {
  readonly instances: readonly TrueInstance[];
  readonly config: string;
  readonly files: readonly SourceFile[];
}

const SINGULAR = 'k8s.aliyun.com/acr-instance-id';
const PLURAL = 'k8s.aliyun.com/acr-instance-ids';
const REGIONS = ['cn-hangzhou', 'cn-beijing', 'ap-southeast-1'] as const;

/**
 * A repository made by chance from a seed: two to four instances, some of them listed in the
 * configuration, libraries, arguments, and annotations at right and wrong places, with right and
 * wrong values, at every level.
 */
export function instanceRepository(seed: number): InstanceRepository {
  const draw = new Draw(seed);
  const instances = draw.list(2, 4, (at) => instanceOf(draw, at));
  const world: World = { draw, instances };
  const libraries = draw.list(0, 2, (at) => libraryOf(world, `library-${String(at)}`));
  const runs = draw.list(1, 3, (at) => workflow(world, `run-${String(at)}`, libraries));
  const caches = draw.list(0, 1, (at) => imageCache(world, `cache-${String(at)}`));
  const objects = [...libraries.map(({ object }) => object), ...runs, ...caches];
  return {
    instances,
    config: configuration(world),
    files: objects.map((object, at) => sourceFile(`${String(at)}.yaml`, stringify(object))),
  };
}

interface World {
  readonly draw: Draw;
  readonly instances: readonly TrueInstance[];
}

function instanceOf(draw: Draw, at: number): TrueInstance {
  const region = draw.one(REGIONS);
  const name = `team${String(at)}`;
  const pub = `${name}-registry.${region}.cr.aliyuncs.com`;
  const own = draw.chance(20) ? [`images-${String(at)}.example.com`] : [];
  const hosts = [pub, `${name}-registry-vpc.${region}.cr.aliyuncs.com`, ...own] as const;
  return { id: `cri-${String(at).repeat(16)}`, region, hosts, listed: at === 0 || draw.chance(60) };
}

function configuration({ draw, instances }: World): string {
  const registries = instances
    .filter(({ listed }) => listed)
    .flatMap(({ id, region, hosts: [host, , custom] }) => [
      { host, instanceId: id, ...draw.maybe(30, () => ({ region })) },
      ...(custom !== undefined && draw.chance(70)
        ? [{ host: custom, instanceId: id, region }]
        : []),
    ]);
  return stringify({
    registries,
    ...draw.maybe(50, () => ({ region: draw.one(REGIONS) })),
    ...draw.maybe(60, () => ({ argoVersion: draw.one(['3.5', '3.7', '3.7.14', '3.7.18', '4.1']) })),
    ...draw.maybe(20, () => ({ platform: 'eci' })),
    ...draw.maybe(15, () => ({ overrides: [{ files: ['1.yaml'], region: draw.one(REGIONS) }] })),
  });
}

function instance({ draw, instances }: World): TrueInstance {
  const [first, ...others] = instances;
  if (first === undefined) throw new Error('a repository has instances');
  return draw.one([first, ...others]);
}

function image(world: World, from?: TrueInstance): string {
  const { draw } = world;
  if (from === undefined && draw.chance(18)) return draw.one(['busybox:1.36', 'ghcr.io/a/b:1']);
  const { hosts } = from ?? instance(world);
  return `${draw.one(hosts)}/team/${draw.one(['a', 'b'])}:${draw.one(['1', '2'])}`;
}

/** An annotation for an instance: right, or wrong in one of the ways in which people are wrong. */
function annotation(world: World, meant: TrueInstance): Fields {
  const { draw } = world;
  const key = draw.one([SINGULAR, SINGULAR, PLURAL]);
  const { id, region } = meant;
  switch (draw.number(12)) {
    case 0:
      return { [key]: instance(world).id };
    case 1: {
      const other = instance(world);
      return { [key]: `${other.region}:${other.id}` };
    }
    case 2:
      return { [key]: `${draw.one(REGIONS)}:${id}` };
    case 3:
      return { [key]: draw.one(['', 'cri-****', `${id}/x`, 'cri-9999999999999999']) };
    case 4:
      return { [draw.one(['k8s.aliyun.com/acr-instanceid', 'k8s.aliyun.com/acr-instance'])]: id };
    case 5:
      return { [SINGULAR]: id, [PLURAL]: instance(world).id };
    case 6:
      return { [key]: `${id},${instance(world).id}` };
    case 7:
      return { [key]: id };
    default:
      return { [key]: `${region}:${id}` };
  }
}

function metadata(world: World, percent: number, meant: TrueInstance): Fields {
  const { draw } = world;
  const other = draw.maybe(20, () => ({ 'k8s.aliyun.com/eci-image-cache': 'true' }));
  const annotations = { ...draw.maybe(percent, () => annotation(world, meant)), ...other };
  return Object.keys(annotations).length === 0 ? {} : { annotations };
}

function field(key: string, value: Fields): Fields {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

interface Leaf {
  readonly fields: Fields;
  readonly name: string;
  readonly wants: boolean;
}

interface Library {
  readonly object: Fields;
  readonly name: string;
  readonly cluster: boolean;
  readonly leaves: readonly [Leaf, ...Leaf[]];
}

function leavesOf(world: World, main: TrueInstance): readonly [Leaf, ...Leaf[]] {
  const [first, ...others] = world.draw.list(1, 3, (at) => leaf(world, `leaf-${String(at)}`, main));
  if (first === undefined) throw new Error('a list has its least length');
  return [first, ...others];
}

function leaf(world: World, name: string, main: TrueInstance): Leaf {
  const { draw } = world;
  const own = draw.chance(60) ? main : instance(world);
  const wants = draw.chance(15);
  const written = wants ? '{{inputs.parameters.image}}' : image(world, own);
  const fields = {
    name,
    ...field('metadata', metadata(world, 35, own)),
    ...draw.maybe(6, () => ({ annotations: annotation(world, own) })),
    ...(wants ? { inputs: { parameters: [{ name: 'image' }] } } : {}),
    ...draw.maybe(8, () => ({
      sidecars: [{ name: 's', image: image(world), command: ['a'] }],
    })),
    container: { image: written, command: ['a'] },
  };
  return { name, wants, fields };
}

function libraryOf(world: World, name: string): Library {
  const { draw } = world;
  const main = instance(world);
  const leaves = leavesOf(world, main);
  const cluster = draw.chance(30);
  const spec = {
    ...field('podMetadata', metadata(world, 30, main)),
    entrypoint: leaves[0].name,
    templates: leaves.map(({ fields }) => fields),
  };
  const kind = cluster ? 'ClusterWorkflowTemplate' : 'WorkflowTemplate';
  return { object: objectOf(world, kind, { name }, spec, main), name, cluster, leaves };
}

function workflow(world: World, name: string, libraries: readonly Library[]): Fields {
  const { draw } = world;
  const main = instance(world);
  const [first] = libraries;
  const common = {
    ...field('podMetadata', metadata(world, 40, main)),
    ...draw.maybe(6, () => ({ imagePullSecrets: [{ name: 's' }] })),
    ...draw.maybe(6, () => ({ workflowMetadata: { annotations: annotation(world, main) } })),
  };
  if (first !== undefined && draw.chance(15)) {
    const reference = { name: first.name, ...(first.cluster ? { clusterScope: true } : {}) };
    return objectOf(
      world,
      'Workflow',
      { name },
      { ...common, workflowTemplateRef: reference },
      main,
    );
  }
  const leaves = leavesOf(world, main);
  const calls = draw.list(1, 3, (at) => call(world, `call-${String(at)}`, leaves, libraries, main));
  const around = {
    name: 'main',
    ...draw.maybe(8, () => field('metadata', metadata(world, 100, main))),
    steps: [calls],
  };
  const spec = {
    ...common,
    entrypoint: 'main',
    templates: [around, ...leaves.map(({ fields }) => fields)],
  };
  if (draw.chance(20)) {
    const cron = { schedule: '0 0 * * *', workflowSpec: spec };
    return objectOf(world, 'CronWorkflow', { name }, cron, main);
  }
  return objectOf(world, 'Workflow', { name }, spec, main);
}

function call(
  world: World,
  name: string,
  leaves: Library['leaves'],
  libraries: readonly Library[],
  main: TrueInstance,
): Fields {
  const { draw } = world;
  if (draw.chance(10)) {
    const inline = {
      ...field('metadata', metadata(world, 40, main)),
      container: { image: image(world), command: ['a'] },
    };
    return { name, inline };
  }
  const target = draw.chance(50) ? libraries[draw.number(libraries.length)] : undefined;
  const { leaves: choices, ...library } = target ?? { leaves, name: undefined, cluster: false };
  const wanted = draw.one(choices);
  const reference = { name: library.name, template: wanted.name };
  const cluster = library.cluster ? { clusterScope: true } : {};
  const parameter = { name: 'image', value: image(world) };
  return {
    name,
    ...(target ? { templateRef: { ...reference, ...cluster } } : { template: wanted.name }),
    ...(wanted.wants ? { arguments: { parameters: [parameter] } } : {}),
  };
}

function imageCache(world: World, name: string): Fields {
  const { draw } = world;
  const main = instance(world);
  const images = [...new Set([image(world, main), ...draw.list(0, 1, () => image(world))])];
  return {
    apiVersion: 'eci.alibabacloud.com/v1',
    kind: 'ImageCache',
    metadata: { name, ...metadata(world, 80, main) },
    spec: { images, imageCacheSize: 20, retentionDays: 30 },
  };
}

function objectOf(
  world: World,
  kind: string,
  named: { readonly name: string },
  spec: Fields,
  main: TrueInstance,
): Fields {
  const { draw } = world;
  const misplaced = draw.maybe(15, () => metadata(world, 90, main));
  return { apiVersion: 'argoproj.io/v1alpha1', kind, metadata: { ...named, ...misplaced }, spec };
}
