import type { Draw } from './random-repository.ts';

const IMAGES = [
  'team0-registry.cn-hangzhou.cr.aliyuncs.com/a/b:1',
  'team0-registry.cn-hangzhou.cr.aliyuncs.com/a/b:2',
  'team0-registry-vpc.cn-hangzhou.cr.aliyuncs.com/a/c:1',
  'team1-registry.cn-beijing.cr.aliyuncs.com/a/b:1',
  'registry.cn-hangzhou.aliyuncs.com/a/b:1',
  'images.example.com/a/b:1',
  'docker.io/large/model:1',
  'busybox:1.36',
] as const;

const ANNOTATIONS = [
  'k8s.aliyun.com/acr-instance-id: cn-hangzhou:cri-0000000000000000',
  'k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-0000000000000000"',
  'k8s.aliyun.com/acr-instance-id: cri-0000000000000000',
  'k8s.aliyun.com/acr-instance-id: cn-beijing:cri-1111111111111111',
  'k8s.aliyun.com/acr-instance-ids: cn-hangzhou:cri-0000000000000000',
  'k8s.aliyun.com/acr-instance-id: <your-instance>',
  'k8s.aliyun.com/eci-image-cache: "true"',
  "k8s.aliyun.com/eci-image-cache: 'true'",
  'k8s.aliyun.com/eci-image-cache: true',
  'k8s.aliyun.com/eci-imc-id: imc-2ze5hdcnngenmwc1jmwf',
  'k8s.aliyun.com/eci-extra-ephemeral-storage: 50Gi',
  'k8s.aliyun.com/eci-use-specs: 2-4Gi',
  'alibabacloud.com/eci: "true"',
  'example.com/a: b',
] as const;

const LABELS = ['alibabacloud.com/acs: "true"', 'alibabacloud.com/eci: "true"', 'app: a'] as const;

/** What people write of a container besides its image. */
const BESIDE = [
  'command: [a]',
  'command: [a]',
  'command: []',
  'command:\n  - a',
  'args: [a]',
  'imagePullPolicy: Always',
  'imagePullPolicy: IfNotPresent',
  'imagePullPolicy: Never',
  'resources: { requests: { ephemeral-storage: 40Gi } }',
  'resources: { requests: { cpu: 1 } }',
] as const;

/** The pods of one team: what most of its files say. */
export interface House {
  readonly images: readonly [string, ...string[]];
  readonly shared: readonly string[];
  readonly own: readonly string[];
  readonly beside: readonly string[];
  readonly kind: string;
}

/** How a team writes its workflows. */
export function houseOf(draw: Draw): House {
  const isRight = draw.chance(80);
  return {
    images: isRight ? [IMAGES[0], IMAGES[1], IMAGES[7]] : [draw.one(IMAGES), draw.one(IMAGES)],
    shared: isRight
      ? [ANNOTATIONS[0], ANNOTATIONS[6]]
      : draw.list(0, 2, () => draw.one(ANNOTATIONS)),
    own: draw.chance(10) ? [draw.one(ANNOTATIONS)] : [],
    beside: draw.chance(85) ? [BESIDE[0]] : [draw.one(BESIDE)],
    kind: draw.one(['Workflow', 'WorkflowTemplate', 'CronWorkflow', 'ClusterWorkflowTemplate']),
  };
}

function block(text: string, margin: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(margin));
}

function metadata(key: string, annotations: readonly string[], labels: readonly string[]): string {
  const maps = [
    ['annotations', annotations],
    ['labels', labels],
  ] as const;
  const filled = maps.filter(([, lines]) => lines.length > 0);
  if (filled.length === 0) return '';
  return `${key}:\n${filled.map(([name, lines]) => `  ${name}:\n${block([...new Set(lines)].join('\n'), 4)}\n`).join('')}`;
}

/**
 * A workflow as a team writes it, which differs from the others in so many of a hundred of its lines. It names
 * the platform in most cases, and stands as plainly as people write.
 */
export function plainPlatform(draw: Draw, house: House, name: string, differs: number): string {
  const other = <T>(choices: readonly [T, ...T[]], usual: readonly T[]): readonly T[] =>
    draw.chance(differs) ? draw.list(0, 2, () => draw.one(choices)) : usual;
  const labels = draw.chance(differs) ? [draw.one(LABELS)] : [];
  const image = (): string => draw.one(draw.chance(differs) ? IMAGES : house.images);
  const container = (): string =>
    [`image: ${image()}`, ...new Set(other(BESIDE, house.beside))].join('\n');
  const count = 1 + draw.number(3);
  const templates = Array.from({ length: count }, (_, at) => {
    const own = metadata(
      'metadata',
      other(ANNOTATIONS, house.own),
      draw.chance(differs) ? labels : [],
    );
    const account = draw.chance(differs / 2) ? 'serviceAccountName: puller\n' : '';
    const more = draw.chance(differs)
      ? `sidecars:\n  - name: s\n${block(container(), 4)}\n`
      : draw.chance(differs)
        ? `initContainers:\n  - name: s\n${block(container(), 4)}\n`
        : '';
    const main = draw.chance(differs)
      ? `script:\n${block(container(), 2)}\n  source: a\n`
      : `container:\n${block(container(), 2)}\n`;
    return `- name: t${String(at)}\n${block(`${own}${account}${more}${main}`.trimEnd(), 2)}\n`;
  }).join('');
  const calls =
    draw.chance(30) && count > 1
      ? `- name: all\n${block(metadata('metadata', draw.chance(differs) ? [draw.one(ANNOTATIONS)] : [], []), 2).trimEnd()}${draw.chance(differs) ? '\n' : '\n'}  steps:\n${Array.from({ length: count }, (_, at) => `    - - name: s${String(at)}\n        template: t${String(at)}\n`).join('')}`.replaceAll(
          /\n +\n/g,
          '\n',
        )
      : '';
  const spec = [
    'entrypoint: t0\n',
    draw.chance(differs / 2) ? 'serviceAccountName: puller\n' : '',
    metadata('podMetadata', other(ANNOTATIONS, house.shared), labels),
    `templates:\n${block((templates + calls).trimEnd(), 2)}\n`,
  ].join('');
  const kind = draw.chance(differs / 2) ? 'Workflow' : house.kind;
  const namespace = draw.chance(differs / 2) ? '  namespace: team\n' : '';
  const stray = draw.chance(differs / 3) ? `  annotations:\n    ${draw.one(ANNOTATIONS)}\n` : '';
  const head = `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${namespace}${stray}spec:\n`;
  return kind === 'CronWorkflow'
    ? `${head}  schedule: "0 1 * * *"\n  workflowSpec:\n${block(spec.trimEnd(), 4)}\n`
    : `${head}${block(spec.trimEnd(), 2)}\n`;
}
