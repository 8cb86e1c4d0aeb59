import { describe, expect, test } from '@jest/globals';
import MarkdownIt from 'markdown-it';
import { stripVTControlCharacters } from 'node:util';
import { csvField } from '../../src/report/escape.ts';
import { columns, cutMiddle } from '../../src/text/columns.ts';
import { columnsFor } from '../../src/report/inventory/columns.ts';
import { inventoryCsv } from '../../src/report/inventory/csv.ts';
import { inventoryJson } from '../../src/report/inventory/json.ts';
import { inventoryMarkdown } from '../../src/report/inventory/markdown.ts';
import { inventoryPretty } from '../../src/report/inventory/pretty.ts';
import type { InventoryView } from '../../src/report/inventory/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { inventoryOf } from '../support/inventory.ts';
import { sourceFile } from '../support/lint-text.ts';
import { annotation, ENTERPRISE_IMAGE, quoted, workflow } from '../support/manifests.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { runnerCommands } from '../support/actions/commands.ts';

const AUTO = annotation('k8s.aliyun.com/eci-image-cache', '"true"');
const FILES = [
  sourceFile('a.yaml', workflow(`${ENTERPRISE_IMAGE}:1.0`, AUTO, 'covered')),
  sourceFile('b.yaml', workflow(`${ENTERPRISE_IMAGE}:1.0`, '', 'open')),
  sourceFile('c.yaml', workflow('"nginx:{{workflow.parameters.tag}}"', '', 'templated')),
];
const INVENTORY = inventoryOf(FILES, 'images: [{ match: "**/whalesay:*", size: 3GiB }]\n');
const EMPTY = inventoryOf([]);

const VIEW: InventoryView = {
  sources: new Sources(new Map(FILES.map((file) => [file.path, file]))),
  color: false,
  width: undefined,
  quiet: false,
  inActions: false,
};

const GIB = 2 ** 30;

/** The records of a CSV text by RFC 4180. */
function recordsOf(text: string): string[][] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(0, -2)
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/g)].map(
        ([, inQuotes, plain]) => inQuotes?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
}

test('JSON is what the contract says, field by field', () => {
  const exactly = (least: number): object => ({ least, exact: true });
  expect(JSON.parse(inventoryJson(INVENTORY, VIEW))).toEqual({
    images: [
      {
        reference: `${ENTERPRISE_IMAGE}:1.0`,
        templated: false,
        registry: {
          kind: 'acr-enterprise',
          region: 'cn-hangzhou',
          host: 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com',
        },
        compressedBytes: 3 * GIB,
        sizeSource: 'configuration',
        pullSeconds: { fast: 86.5, slow: 417.3 },
        manifests: 2,
        pods: 2,
        podsPerRun: exactly(2),
        downloadPerRun: { withoutCaches: exactly(6 * GIB), withCaches: exactly(3 * GIB) },
        cached: 'no',
        uses: [
          {
            path: 'a.yaml',
            line: 13,
            kind: 'Workflow',
            manifest: 'covered',
            template: 'whalesay',
            cached: 'auto',
          },
          {
            path: 'b.yaml',
            line: 10,
            kind: 'Workflow',
            manifest: 'open',
            template: 'whalesay',
            cached: 'no',
          },
        ],
      },
      {
        reference: 'nginx:{{workflow.parameters.tag}}',
        templated: true,
        registry: { kind: 'docker-hub', region: null, host: 'docker.io' },
        compressedBytes: null,
        sizeSource: null,
        pullSeconds: null,
        manifests: 1,
        pods: 1,
        podsPerRun: exactly(1),
        downloadPerRun: {
          withoutCaches: { least: 0, exact: false },
          withCaches: { least: 0, exact: false },
        },
        cached: 'no',
        uses: [
          {
            path: 'c.yaml',
            line: 10,
            kind: 'Workflow',
            manifest: 'templated',
            template: 'whalesay',
            cached: 'no',
          },
        ],
      },
    ],
    totals: {
      images: 2,
      unknownSizes: 1,
      manifests: 3,
      pods: 3,
      podsPerRun: exactly(3),
      downloadPerRun: {
        withoutCaches: { least: 6 * GIB, exact: false },
        withCaches: { least: 3 * GIB, exact: false },
      },
    },
  });
});

test('columns for which there is no room go one by one, and that of the clusters goes first', () => {
  const images = INVENTORY.images.map((image) => ({ ...image, clusters: ['prod'] }));
  const ranks = columnsFor(images).flatMap(({ dispensable }) => dispensable ?? []);
  expect(new Set(ranks).size).toBe(ranks.length);
  expect(Math.max(...ranks)).toBe(columnsFor(images).at(-1)?.dispensable);
  expect(columnsFor(INVENTORY.images)).toHaveLength(columnsFor(images).length - 1);
});

test('CSV has a header and one record for each image', () => {
  const [header, ...records] = recordsOf(inventoryCsv(INVENTORY, VIEW));
  const objects = records.map((record) =>
    Object.fromEntries((header ?? []).map((name, at) => [name, record[at]])),
  );
  expect(objects).toEqual([
    {
      reference: `${ENTERPRISE_IMAGE}:1.0`,
      registry_kind: 'acr-enterprise',
      registry_region: 'cn-hangzhou',
      registry_host: 'acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com',
      compressed_bytes: '3221225472',
      size_source: 'configuration',
      pull_seconds_fast: '86.5',
      pull_seconds_slow: '417.3',
      manifests: '2',
      pods: '2',
      pods_per_run: '2',
      pods_per_run_exact: 'true',
      bytes_without_caches: '6442450944',
      bytes_without_caches_exact: 'true',
      bytes_with_caches: '3221225472',
      bytes_with_caches_exact: 'true',
      cached: 'no',
    },
    expect.objectContaining({
      reference: 'nginx:{{workflow.parameters.tag}}',
      registry_kind: 'docker-hub',
      registry_region: '',
      registry_host: 'docker.io',
      compressed_bytes: '',
      size_source: '',
      pull_seconds_fast: '',
      bytes_without_caches: '0',
      bytes_without_caches_exact: 'false',
    }),
  ]);
});

const NARROW = `download     size  pods  cached  image
 6.0 GiB  3.0 GiB     2  no      acr-en-hangzhou-regis…com/workflow/whalesay:1.0
       ?        ?     1  no      nginx:{{workflow.parameters.tag}}
`;

const WIDE = `download  with caches     size        pull  pods  manifests  cached  registry                    image
 6.0 GiB      3.0 GiB  3.0 GiB  87 s–7 min     2          2  no      acr-enterprise cn-hangzhou  ${ENTERPRISE_IMAGE}:1.0
       ?            ?        ?           ?     1          1  no      docker-hub                  nginx:{{workflow.parameters.tag}}
`;

const TOTALS = [
  '2 images, pulled by 3 pods of 3 manifests; 1 size not known, and not counted.',
  'Run once each, the manifests download ≥6.0 GiB without image caches, ≥3.0 GiB with those they use (estimated).',
];

describe('pretty', () => {
  test('elsewhere than on a terminal nothing is left out', () => {
    expect(inventoryPretty(INVENTORY, VIEW)).toBe(`${WIDE}\n${TOTALS.join('\n')}\n`);
  });

  test('on a terminal no line is wider, and the columns that matter stay', () => {
    expect(inventoryPretty(INVENTORY, { ...VIEW, width: 80, quiet: true })).toBe(NARROW);
    for (const width of [60, 80, 100, 120, 160, 250]) {
      const lines = inventoryPretty(INVENTORY, { ...VIEW, width }).split('\n');
      expect(Math.max(...lines.map(columns))).toBeLessThanOrEqual(width);
      expect(lines[0]).toMatch(/^download .*size .*pods .*cached .*image$/);
    }
    expect(inventoryPretty(INVENTORY, { ...VIEW, width: 250, quiet: true })).toBe(WIDE);
  });

  test('a terminal of no width to speak of gets lines all the same', () => {
    expect(inventoryPretty(INVENTORY, { ...VIEW, width: 1, quiet: true }).split('\n')).toHaveLength(
      4,
    );
  });

  test('colour changes no letter and no column', () => {
    const colored = inventoryPretty(INVENTORY, { ...VIEW, color: true });
    expect(colored).toContain('\u001B[');
    expect(stripVTControlCharacters(colored)).toBe(inventoryPretty(INVENTORY, VIEW));
  });

  test('the first few say that they are not all', () => {
    const first = { ...INVENTORY, images: INVENTORY.images.slice(0, 1) };
    expect(inventoryPretty(first, VIEW)).toContain('\n1 of 2 images, pulled by 3 pods');
  });

  test('nothing at all', () => {
    expect(inventoryPretty(EMPTY, VIEW)).toBe('No pod pulls an image.\n');
    expect(inventoryPretty(EMPTY, { ...VIEW, quiet: true })).toBe('');
  });

  test('an estimate and a lower bound look like ones', () => {
    const text = workflow('tensorflow/tensorflow:2.15.0-gpu');
    const pretty = inventoryPretty(inventoryOf([sourceFile('a.yaml', text)]), VIEW);
    expect(pretty).toMatch(/\n *≥[\d.]+ [GM]iB +≥[\d.]+ [GM]iB +~[\d.]+ [GM]iB /);
  });
});

test('the middle is cut out, by columns', () => {
  expect(cutMiddle('abcdefghij', 10)).toBe('abcdefghij');
  expect(cutMiddle('abcdefghij', 9)).toBe('abcd…ghij');
  expect(cutMiddle('abcdefghij', 4)).toBe('a…ij');
  expect(cutMiddle('镜像镜像镜像', 8)).toBe('镜…镜像');
  expect(cutMiddle('a😀😀😀😀b', 7)).toBe('a😀…😀b');
});

test('Markdown is a table and the totals', () => {
  const text = inventoryMarkdown(INVENTORY, VIEW);
  expect(text.startsWith('## Images\n\n| download | with caches | size |')).toBe(true);
  expect(text).toContain(`| no | acr-enterprise cn-hangzhou | \`${ENTERPRISE_IMAGE}:1.0\` |\n`);
  const html = new MarkdownIt().render(text);
  for (const line of TOTALS) expect(html).toContain(line);
  expect(inventoryMarkdown(EMPTY, VIEW)).toBe('## Images\n\nNo pod pulls an image.\n');
});

describe.each([...PAYLOADS, '=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '"=1', ';=1'])(
  'payload %j',
  (payload) => {
    const image = `${payload}{{workflow.parameters.tag}}`;
    const file = sourceFile(`${payload}.yaml`, workflow(quoted(image)));
    const inventory = inventoryOf([file]);
    const view = { ...VIEW, inActions: true, sources: new Sources(new Map([[file.path, file]])) };

    test('is in the inventory as it was written', () => {
      const { images } = JSON.parse(inventoryJson(inventory, view)) as {
        images: { reference: string; uses: { path: string; line: number }[] }[];
      };
      expect(images).toMatchObject([{ reference: image, uses: [{ path: file.path, line: 10 }] }]);
    });

    test('tables hold no command for the runner and nothing that moves a cursor', () => {
      for (const reporter of [inventoryPretty, inventoryCsv, inventoryMarkdown]) {
        for (const width of [undefined, 80]) {
          const text = reporter(inventory, { ...view, width });
          expect(runnerCommands(text)).toEqual([]);
          expect(text.replaceAll(/\r?\n/g, '')).not.toMatch(
            // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
            /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E]/,
          );
        }
      }
    });

    test('CSV stays one record, and no field is a formula', () => {
      const records = recordsOf(inventoryCsv(inventory, { ...view, inActions: false }));
      expect(records.map(({ length }) => length)).toEqual([17, 17]);
      for (const field of records.flat()) expect(field).not.toMatch(/^\s*[=+\-@]/);
    });

    test('Markdown renders to one row, and to our own elements only', () => {
      const renderer = new MarkdownIt({ html: true, linkify: true });
      renderer.linkify.set({ fuzzyLink: false });
      const tokens = renderer.parse(inventoryMarkdown(inventory, view), {});
      const types = [...tokens, ...tokens.flatMap(({ children }) => children ?? [])].map(
        ({ type }) => type,
      );
      for (const type of ['html_block', 'html_inline', 'image', 'link_open', 'fence']) {
        expect(types).not.toContain(type);
      }
      expect(types.filter((type) => type === 'td_open')).toHaveLength(9);
    });
  },
);

test('fields of CSV', () => {
  expect(csvField('plain:1.0')).toBe('plain:1.0');
  expect(csvField('a,b')).toBe('"a,b"');
  expect(csvField('a"b;c')).toBe('"a""b;c"');
  expect(csvField('=1')).toBe("'=1");
  expect(csvField(' =1,2')).toBe('"\' =1,2"');
  expect(csvField('a\r\nb')).toBe('a\\u{d}\\u{a}b');
});
