import { expect, test } from '@jest/globals';
import { variantsOf } from './charts.ts';
import { describeHelm } from './describe-helm.ts';
import { chartRows, notMended } from './chart-table.ts';
import { judgedChart } from './judged-charts.ts';

const EDITS: Readonly<Record<string, readonly string[]>> = {
  'nightly-report': [
    'nightly-report/values.yaml 196 k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u0"',
  ],
  'tpl-values': [
    'tpl-values/templates/workflow.yaml 256       k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u0"\n',
  ],
  'windows-lines': [
    'windows-lines/templates/workflow.yaml 102   podMetadata:\r\n    annotations:\r\n      k8s.aliyun.com/acr-instance-id: "cn-shenzhen:cri-f34lmbk2rxqx41u0"\r\n',
  ],
  'image-pipeline': [
    'image-pipeline/templates/workflowtemplate.yaml 389       metadata:\n        annotations:\n          k8s.aliyun.com/acr-instance-id: "cn-shanghai:cri-f34lmbk2rxqx41u0"\n',
  ],
};

describeHelm()('fixes of charts', () => {
  test('all findings have a place, and most fixes are verified', () => {
    const rows = chartRows();
    const findings = rows.flatMap(({ chart }) => chart.findings);
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    expect(findings.filter(({ place }) => place === undefined)).toEqual([]);
    // Its loop makes objects for two registries, and the template is one for both.
    expect(notMended(rows)).toEqual([
      'tenant-workflows: acr-instance-id-missing at tenant-workflows/templates/_tenant.tpl:16: different edits are wanted where it is written',
    ]);
    expect(fixes.filter(({ ok }) => ok).length).toBe(15);
  });

  test.each(Object.keys(EDITS))('the edits of %s', (name) => {
    const shown = judgedChart(variantsOf(name)).findings.flatMap(({ fix }) => {
      if (fix?.ok !== true) return [];
      return fix.value.map(({ path, edit }) => `${path} ${String(edit.range.start)} ${edit.text}`);
    });
    expect(shown).toEqual(EDITS[name]);
  });
});
