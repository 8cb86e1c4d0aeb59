import { describe, expect, test } from '@jest/globals';
import { layersIn, inventoryOf } from '../support/inventory.ts';
import { heaviest } from '../../src/inventory/layer-groups.ts';
import {
  layersCsv,
  layersJson,
  layersMarkdown,
  layersPretty,
} from '../../src/report/inventory/by-layer.ts';
import { inventoryJson } from '../../src/report/inventory/json.ts';
import { inventoryPretty } from '../../src/report/inventory/pretty.ts';
import type { InventoryView } from '../../src/report/inventory/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { columns } from '../../src/text/columns.ts';
import { sourceFile } from '../support/lint-text.ts';

const exactly = (least: number): object => ({ least, exact: true });
const LOCK = `version: 1
images:
  - { image: r.example.com/train:1, bytes: 1100, layers: "aaaaaaaaaaaa=1000 bbbbbbbbbbbb=100" }
  - { image: r.example.com/train:2, bytes: 1120, layers: "aaaaaaaaaaaa=1000 cccccccccccc=120" }
  - { image: r.example.com/plain:1, bytes: 7 }
`;

/** A workflow of one pod with these images, started so many times. */
function pod(name: string, images: readonly string[], cached = false, times = 1): string {
  const sidecars = images
    .slice(1)
    .map((image, at) => `        - { name: s${String(at)}, image: "${image}" }\n`);
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: ${name} }
spec:
  entrypoint: all
  templates:
    - name: all
      steps: [[{ name: a, template: main, withSequence: { count: ${String(times)} } }]]
    - name: main
      metadata: { annotations: { k8s.aliyun.com/eci-image-cache: "${String(cached)}" } }
      container: { image: "${images[0] ?? ''}" }
${sidecars.length === 0 ? '' : `      sidecars:\n${sidecars.join('')}`}`;
}
const file = (
  name: string,
  ...more: [readonly string[], boolean?, number?]
): ReturnType<typeof sourceFile> => sourceFile(`${name}.yaml`, pod(name, ...more));

const ONE = 'r.example.com/train:1';
const TWO = 'r.example.com/train:2';
const PLAIN = 'r.example.com/plain:1';
const VIEW: InventoryView = {
  sources: new Sources(new Map()),
  color: false,
  width: undefined,
  quiet: false,
  inActions: false,
};

describe('a layer counts once a pod', () => {
  test('in the totals, not in the rows', () => {
    const files = [file('a', [ONE, TWO, PLAIN], false, 3), file('b', [ONE], true)];
    const inventory = inventoryOf(files, undefined, LOCK);
    const { images, totals } = inventory;
    expect(images.map(({ download }) => download.withoutCaches.least)).toEqual([21, 4400, 3360]);
    expect(totals.shared).toEqual({ withoutCaches: 3000, withCaches: 3000 });
    expect(totals.download).toEqual({ withoutCaches: exactly(4781), withCaches: exactly(3681) });
    const view = { ...VIEW, sources: new Sources(new Map(files.map((one) => [one.path, one]))) };
    expect(JSON.parse(inventoryJson(inventory, view))).toMatchObject({
      images: [{}, { layers: 2 }, { layers: 2 }],
      totals: { sharedPerRun: { withoutCaches: 3000, withCaches: 3000 } },
    });
    expect(inventoryPretty(inventory, VIEW)).toContain('share count once: 3 KiB less');
  });

  test('not for two pods, nor for images of which a field can become one', () => {
    const nothing = { withoutCaches: 0, withCaches: 0 };
    const two = [file('a', [ONE]), file('b', [TWO])];
    expect(inventoryOf(two, undefined, LOCK).totals.shared).toEqual(nothing);
    const either = pod('a', ['{{inputs.parameters.i}}'])
      .replace(
        '    - name: main\n',
        '    - name: main\n      inputs: { parameters: [{ name: i }] }\n',
      )
      .replace(
        /steps: .*/,
        `steps: [[{ name: a, template: main, arguments: { parameters: [{ name: i, value: "{{item}}" }] }, withItems: ["${ONE}", "${TWO}"] }]]`,
      );
    const taken = inventoryOf([sourceFile('a.yaml', either)], undefined, LOCK);
    expect([taken.images.length, taken.totals.shared]).toEqual([2, nothing]);
  });

  test('with caches only among images that no cache covers', () => {
    const { totals } = inventoryOf([file('a', [ONE, TWO], true)], undefined, LOCK);
    expect(totals.shared).toEqual({ withoutCaches: 1000, withCaches: 0 });
    expect(totals.download.withCaches).toEqual(exactly(0));
  });
});

describe('by layer', () => {
  const groups = layersIn(
    [file('a', [ONE, TWO], false, 3), file('b', [ONE], true), file('c', [PLAIN])],
    LOCK,
  );

  test('layers that the same images have are one group; a pod pulls it once', () => {
    expect(groups.unknown).toEqual([PLAIN]);
    expect(groups.groups).toEqual([
      {
        layers: [{ digest: 'aaaaaaaaaaaa', bytes: 1000 }],
        bytes: 1000,
        images: [ONE, TWO],
        podsPerRun: exactly(4),
        download: { withoutCaches: exactly(4000), withCaches: exactly(3000) },
      },
      {
        layers: [{ digest: 'bbbbbbbbbbbb', bytes: 100 }],
        bytes: 100,
        images: [ONE],
        podsPerRun: exactly(4),
        download: { withoutCaches: exactly(400), withCaches: exactly(300) },
      },
      {
        layers: [{ digest: 'cccccccccccc', bytes: 120 }],
        bytes: 120,
        images: [TWO],
        podsPerRun: exactly(3),
        download: { withoutCaches: exactly(360), withCaches: exactly(360) },
      },
    ]);
  });

  test('what to slim is what a run still downloads most of', () => {
    expect(heaviest(groups.groups)?.images).toEqual([ONE, TWO]);
    expect(heaviest(layersIn([file('a', [ONE], true)], LOCK).groups)).toBeUndefined();
  });

  test('every output names them', () => {
    const pretty = layersPretty(groups, VIEW);
    expect(pretty).toContain(
      `   4 KiB        3 KiB  1000 bytes       1     4   2 images  ${ONE}\n`,
    );
    expect(pretty).toContain(`  ${TWO}\n`);
    expect(pretty).toContain(
      `Slim first: 1 layer of 1000 bytes, shared by "${ONE}" and 1 other image.`,
    );
    expect(pretty).toContain('The layers of 1 image are not known');
    for (const line of layersPretty(groups, { ...VIEW, width: 60 }).split('\n')) {
      expect(columns(line)).toBeLessThanOrEqual(60);
    }
    expect(layersMarkdown(groups, VIEW)).toContain(`| aaaaaaaaaaaa | \`${ONE}\`, \`${TWO}\` |\n`);
    expect(layersCsv(groups, VIEW)).toContain(
      `\r\n1,${TWO},1000,1,aaaaaaaaaaaa,2,4,true,4000,3000\r\n`,
    );
    expect(JSON.parse(layersJson(groups, VIEW))).toMatchObject({
      groups: [{ compressedBytes: 1000, images: [ONE, TWO] }, {}, {}],
      unknownLayers: [PLAIN],
    });
  });
});
