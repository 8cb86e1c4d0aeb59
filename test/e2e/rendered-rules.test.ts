import { expect, test } from '@jest/globals';
import { temporaryCheckouts } from '../support/checkout.ts';
import { renderHere } from '../support/render-cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { CONFIG, ruleFolders, SINGLE, type RuleCase } from '../support/rule-cases.ts';

const repository = temporaryCheckouts();
const describeKustomize = describeWithRenderers('KUBECTL');
const describeHelm = describeWithRenderers('HELM');

/**
 * Cases of rules of which the fixes are edits of each kind: entries of a map that go, that come, and that
 * become others, alone and side by side; items of lists; blank values; block style and flow style.
 */
const CASES = [
  'acr-instance-id-missing/bad-blank',
  'acr-instance-id-missing/bad-eci',
  'annotation-never-reaches-pod/bad-libraries',
  'annotation-written-by-platform/bad-acs',
  'annotation-written-by-platform/bad-eci',
  'image-too-large-for-disk/bad-little',
  'imagecache-duplicate-image/bad-basic',
  'imagecache-image-unused/bad-basic',
  'imagecache-image-unused/bad-tags',
  'imagecache-legacy-reuse/bad-basic',
  'imagecache-too-small/bad-blank',
  'pull-policy-defeats-cache/bad-basic',
];

/** The files of a case. Kustomize takes no object without a name, so each gets one. */
function filesOf({ files, config, sizes }: RuleCase): Record<string, string> {
  const named = files.map(({ path, text }) => [
    path,
    text.replace(/\bgenerateName: ([\w-]*\w)-?/g, 'name: $1'),
  ]);
  return {
    ...(Object.fromEntries(named) as Record<string, string>),
    ...(config === undefined ? {} : { [CONFIG]: config }),
    ...(sizes === undefined ? {} : { '.wfcache-lint.lock.yaml': sizes }),
  };
}

const all = ruleFolders().flatMap(({ id, cases }) =>
  cases.map((one) => [`${id}/${one.name}`, one] as const),
);
const chosen = all.filter(([name]) => CASES.includes(name));

/** What all fixes make of a case that is not rendered. */
async function fixedAlone(one: RuleCase): Promise<string> {
  const repo = repository(filesOf(one));
  await renderHere(repo.root, '--fix', '--unsafe-fixes', '--render', 'off');
  const fixed = repo.read(SINGLE);
  expect(fixed).not.toBe(filesOf(one)[SINGLE]);
  return fixed;
}

test('there is each of the cases', () => {
  expect(chosen).toHaveLength(CASES.length);
});

describeKustomize('an overlay that changes nothing', () => {
  test.each(chosen)('has the same fixes as its files alone: %s', async (_, one) => {
    const kustomization = `resources: [${SINGLE}]\n`;
    const repo = repository({ ...filesOf(one), 'kustomization.yaml': kustomization });
    await renderHere(repo.root, '--fix', '--unsafe-fixes');
    expect(repo.read(SINGLE)).toBe(await fixedAlone(one));
    expect(repo.read('kustomization.yaml')).toBe(kustomization);
  });
});

describeHelm('a chart that prints its templates as they are', () => {
  test.each(chosen)('has the same fixes as its files alone: %s', async (_, one) => {
    const { [SINGLE]: text = '', ...others } = filesOf(one);
    const template = `templates/${SINGLE}`;
    const repo = repository({
      ...others,
      'Chart.yaml': 'apiVersion: v2\nname: plain\nversion: 1.0.0\n',
      [template]: text.replaceAll('{{', '{{ "{{" }}'),
    });
    await renderHere(repo.root, '--fix', '--unsafe-fixes');
    const fixed = repo.read(template).replaceAll('{{ "{{" }}', '{{');
    expect(fixed).toBe(await fixedAlone(one));
  });
});
