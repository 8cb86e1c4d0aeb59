import { describe, expect, test } from '@jest/globals';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from './support/manifests.ts';
import { fixFiles, lintFiles, settingsFrom, sourceFile } from './support/lint-text.ts';

/**
 * The three manifests of the vendor's page "Use an image cache to accelerate workflow pod
 * creation": pull from an Enterprise instance, automatic cache, pinned cache.
 */
const BIG = 'registry-vpc.cn-hangzhou.aliyuncs.com/workflow/big:1.0';
const ACR = {
  bare: workflow(ENTERPRISE_IMAGE),
  annotated: workflow(
    ENTERPRISE_IMAGE,
    annotation('k8s.aliyun.com/acr-instance-id', '"cn-hangzhou:cri-f34lmbk2rxqx41u8"'),
  ),
};
const AUTOMATIC = {
  bare: workflow(BIG),
  annotated: workflow(BIG, annotation('k8s.aliyun.com/eci-image-cache', '"true"')),
};
const PINNED = workflow(
  BIG,
  annotation('k8s.aliyun.com/eci-image-snapshot-id', 'imc-2zebxkiifuyzzlhl1234'),
);
const SAME_REGION = workflow(
  ENTERPRISE_IMAGE,
  annotation('k8s.aliyun.com/acr-instance-id', '"cri-f34lmbk2rxqx41u8"'),
);

const rulesOf = (text: string, config = CONFIG): string[] =>
  lintFiles([sourceFile('a.yaml', text)], settingsFrom(config)).findings.map(
    ({ ruleId }) => ruleId,
  );

const fixed = (text: string, config = CONFIG): string | undefined =>
  fixFiles([sourceFile('a.yaml', text)], settingsFrom(config))[0]?.text;

describe('the manifests of the vendor', () => {
  test('as the page has them are fine', () => {
    for (const text of [ACR.annotated, SAME_REGION, AUTOMATIC.annotated, PINNED]) {
      expect(rulesOf(text)).toEqual([]);
      expect(fixed(text)).toBe(text);
    }
  });

  test('without their annotations are reported', () => {
    expect(rulesOf(ACR.bare)).toEqual(['acr-instance-id-missing']);
    expect(rulesOf(AUTOMATIC.bare)).toEqual(['image-cache-missing']);
  });

  test('are what --fix makes of the bare ones, to the byte', () => {
    expect(fixed(ACR.bare)).toBe(ACR.annotated);
    expect(fixed(AUTOMATIC.bare)).toBe(AUTOMATIC.annotated);
    expect(fixed(ACR.bare, `${CONFIG}region: cn-hangzhou\n`)).toBe(SAME_REGION);
  });

  test('both at once give both annotations', () => {
    const big = ENTERPRISE_IMAGE.replace('whalesay', 'big:1');
    expect(rulesOf(workflow(big))).toEqual(['acr-instance-id-missing', 'image-cache-missing']);
    const text = fixed(workflow(big)) ?? '';
    expect(text).toContain('k8s.aliyun.com/acr-instance-id: "cn-hangzhou:cri-f34lmbk2rxqx41u8"');
    expect(text).toContain('k8s.aliyun.com/eci-image-cache: "true"');
    expect(rulesOf(text)).toEqual([]);
  });

  test('on plain ECI get the spelling of the ECI pages', () => {
    const text = fixed(ACR.bare, `${CONFIG}platform: eci\n`) ?? '';
    expect(text).toContain('k8s.aliyun.com/acr-instance-ids: "cn-hangzhou:');
  });

  test('without a configuration say which lines to add', () => {
    const [finding] = lintFiles([sourceFile('a.yaml', ACR.bare)]).findings;
    expect(finding?.fix).toBeUndefined();
    expect(finding?.help?.split('\n').slice(1)).toEqual([
      'registries:',
      '  - host: acr-en-hangzhou-registry.cn-hangzhou.cr.aliyuncs.com',
      '    instanceId: cri-… # Container Registry console, page Instances',
    ]);
  });
});
