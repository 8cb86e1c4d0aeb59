import { expect, test } from '@jest/globals';
import { temporaryCheckouts } from '../support/checkout.ts';
import { renderHere } from '../support/render-cli.ts';
import { describeWithRenderers } from '../support/rendering.ts';
import { CONFIG, ruleFolders, SINGLE, type RuleCase } from '../support/rule-cases.ts';

const repository = temporaryCheckouts();
const describeKustomize = describeWithRenderers('KUBECTL');

/**
 * Cases of rules of which the fixes are edits of each kind: entries of a map that go, that come, and that
 * become others, alone and side by side; items of lists; blank values; block style and flow style.
 */
const CASES = [
  'acr-instance-id-missing/bad-blank',
  'acr-instance-id-missing/bad-eci',
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

describeKustomize('an overlay that changes nothing', () => {
  const all = ruleFolders().flatMap(({ id, cases }) =>
    cases.map((one) => [`${id}/${one.name}`, one] as const),
  );
  test.each(all.filter(([name]) => CASES.includes(name)))(
    'has the same fixes as its files alone: %s',
    async (_, one) => {
      const files = filesOf(one);
      const kustomization = `resources: [${SINGLE}]\n`;
      const fixed = async (...options: readonly string[]): Promise<string> => {
        const repo = repository({ ...files, 'kustomization.yaml': kustomization });
        await renderHere(repo.root, '--fix', '--unsafe-fixes', ...options);
        expect(repo.read('kustomization.yaml')).toBe(kustomization);
        return repo.read(SINGLE);
      };
      const alone = await fixed('--render', 'off');
      expect(alone).not.toBe(files[SINGLE]);
      expect(await fixed()).toBe(alone);
    },
  );

  test('there is each of these cases', () => {
    expect(all.filter(([name]) => CASES.includes(name))).toHaveLength(CASES.length);
  });
});
