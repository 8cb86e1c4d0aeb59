import { describe, expect, test } from '@jest/globals';
import { dirname, join } from 'node:path';
import { processIo } from '../../src/adapters/process.ts';
import type { Finding } from '../../src/finding.ts';
import { lintSession } from '../../src/program/lint.ts';
import { openSession } from '../../src/program/open.ts';
import { takeIn } from '../../src/program/take-in.ts';
import { lineOf } from '../../src/text/line-index.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { imageRepository, leftByProgram } from '../support/kustomize-images.ts';
import { workflow } from '../support/manifests.ts';
import { Draw } from '../support/random-repository.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { ruleFolders } from '../support/rule-cases.ts';

const KUBECTL = process.env['KUBECTL'] ?? '';
const ID = 'kustomize-images-without-effect';
const repository = temporaryCheckouts();

/** More of them: `SEEDS=2000 npm run jest -- test/program/kustomize-images`. */
const SEEDS = Number(process.env['SEEDS'] ?? 12);

type Texts = Readonly<Record<string, string>>;

/** The findings of the rule, where kustomize is installed and where it is not. */
async function findingsIn(files: Texts, rendered: boolean): Promise<readonly Finding[]> {
  const { root } = repository(files);
  const opened = openSession({
    cwd: root,
    paths: ['.'],
    include: [],
    exclude: [],
    now: () => 0,
    today: '2026-06-01',
    ...(rendered
      ? {
          renderWith: {
            env: { PATH: dirname(KUBECTL) },
            makeTemporary: processIo().files.makeTemporary,
          },
        }
      : {}),
  });
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  const { report } = await lintSession(opened.value, { fix: 'none', unsafeFixes: false });
  return report.findings.filter(({ ruleId }) => ruleId === ID);
}

/** What the rule says: `kustomization entry template image`. */
async function said(files: Texts, rendered: boolean): Promise<readonly string[]> {
  const findings = await findingsIn(files, rendered);
  return findings
    .flatMap(({ path, range, related }) => {
      const text = files[path] ?? '';
      const first = text.split('\n').indexOf('images:') + 2;
      const at = lineOf(text, range.start) - first;
      return related.map(({ message }) => {
        const [, image = '', template = ''] =
          /^image "(.*)" in template "(.*)"$/.exec(message) ?? [];
        return `${dirname(path)} ${String(at)} ${template} ${image}`;
      });
    })
    .toSorted();
}

/** The files once somebody has done what the help of each finding says. */
function helped(files: Texts, findings: readonly Finding[]): Texts {
  const paths = [...new Set(findings.map(({ path }) => path))];
  const changed = paths.flatMap((path): [string, string][] => {
    const own = findings.filter((one) => one.path === path);
    const places = own.flatMap(
      ({ help = '' }) => help.split('images:\n')[1]?.split(/\n(?= {2}-)/) ?? [],
    );
    const text = [...new Set(places)].join('\n');
    return [
      [path, `${files[path] ?? ''}configurations: [argo-images.yaml]\n`],
      [join(dirname(path), 'argo-images.yaml'), `images:\n${text}\n`],
    ];
  });
  return { ...files, ...Object.fromEntries(changed) };
}

const cases = ruleFolders(ID).flatMap((folder) => folder.cases.filter(({ isFolder }) => isFolder));
const bad = cases.filter(({ name }) => name.startsWith('bad-'));

describe('a repository with kustomizations', () => {
  const images = 'images:\n  - name: busybox\n    newTag: "2"\n';

  test('is silent about entries for what no workflow pulls, however many there are', () => {
    const services = Array.from({ length: 50 }, (_, at): [string, string] => [
      `${String(at)}/kustomization.yaml`,
      `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n${images}`,
    ]);
    const files = { 'wf.yaml': workflow('alpine:3'), ...Object.fromEntries(services) };
    const { root } = repository(files);
    const scope = {
      cwd: root,
      paths: ['.'],
      include: [],
      exclude: [],
      now: () => 0,
      today: '2026-06-01',
    };
    const opened = openSession(scope);
    if (!opened.ok) throw new Error(opened.error.join('\n'));
    const taken = takeIn(opened.value, { fixing: false, keepsAll: false });
    expect(taken.kept?.survey.kept).toEqual([]);
    expect(taken.kept?.context.overlays.names.size).toBe(0);
  });

  test('keeps what an entry names, and the kustomizations around it', async () => {
    const files = {
      'base/kustomization.yaml': 'resources: [wf.yaml, other.yaml]\n',
      'base/other.yaml': workflow('alpine:3').replace('name: ', 'name: other-'),
      'base/wf.yaml': workflow('busybox:1'),
      'prod/kustomization.yaml': `resources: [../base]\n${images}`,
      'z/kustomization.yaml': images,
    };
    const found = await findingsIn(files, false);
    expect(found.map(({ path }) => path)).toEqual(['prod/kustomization.yaml']);
  });
});

describeWithRenderers('KUBECTL')('two overlays of one base', () => {
  const kind = /^kind: (.*)$/m.exec(workflow('busybox:1'))?.[1] ?? '';
  const files = {
    'base/kustomization.yaml': 'resources: [wf.yaml]\n',
    'base/wf.yaml': workflow('busybox:1').replace('generateName', 'name'),
    'dev/kustomization.yaml': 'resources: [../base]\nnamePrefix: dev-\n',
    'prod/images.yaml': `images: [{ path: spec/templates/container/image, kind: ${kind} }]\n`,
  };
  const prod = 'resources: [../base]\nimages: [{ name: busybox, newTag: "2" }]\n';
  const configured = `${prod}configurations: [images.yaml]\n`;

  test.each([
    ['does not count for the entry of the other', configured, 0],
    ['does not speak for it', prod, 1],
  ])('what is left as it is by one %s', async (_what, text, findings) => {
    const found = await findingsIn({ ...files, 'prod/kustomization.yaml': text }, true);
    expect(found).toHaveLength(findings);
  });
});

describeWithRenderers('KUBECTL')('a case of the rule', () => {
  test.each(bad)(
    '$name: what is built has the old image, and with its help the new one',
    async ({ files: own }) => {
      const files = Object.fromEntries(own.map(({ path, text }) => [path, text]));
      const found = await findingsIn(files, true);
      expect(found.length).toBeGreaterThan(0);
      expect(await findingsIn(helped(files, found), true)).toEqual([]);
    },
  );
});

describeWithRenderers('KUBECTL')('images of kustomizations made by chance', () => {
  test('are said to have no effect exactly where the build has the old image', async () => {
    let [spoken, quiet] = [0, 0];
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const made = imageRepository(new Draw(seed));
      const expected = leftByProgram(made, KUBECTL).toSorted();
      const built = await said(made.files, true);
      const plain = await said(made.files, false);
      expect({ seed, files: made.files, said: built }).toEqual({
        seed,
        files: made.files,
        said: expected,
      });
      // Without the program it is silent where it is not certain.
      expect(plain).toEqual(made.isPlain ? expected : []);
      if (expected.length > 0) spoken += 1;
      else quiet += 1;
    }
    expect(spoken).toBeGreaterThan(SEEDS / 4);
    expect(quiet).toBeGreaterThan(SEEDS / 10);
  });
});
