import type { Draw } from './random-repository.ts';

const KINDS = ['Workflow', 'WorkflowTemplate', 'ClusterWorkflowTemplate', 'CronWorkflow'] as const;

/** What makes a step run never, once, or often. */
const LOOPS = [
  '',
  '',
  '',
  'withItems: [a, b]',
  'withItems: []',
  'withParam: "[]"',
  'withParam: "{{inputs.parameters.x}}"',
  'withSequence: { count: 0 }',
  'when: "false"',
  'hooks: { exit: { template: t0 } }',
  'onExit: t0',
] as const;

const PODS = [
  'container: { image: "alpine:3" }',
  'container:\n        image: alpine:3\n        command: [a]',
  'script:\n        image: busybox\n        source: |\n          image: x',
  'containerSet:\n        containers:\n          - name: a\n            image: a:1\n          - name: b\n            image: b:1',
  'suspend: {}',
  'data: { source: { artifactPaths: {} } }',
  'resource:\n        action: get\n        manifest: |\n          kind: Job',
  'http: { url: "http://a" }',
  'initContainers:\n        - name: i\n          image: i:1\n      container:\n        image: alpine:3',
  'sidecars:\n        - name: s\n          image: s:1\n      suspend: {}',
] as const;

/**
 * A manifest by chance in which everything stands as plainly as people write it, and whose templates
 * call each other: also in circles, in loops without items, and in dags with a target.
 */
export function plainWorkflow(draw: Draw): string {
  const count = 1 + draw.number(5);
  const name = (): string => `t${String(draw.number(count))}`;
  const kind = draw.one(KINDS);
  const templates = Array.from({ length: count }, (_, at) => {
    const body = draw.chance(55) ? draw.one(PODS) : calling(draw, name);
    return `    - name: t${String(at)}\n      ${body}\n`;
  });
  const entry = kind.endsWith('orkflow') || draw.chance(50) ? `    entrypoint: ${name()}\n` : '';
  const exit = draw.chance(20) ? `    onExit: ${name()}\n` : '';
  const spec = `${entry}${exit}    templates:\n${templates.join('').replaceAll(/^/gm, '  ').trimEnd()}\n`;
  const head = `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata:\n  name: a\nspec:\n`;
  return kind === 'CronWorkflow'
    ? `${head}  schedule: "* * * * *"\n  workflowSpec:\n${spec}`
    : head + spec.replaceAll(/^ {2}/gm, '');
}

function calling(draw: Draw, name: () => string): string {
  if (draw.chance(5)) return `steps: [[{ name: a, template: ${name()} }]]`;
  const isDag = draw.chance(50);
  const margin = '          ';
  const steps = draw.list(1, 3, (at) => {
    const loop = draw.one(LOOPS);
    const call = draw.chance(15)
      ? `{ name: s${String(at)}, template: ${name()} }`
      : `name: s${String(at)}\n${margin}  template: ${name()}${loop === '' ? '' : `\n${margin}  ${loop}`}`;
    return `${margin}${isDag ? '- ' : '- - '}${call.replaceAll('\n', isDag ? '\n' : '\n  ')}\n`;
  });
  const target = isDag && draw.chance(30) ? '        target: s0\n' : '';
  return (isDag ? `dag:\n${target}        tasks:\n` : 'steps:\n') + steps.join('').trimEnd();
}
