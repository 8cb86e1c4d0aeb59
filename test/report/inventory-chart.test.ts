import { describe, expect, test } from '@jest/globals';
import { barLines } from '../../src/report/inventory/bar-lines.ts';
import { cutReference } from '../../src/report/inventory/cut-reference.ts';
import { inventoryMarkdown } from '../../src/report/inventory/markdown.ts';
import { mermaidChart } from '../../src/report/inventory/mermaid.ts';
import { inventoryPretty } from '../../src/report/inventory/pretty.ts';
import type { InventoryView } from '../../src/report/inventory/reporter.ts';
import { inventorySvg } from '../../src/report/inventory/svg.ts';
import { Sources } from '../../src/report/sources.ts';
import { columns } from '../../src/text/columns.ts';
import type { Inventory, InventoryImage } from '../../src/inventory/inventory.ts';
import { runnerCommands } from '../support/actions/commands.ts';
import { inventoryOf } from '../support/inventory.ts';
import { sourceFile } from '../support/lint-text.ts';
import { annotation, workflow } from '../support/manifests.ts';
import { PAYLOADS } from '../support/payloads.ts';

const AUTO = annotation('k8s.aliyun.com/eci-image-cache', '"true"');
const INVENTORY = inventoryOf(
  [
    sourceFile('a.yaml', workflow('r.example.com/team/train:1', AUTO, 'a')),
    sourceFile('b.yaml', workflow('r.example.com/team/train:1', '', 'b')),
    sourceFile('c.yaml', workflow('r.example.com/team/other:1', '', 'c')),
  ],
  'images: [{ match: "**/train:*", size: 4GiB }, { match: "**/other:*", size: 1GiB }]\n',
);
const VIEW: InventoryView = {
  sources: new Sources(new Map()),
  color: false,
  width: undefined,
  quiet: false,
  inActions: false,
};
const [OTHER, TRAIN] = INVENTORY.images as [InventoryImage, InventoryImage];

/** The inventory with images of these names, all of one size. */
const named = (...names: string[]): Inventory => ({
  ...INVENTORY,
  images: names.map((reference) => ({ ...TRAIN, reference })),
});

describe('a reference in little room', () => {
  const LONG = 'registry.example.com/team/models/trainer';

  test('keeps its tag, and the rows of two tags look different', () => {
    expect(cutReference(`${LONG}:2.4.0-cuda12.4`, 30)).toBe('registr…trainer:2.4.0-cuda12.4');
    for (const width of [20, 25, 30, 40]) {
      const rows = ['2.4.0-cuda12.4', '2.4.1-cuda12.4'].map((tag) =>
        cutReference(`${LONG}:${tag}`, width),
      );
      expect(new Set(rows).size).toBe(2);
      for (const row of rows) expect(columns(row)).toBeLessThanOrEqual(width);
    }
  });

  test.each([
    [`${LONG}@sha256:${'ab'.repeat(32)}`, 40, 'registry.…s/trainer@sha256:abababababab…'],
    ['localhost:5000/a/very/long/name/of/an/image', 20, 'localhost…f/an/image'],
    [
      'r.example.com/team/train:{{workflow.parameters.tag}}',
      36,
      'r.e…rain:{{workflow.parameters.tag}}',
    ],
    ['short:1', 20, 'short:1'],
  ])('%s', (reference, width, cut) => {
    expect(cutReference(reference, width)).toBe(cut);
  });

  test('a tag that is too long by itself is cut, so that no row is wider', () => {
    const cut = cutReference(`${LONG}:${'x'.repeat(128)}`, 30);
    expect(columns(cut)).toBeLessThanOrEqual(30);
    expect(cut).toContain('…');
  });
});

describe('a chart', () => {
  test('in a terminal: what is downloaded, and what a cache spares', () => {
    const [first = '', second = ''] = barLines(INVENTORY.images, 60);
    expect(first).toMatch(/^r\S+train:1 +8\.0 GiB {2}(█+)(░+)$/);
    const count = (line: string, cell: string): number => line.split(cell).length - 1;
    expect(Math.abs(count(first, '█') - count(first, '░'))).toBeLessThanOrEqual(1);
    expect(second).toMatch(/1\.0 GiB {2}█+$/);
    for (const width of [40, 60, 80, 200]) {
      for (const line of barLines(INVENTORY.images, width)) {
        expect(columns(line)).toBeLessThanOrEqual(width);
      }
    }
    expect(barLines([], 80)).toEqual([]);
  });

  test('has at most twelve bars; the last is the rest', () => {
    const many = named(...Array.from({ length: 40 }, (_, at) => `r.example.com/i${String(at)}:1`));
    const lines = barLines(many.images, 80);
    expect(lines.length).toBe(13);
    expect(lines[11]).toMatch(/^29 other images +232\.0 GiB/);
    expect(inventorySvg(many, VIEW).match(/<text/g)?.length).toBe(1 + 2 + 2 * 12);
  });

  test('in Markdown: one diagram, the bars of an image one upon the other', () => {
    const text = inventoryMarkdown(INVENTORY, VIEW);
    expect(text.match(/```/g)?.length).toBe(2);
    expect(text).toContain(
      'xychart-beta\n    x-axis ["1 r.example.com/team/train:1", "2 r.example.com/team/other:1"]\n' +
        '    y-axis "GiB when each manifest runs once" 0 --> 8\n    bar [8, 1]\n    bar [4, 1]\n```\n',
    );
    expect(mermaidChart([{ ...OTHER, size: { state: 'unknown' }, download: EMPTY }])).toEqual([]);
  });

  test('as a picture: one file with a title and a description, light and dark', () => {
    const svg = inventorySvg(INVENTORY, VIEW);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*role="img"/);
    expect(svg).toContain('aria-labelledby="title desc"');
    expect(svg).toContain('r.example.com/team/train:1: 4.0 GiB downloaded, 4.0 GiB not downloaded');
    expect(svg).toContain('@media (prefers-color-scheme: dark)');
    expect(svg).not.toMatch(/href|url\(|@import|<script|<foreignObject/i);
    expect(inventorySvg({ ...INVENTORY, images: [] }, VIEW)).toContain('No size is known.');
  });
});

const EMPTY = { withoutCaches: { least: 0, exact: false }, withCaches: { least: 0, exact: false } };

describe.each([...PAYLOADS, '"]', '```', '<script>', '%%{init: {}}%%', ']]>', '--> 9', '#quot;'])(
  'a chart of an image that is called %j',
  (payload) => {
    const inventory = named(`r.example.com/${payload}:1`, payload);

    test('says no more than its name', () => {
      const chart = mermaidChart(inventory.images);
      expect(chart.join('\n').match(/```/g)?.length).toBe(2);
      const axis = chart.find((line) => line.includes('x-axis')) ?? '';
      expect(axis).toMatch(/^ {4}x-axis \["1 [\w./:@ ·…-]*", "2 [\w./:@ ·…-]*"\]$/);
      const svg = inventorySvg(inventory, VIEW);
      expect(svg.match(/<(?!\/)/g)?.length).toBe(
        inventorySvg(named('a:1', 'b:1'), VIEW).match(/<(?!\/)/g)?.length,
      );
      const pretty = inventoryPretty(inventory, { ...VIEW, chart: true, inActions: true });
      for (const text of [svg, chart.join('\n'), pretty]) {
        expect(runnerCommands(text)).toEqual([]);
      }
    });
  },
);
