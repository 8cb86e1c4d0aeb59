import { expect, test } from '@jest/globals';
import { temporaryCheckouts, type Checkout } from '../support/checkout.ts';
import { differencesOf } from '../support/differences.ts';
import {
  findingsOf,
  helmObjects,
  kustomizeObjects,
  renderCli,
  type JsonFinding,
} from '../support/render-cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { isMap } from '../support/second-parser.ts';
import { ID, ID_KEY, wholeRepository } from '../support/whole-repository.ts';

const repository = temporaryCheckouts();

/** Each finding with the text of the line on which it is. */
const FINDINGS = [
  'apps/base/plain.yaml:10 image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/plain:1',
  'apps/component/audit.yaml:10 image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/audit:1',
  'apps/prod/defaults.yaml:4 k8s.aliyun.com/eci-image-cache: true',
  'apps/prod/kustomization.yaml:17 image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/inline:2',
  'apps/prod/kustomization.yaml:27 - replaced=acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/replaced:2',
  'apps/prod/operated.json:5 "value": "acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/operated:2"',
  'apps/prod/patched.yaml:10 image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/patched:2',
  'teams/a/trainer/charts/worker/templates/wf.yaml:10 image: {{ .Values.image }}',
  'teams/a/trainer/templates/_helpers.tpl:6 image: {{ .Values.image }}',
  'teams/a/trainer/templates/annotated.yaml:12 image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/annotated:1',
  'teams/a/trainer/templates/hook.yaml:12 image: {{ .Values.image }}',
  'teams/a/trainer/templates/models.yaml:14 image: {{ $.Values.image }}',
  'teams/a/trainer/templates/step.yaml:9 image: {{ tpl .Values.stepImage . }}',
  'teams/b/trainer/templates/train.yaml:10 image: acme-registry.cn-hangzhou.cr.aliyuncs.com/ml/other:{{ .Values.tag }}',
];

/** The objects that get the annotation, by what makes them: three charts with values, two overlays. */
const MENDED = [
  'small, large, annotated, migrate, train, step, worker',
  'small, large, annotated, migrate, train, step, worker',
  'other',
  'dev-plain',
  'plain, patched, operated, inline, replaced, audit',
];

describeWithRenderers('HELM', 'KUBECTL')(
  'a repository with all that Helm and kustomize have',
  () => {
    test('has each finding on its line, and every fix changes what it should and nothing else', () => {
      const repo = repository(wholeRepository());
      const found = findingsOf(renderCli(repo.root, '--format', 'json'));
      expect(found.map((one) => written(repo, one))).toEqual(FINDINGS);
      expect(found.filter(({ fix }) => fix === undefined)).toEqual([]);
      const before = rendered(repo);
      const fixed = renderCli(repo.root, '--fix', '--format', 'json');
      expect(fixed).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(fixed.stdout)).toMatchObject({
        findings: [],
        problems: [],
        summary: { fixed: FINDINGS.length },
      });
      const after = rendered(repo);
      expect(before.map((one, at) => mended(one, after[at] ?? []).toSorted())).toEqual(
        MENDED.map((names) => names.split(', ').toSorted()),
      );
    });
  },
);

function written(repo: Checkout, { path, range }: JsonFinding): string {
  const { line } = range.start;
  const text = repo.read(path).split(/\r?\n/)[line - 1] ?? '';
  return `${path}:${String(line)} ${text.trim()}`;
}

/** What the programs themselves make of the charts and the overlays. */
function rendered({ root }: Checkout): readonly (readonly unknown[])[] {
  return [
    helmObjects(root, 'teams/a/trainer'),
    helmObjects(root, 'teams/a/trainer', ['teams/a/trainer/values-prod.yaml']),
    helmObjects(root, 'teams/b/trainer'),
    kustomizeObjects(root, 'apps/dev'),
    kustomizeObjects(root, 'apps/prod'),
  ];
}

/** The names of the objects that got the annotation; fails where anything else is different. */
function mended(before: readonly unknown[], after: readonly unknown[]): readonly string[] {
  expect(after).toHaveLength(before.length);
  return before.flatMap((object, at) => {
    const differences = differencesOf(object, after[at]);
    if (differences.length === 0) return [];
    const name = nameOf(object);
    if (name === 'workflow-controller-configmap') {
      const [old, fresh] = [object, after[at]].map((one) => JSON.stringify(one));
      expect(fresh).toBe(old?.replace('cache: true', String.raw`cache: \"true\"`));
      return [];
    }
    expect(differences).toEqual([
      { before: undefined, after: { path: expect.arrayContaining([ID_KEY]), value: ID } },
    ]);
    return [name];
  });
}

function nameOf(object: unknown): string {
  const metadata = isMap(object) ? object['metadata'] : undefined;
  const name = isMap(metadata) ? metadata['name'] : undefined;
  return String(name).replace('release-name-', '');
}
