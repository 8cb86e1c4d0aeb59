import { expect, test } from '@jest/globals';
import { lintFiles, sourceFile } from '../support/lint-text.ts';
import { podsOf } from '../support/project.ts';

const IMAGE = 'crpi-0123456789abcdef-vpc.cn-hangzhou.personal.cr.aliyuncs.com/a/b:1';

const account = (name: string, namespace: string): string => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
${namespace === '' ? '' : `  namespace: ${namespace}\n`}imagePullSecrets:
  - name: of-account
`;

const workflow = (namespace: string, spec: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: {name: w${namespace === '' ? '' : `, namespace: ${namespace}`}}
spec:
  entrypoint: a
${spec}  templates: [{name: a, container: {image: "${IMAGE}", command: [a]}}]
`;

const RUNNER = '  serviceAccountName: runner\n';

test.each([
  ['the account of the pod', workflow('argo', RUNNER), account('runner', 'argo'), true, false],
  ['the default account', workflow('argo', ''), account('default', 'argo'), true, false],
  ['another account', workflow('argo', RUNNER), account('default', 'argo'), false, true],
  ['another namespace', workflow('argo', RUNNER), account('runner', 'other'), false, true],
  ['no namespace in either file', workflow('', RUNNER), account('runner', ''), true, false],
  ['a namespace that is not known', workflow('', RUNNER), account('runner', 'argo'), false, false],
  [
    'an account that only a run knows',
    workflow('argo', '  serviceAccountName: "{{workflow.parameters.a}}"\n'),
    account('runner', 'argo'),
    false,
    false,
  ],
  [
    'a pod with a secret of its own',
    workflow('argo', `${RUNNER}  imagePullSecrets: [{name: own}]\n`),
    account('runner', 'argo'),
    false,
    false,
  ],
])('%s', (_name, pods, object, isCertain, isMissing) => {
  const [pod] = podsOf([pods, object]);
  expect(pod?.added.accountSecrets.map(({ text }) => text)).toEqual(
    isCertain ? ['of-account'] : [],
  );
  const { findings } = lintFiles([sourceFile('a.yaml', pods), sourceFile('b.yaml', object)]);
  const rules = findings.map(({ ruleId }) => ruleId);
  expect(rules.includes('personal-edition-unreachable')).toBe(isMissing);
});
