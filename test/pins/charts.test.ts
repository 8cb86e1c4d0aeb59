import { expect, test } from '@jest/globals';
import { dirname } from 'node:path';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { command, type CommandSaid } from '../support/command.ts';
import { CACHES_FILE } from '../support/lint-text.ts';
import { helmObjects } from '../support/render-cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';

const repository = temporaryCheckouts();
const PIN = 'k8s.aliyun.com/eci-image-snapshot-id';
const [OLD, NEW] = ['imc-2ze1111111111111', 'imc-2ze2222222222222'];

const list = (id: string): string =>
  JSON.stringify({
    schemaVersion: 1,
    lists: [
      {
        region: 'cn-beijing',
        date: '2026-11-20',
        caches: [{ name: 'train', id, phase: 'Ready', images: ['r.example.com/train:2.4'] }],
      },
    ],
  });

/** A chart with one template of a workflow, and the list of caches. */
const chart = (
  template: string,
  values: string,
  id: string,
  more: Readonly<Record<string, string>> = {},
): Checkout =>
  repository({
    '.wfcache-lint.yaml': 'region: cn-beijing\nimages: [{ match: "**/train:*", size: 6GiB }]\n',
    [CACHES_FILE]: list(id),
    'chart/Chart.yaml': 'apiVersion: v2\nname: train\nversion: 1.0.0\n',
    'chart/values.yaml': values,
    'chart/templates/wf.yaml': template,
    ...more,
  });

const workflow = (podMetadata: string, tag = '{{ .Values.tag }}', name = 'train-'): string =>
  `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: ${name} }
spec:
  entrypoint: train
${podMetadata}  templates:
    - name: train
      container:
        image: r.example.com/train:${tag}
        command: [python, train.py]
`;

const FROM_VALUES = workflow(`  podMetadata:
    annotations:
      {{- toYaml .Values.annotations | nindent 6 }}
`);

const run = ({ root }: Checkout, line: string): Promise<CommandSaid> =>
  command(root, line.split(' '), { env: { PATH: dirname(process.env['HELM'] ?? '') } });

/** The annotations of pods of each workflow that helm itself makes. */
const podAnnotations = ({ root }: Checkout, values: readonly string[] = []): readonly unknown[] =>
  helmObjects(root, 'chart', values).map(
    (one) =>
      (one as { spec: { podMetadata?: { annotations?: unknown } } }).spec.podMetadata?.annotations,
  );

describeWithRenderers('HELM')('pin --write in a chart', () => {
  test('adds the pin to the template, and gives a new id to it', async () => {
    const repo = chart(workflow(''), 'tag: "2.4"\n', OLD);
    const planned = await run(repo, 'pin');
    expect(planned.stdout).toContain(`chart/templates/wf.yaml:9: to write: Add ${PIN}: "${OLD}"`);
    expect((await run(repo, 'pin --write')).stdout).toContain('1 pin written, 0 left');
    expect(podAnnotations(repo)).toEqual([{ [PIN]: OLD }]);
    expect(await run(repo, 'lint --fail-on info')).toMatchObject({ code: 0 });
    repo.write(CACHES_FILE, list(NEW));
    expect((await run(repo, 'pin --write')).stdout).toContain('1 pin written, 0 left');
    expect(podAnnotations(repo)).toEqual([{ [PIN]: NEW }]);
    expect(repo.read('chart/values.yaml')).toBe('tag: "2.4"\n');
  });

  test('gives a new id to the values that make the annotation', async () => {
    const values = (id: string): string => `tag: "2.4"\nannotations:\n  ${PIN}: ${id}\n`;
    const repo = chart(FROM_VALUES, values(OLD), NEW);
    expect((await run(repo, 'pin --write')).stdout).toContain('1 pin written, 0 left');
    expect(repo.read('chart/values.yaml')).toBe(values(JSON.stringify(NEW)));
    expect(repo.read('chart/templates/wf.yaml')).toBe(FROM_VALUES);
    expect(podAnnotations(repo)).toEqual([{ [PIN]: NEW }]);
  });

  test('leaves a value that another release needs as it is, and says so', async () => {
    const values = `tag: "2.4"\nannotations:\n  ${PIN}: ${OLD}\n`;
    const other = { 'chart/values-prod.yaml': 'tag: "2.5"\n' };
    const repo = chart(FROM_VALUES, values, NEW, other);
    const said = await run(repo, 'pin --write');
    expect(said.stdout).toMatch(
      /^chart\/templates\/wf\.yaml:8: left: .*\n {2}No fix: an edit where this is written would change something else\n/,
    );
    expect(said.stdout).toContain('no cache holds r.example.com/train:2.5');
    expect(repo.read('chart/values.yaml')).toBe(values);
    expect(said.code).toBe(1);
  });

  test('leaves a line that makes two workflows, and names no file that is not there', async () => {
    const both = `{{- range $tag := list "2.4" "2.5" }}\n---\n${workflow('', '{{ $tag }}')}{{- end }}\n`;
    const repo = chart(both, 'a: b\n', OLD);
    const said = await run(repo, 'pin --write');
    expect(said.stdout).toContain(
      'No fix: an edit where this is written would change something else',
    );
    expect(repo.read('chart/templates/wf.yaml')).toBe(both);
    const linted = await run(repo, 'lint');
    expect(linted.stdout).toContain(
      'No fix: it would hide ready-cache-unpinned in chart/templates/wf.yaml, which it does not mend',
    );
    expect(said.stdout + linted.stdout).not.toContain('\uFFFD');
  });
});
