import { describe, expect, test } from '@jest/globals';
import { runChange, type RunChange } from '../../src/inventory/growth.ts';
import chineseRules from '../../rules/zh.ts';
import { chinese } from '../../src/chinese/chinese.ts';
import { mermaidChart } from '../../src/report/inventory/mermaid.ts';
import { runLines } from '../../src/report/run-change.ts';
import { faultsIn } from '../support/chinese.ts';
import { inventoryOf } from '../support/inventory.ts';
import { sourceFile } from '../support/lint-text.ts';
import { annotation, workflow } from '../support/manifests.ts';

const SIZES = `images:
  - { match: "r.example.com/trainer:1.1", size: 2GiB }
  - { match: "r.example.com/trainer:1.2", size: 6GiB }
  - { match: "r.example.com/other:*", size: 1GiB }
`;
const AUTO = annotation('k8s.aliyun.com/eci-image-cache', '"true"');

function between(before: readonly string[], after: readonly string[]): RunChange {
  const [old, now] = [before, after].map((texts) =>
    inventoryOf(
      texts.map((text, at) => sourceFile(`${String(at)}.yaml`, text)),
      SIZES,
    ),
  );
  if (old === undefined || now === undefined) throw new Error('unreachable');
  return runChange(old, now);
}

const one = (image: string, metadata = ''): string => workflow(`r.example.com/${image}`, metadata);

describe('what a run pulls', () => {
  test('of an image with another tag is the same image, grown', () => {
    const change = between([one('trainer:1.1')], [one('trainer:1.2')]);
    expect(runLines(change)).toEqual([
      '"r.example.com/trainer" 1.1 → 1.2: 2.0 GiB → 6.0 GiB, 1 pod a run, 4.0 GiB more a run; each pod waits 2 min to 9 min longer',
      'Run once each, the manifests concerned pull 6.0 GiB instead of 2.0 GiB: 4.0 GiB more',
    ]);
  });

  test('of a smaller image is less, and no line of its own', () => {
    expect(runLines(between([one('trainer:1.2')], [one('trainer:1.1')]))).toEqual([
      'Run once each, the manifests concerned pull 2.0 GiB instead of 6.0 GiB: 4.0 GiB less',
    ]);
  });

  test('of an image in more pods is more', () => {
    const twice = [one('other:1'), one('other:1')];
    expect(runLines(between([one('other:1')], twice))[0]).toBe(
      '"r.example.com/other" 1: 1.0 GiB, 1 → 2 pods a run, 1.0 GiB more a run',
    );
  });

  test('of tags of which it is not known which replaces which names the new ones', () => {
    const change = between([one('other:1')], [one('other:2'), one('other:3')]);
    expect(runLines(change).slice(0, 2)).toEqual([
      '"r.example.com/other" 2 (new): 1.0 GiB, 1 pod a run, 1.0 GiB more a run; each pod waits 29 s to 2 min longer',
      '"r.example.com/other" 3 (new): 1.0 GiB, 1 pod a run, 1.0 GiB more a run; each pod waits 29 s to 2 min longer',
    ]);
  });

  test('is less where pods are given a cache, and nobody is said to wait', () => {
    expect(runLines(between([one('trainer:1.1')], [one('trainer:1.1', AUTO)]))).toEqual([
      'Run once each, the manifests concerned pull 0 bytes instead of 2.0 GiB: 2.0 GiB less',
    ]);
    const [line] = runLines(between([one('trainer:1.1', AUTO)], [one('trainer:1.2')]));
    expect(line).toMatch(/6\.0 GiB more a run$/);
  });

  test('of images without a known size is not guessed', () => {
    expect(runLines(between([one('unknown:1')], [one('unknown:2')]))).toEqual([]);
    const lines = runLines(
      between([one('unknown:1'), one('other:1')], [one('unknown:1'), one('trainer:1.2')]),
    );
    expect(lines.at(-1)).toMatch(/: 5\.0 GiB more; what is not known is not counted$/);
  });

  test('names ten images', () => {
    const twelve = Array.from({ length: 12 }, (_, at) => one(`other:${String(at)}`));
    expect(runLines(between([], twelve))).toContain('2 more images cost more');
  });

  test('is told in Chinese, the chart too', () => {
    const missing: string[] = [];
    const { say } = chinese(chineseRules, { missing: (text) => missing.push(text) });
    const many = Array.from({ length: 13 }, (_, at) => one(`other:${String(at)}`));
    const changes = [
      between([one('trainer:1.1')], [one('trainer:1.2')]),
      between([one('other:1')], [one('other:2'), one('other:3'), one('unknown:1')]),
      between([one('trainer:1.2')], [one('trainer:1.1')]),
      between([], many),
    ];
    const lines = changes.flatMap((change) => [
      ...runLines(change, say),
      ...mermaidChart(change.now, say),
    ]);
    expect(lines[0]).toBe(
      '"r.example.com/trainer" 1.1 → 1.2：2.0 GiB → 6.0 GiB，每次运行 1 个 Pod，每次运行多拉取 4.0 GiB；每个 Pod 多等待 2 分钟到 9 分钟',
    );
    expect(lines.join('\n')).toContain('其他 2 个镜像');
    expect(missing).toEqual([]);
    expect(lines.flatMap(faultsIn)).toEqual([]);
  });
});
