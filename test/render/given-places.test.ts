import { expect, test } from '@jest/globals';
import { dirname } from 'node:path';
import { temporaryCheckouts } from '../support/checkout.ts';
import { command } from '../support/command.ts';
import { describeHelm } from './describe-helm.ts';

const repository = temporaryCheckouts();
const TRAIN = 'registry.example.com/ml/train';

const FILES = {
  '.wfcache-lint.yaml': 'images: [{ match: "registry.example.com/**", size: 6GiB }]\n',
  'chart/Chart.yaml': 'apiVersion: v2\nname: train\nversion: 1.0.0\n',
  'chart/values.yaml': 'image: a.example.com/x\ntag: "1"\n',
  'chart/templates/wf.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { generateName: train- }
spec:
  entrypoint: train
  templates:
    - name: train
      container:
        image: {{ .Values.image }}:{{ .Values.tag }}
        command: [a]
`,
};

const application = (helm: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: train }
spec:
  source:
    path: chart
    helm:
${helm}`;

/** The lines of the Application that the finding about the image names, as they are written there. */
async function traced(helm: string): Promise<readonly string[]> {
  const text = application(helm);
  const { root } = repository({ ...FILES, 'apps/app.yaml': text });
  const env = { PATH: dirname(process.env['HELM'] ?? '') };
  const { stdout, stderr } = await command(root, ['lint', '--format', 'json'], { env });
  expect(stderr).toBe('');
  const { findings } = JSON.parse(stdout) as {
    findings: {
      related: {
        path: string;
        message: string;
        range: { start: { offset: number }; end: { offset: number } };
      }[];
    }[];
  };
  return findings
    .flatMap(({ related }) => related)
    .filter(({ path }) => path === 'apps/app.yaml')
    .map(({ range, message }) => {
      expect(message).toBe('the value, with the values of train in apps/app.yaml');
      return text.slice(range.start.offset, range.end.offset);
    });
}

describeHelm()('a value that an Application of Argo CD gives', () => {
  test.each([
    [
      'in a text',
      `      values: |\n        # Ours.\n        other: x\n\n        image: ${TRAIN}\n        tag: "3"\n`,
      [`image: ${TRAIN}`, 'tag: "3"'],
    ],
    [
      'in an object',
      `      valuesObject:\n        list: [a, b]\n        image: ${TRAIN}\n        tag: "3"\n`,
      [TRAIN, '"3"'],
    ],
    [
      'as parameters',
      `      parameters:\n        - { name: image, value: ${TRAIN} }\n        - { name: tag, value: "3" }\n`,
      [TRAIN, '"3"'],
    ],
    [
      'by each of them',
      `      valuesObject: { image: ${TRAIN}, tag: "2" }\n      parameters: [{ name: tag, value: "3" }]\n`,
      [TRAIN, '"3"'],
    ],
    ['in a text that is folded', `      values: >\n        image: ${TRAIN}\n`, []],
    ['behind an anchor', `      valuesObject: { a: &i ${TRAIN}, image: *i }\n`, []],
  ])('%s is traced to its place', async (_, helm, places) => {
    expect(await traced(helm)).toEqual(places);
  });
});
