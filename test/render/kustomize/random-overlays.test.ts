import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RenderedFile } from '../../../src/render/rendered-file.ts';
import type { RenderedChange } from '../../../src/render/kustomize/edits/wanted.ts';
import { readYaml } from '../../../src/yaml/complete/complete.ts';
import { parse } from '../../../src/yaml/documents.ts';
import type { Node, ScalarNode } from '../../../src/yaml/tree.ts';
import { LineIndex } from '../../../src/text/line-index.ts';
import { dataChanges } from '../../../src/render/kustomize/edits/data-change.ts';
import { kustomizeRenderer } from '../../support/kustomize-renderer.ts';
import { describeWithKubectl, KUBECTL, overlayJob, textsOf } from '../../support/mapped-overlay.ts';
import { adding, builtOverlays, repaired } from '../../support/overlay-edits.ts';
import { randomOverlays, TAKING_BACK } from '../../support/random-overlays.ts';
import { isMap, readDocuments } from '../../support/second-parser.ts';

/** How many trees are made, each built many times; for more of them set OVERLAY_RUNS. */
const RUNS = Number(process.env['OVERLAY_RUNS'] ?? 4);

const ENTRY = ['k8s.aliyun.com/eci-image-cache', '"true"'] as const;

function scalarsIn(node: Node): readonly ScalarNode[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'seq') return node.items.flatMap(scalarsIn);
  return node.entries.flatMap(({ value }) => scalarsIn(value));
}

/** The scalars of a rendered file with the line on which each is said to be written. */
function withLines(
  files: Readonly<Record<string, string>>,
  rendered: RenderedFile,
): readonly { readonly text: string; readonly written: string | undefined }[] {
  const { documents } = parse({ ...rendered, complete: readYaml });
  const index = new LineIndex(rendered.text);
  return documents.flatMap(({ root }) =>
    scalarsIn(root).map(({ text, range }) => {
      const place = rendered.lines[index.position(range.start).line - 1];
      const lines = place && files[place.path]?.split('\n');
      return { text, written: place && lines?.[place.line - 1] };
    }),
  );
}

describeWithKubectl('random bases and overlays', () => {
  test('every text really stands on the line that is said to have made it', () => {
    let [mapped, unmapped] = [0, 0];
    fc.assert(
      fc.property(randomOverlays(), ({ files, folders }) => {
        for (const { files: given } of builtOverlays(files, folders)) {
          for (const { text, written } of given.flatMap((file) => withLines(files, file))) {
            if (written === undefined) unmapped += 1;
            else {
              mapped += 1;
              expect(written).toMatch(coreOf(text));
            }
          }
        }
      }),
      { numRuns: RUNS, seed: 18 },
    );
    expect(unmapped / (mapped + unmapped)).toBeLessThan(0.02);
  });

  test('an edit gives exactly the intended difference, or there is none', () => {
    let [made, refused] = [0, 0];
    fc.assert(
      fc.property(randomOverlays(), fc.boolean(), fc.boolean(), (tree, isForAll, isInList) => {
        const { files, folders } = tree;
        const overlays = builtOverlays(files, folders);
        const needing = isForAll ? overlays : overlays.slice(0, 1);
        const changes = needing.flatMap(({ files: given }) => {
          const file = given.find(({ written }) => written === 'base/wf.yaml');
          if (file === undefined) return [];
          return isInList
            ? [adding(file, ['spec', 'templates', 0], ['metadata', 'annotations'], ENTRY)]
            : [addingForPods(file)];
        });
        const after = repaired(files, overlays, changes);
        if (typeof after === 'string') {
          refused += 1;
          return;
        }
        made += 1;
        const where = isInList ? ['spec', 'templates', 0, 'metadata'] : ['spec', 'podMetadata'];
        for (const [at, folder] of folders.entries()) {
          const [before, now] = [built(files, folder), built({ ...files, ...after }, folder)];
          expect(now).toHaveLength(before.length);
          const differences = before.flatMap((one, index) => dataChanges(one, now[index]));
          expect(differences.map(({ keys }) => keys.slice(0, where.length))).toEqual(
            at < needing.length ? [where] : [],
          );
        }
      }),
      { numRuns: RUNS, seed: 18, examples: [[TAKING_BACK, true, false]] },
    );
    expect(made / (made + refused)).toBeGreaterThanOrEqual(0.8);
  });
});

/** An annotation for all pods, whether the object says something of them or not. */
function addingForPods(file: RenderedFile): RenderedChange {
  const isThere = file.text.includes('\n  podMetadata:\n');
  return isThere
    ? adding(file, ['spec', 'podMetadata'], ['annotations'], ENTRY)
    : adding(file, ['spec'], ['podMetadata', 'annotations'], ENTRY);
}

/** What has to stand on the line: a name has got a prefix, an image a tag, a literal its lines. */
function coreOf(text: string): RegExp {
  if (text.includes('\n')) return /\|$|\\n/;
  // In a patch inside of a JSON file the quotes are escaped.
  if (text === '') return /(?:\\?"){2}|''/;
  const [, core = text] = /^(?:my-)*(.*?)$/.exec(text) ?? [];
  const plain = core.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return core.endsWith(':v2') ? /v2/ : new RegExp(plain);
}

function built(files: Readonly<Record<string, string>>, folder: string): readonly unknown[] {
  const { render } = kustomizeRenderer(textsOf(files), KUBECTL);
  const [result] = render([{ job: overlayJob(folder), texts: new Map() }]);
  if (result?.ok !== true) throw new Error(result?.error.reason);
  return readDocuments(result.value).filter(isMap);
}
