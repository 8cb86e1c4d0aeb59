import { describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/finding.ts';
import { savedBy } from '../../src/inventory/saved-pulls.ts';
import { columns } from '../../src/text/columns.ts';
import { concise, grouped } from '../../src/report/concise.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { View } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { countsOf } from '../support/counts.ts';
import { contextFrom, lintFiles, settingsFrom, sourceFile } from '../support/lint-text.ts';

const HOST = 'my-registry.cn-hangzhou.cr.aliyuncs.com';
const TEXT = `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  generateName: train-
  annotations:
    k8s.aliyun.com/eci-image-cache: "true"
spec:
  entrypoint: main
  templates:
    - name: main
      metadata:
        annotations:
          k8s.aliyun.com/acr-instance-id: cri-f34lmbk2rxqx41u8
          k8s.aliyun.com/eci-image-cach: "true"
          # 镜像缓存 of 2026
      container:
        image: ${HOST}/team/train:2.4
        command: [python, train.py]
    - name: with-a-long-name-for-its-work
      container: { image: ${HOST}/team/evaluate:2.4, imagePullPolicy: Always, command: [python, evaluate.py, 训练, 'and much more that does not fit on a line of a narrow terminal'] }
    - name: again
      container:
        image: ${HOST}/team/again:2.4
        command: [again]
`;
const FILE = sourceFile('workflows/train.yaml', TEXT);
const SETTINGS = settingsFrom(
  `registries: [{ host: ${HOST}, instanceId: cri-f34lmbk2rxqx41u8, region: cn-hangzhou }]\nimages: [{ match: "**", size: 2GiB }]\nregion: cn-shanghai\n`,
);
const { findings, project } = lintFiles([FILE], SETTINGS);
const SAVED_BY = savedBy(project, contextFrom(SETTINGS));
const REPORT: Report = {
  findings,
  suppressed: [],
  problems: [],
  ruleErrors: [],
  counts: countsOf({ files: 1, manifests: 1, pods: 3, images: 3 }),
  fixed: 0,
};

function screen(form: typeof pretty, width: number | undefined, more: Partial<View> = {}): string {
  const sources = new Sources(new Map([[FILE.path, FILE]]));
  const view = {
    sources,
    version: '1.0.0',
    color: false,
    quiet: false,
    inActions: false,
    savedBy: SAVED_BY,
  };
  return [...form(REPORT, { ...view, width, ...more })].join('');
}

describe.each([0, 40, 80, 120, undefined])('%s columns', (width) => {
  test('the report for people', () => {
    expect(screen(pretty, width)).toMatchSnapshot();
  });

  test('colour changes nothing but colours', () => {
    const painted = screen(pretty, width, { color: true });
    expect(painted).not.toBe(screen(pretty, width));
    // oxlint-disable-next-line no-control-regex -- the codes for colours begin with a control
    expect(painted.replaceAll(/\u001B\[\d+m/g, '').replaceAll(/ +$/gm, '')).toBe(
      screen(pretty, width).replaceAll(/ +$/gm, ''),
    );
  });

  test('words stand in lines that are as wide as the terminal', () => {
    const most = width === undefined ? Infinity : Math.max(40, width);
    // Source, changes and places are not broken, and neither is a long word.
    const words = screen(pretty, width)
      .split('\n')
      .filter((line) => /^ +(?:= |\|? {3,}[a-z])/.test(line) && !/\S{25}|^ *\| [+-] /.test(line));
    expect(words.length).toBeGreaterThan(1);
    for (const line of words) expect(columns(line)).toBeLessThanOrEqual(most);
  });
});

test('the short forms', () => {
  expect(screen(concise, undefined)).toMatchSnapshot('concise');
  expect(screen(grouped, undefined)).toMatchSnapshot('grouped');
});
