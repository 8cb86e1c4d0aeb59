import { describe, expect, test } from '@jest/globals';
import { openSession, type Session } from '../../src/program/open.ts';
import type { Scope } from '../../src/program/scope.ts';
import { takeIn, type TakenIn } from '../../src/program/take-in.ts';
import { err } from '../../src/result.ts';
import { readSimply } from '../../src/yaml/simple/simple.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();
const KEEPING = { fixing: false, keepsAll: false };
/** No rule has anything to say of it. */
const PLAIN = workflow('alpine:3');
/** It has an anchor, which the simple reader leaves to the complete one. */
const COMPLEX = `x: &anchor [a,\n  b]\n${workflow(ENTERPRISE_IMAGE)}`;
const DEFAULTS = `apiVersion: v1
kind: ConfigMap
metadata: { name: workflow-controller-configmap }
data:
  workflowDefaults: |
    spec:
      templateDefaults: { container: { image: ${ENTERPRISE_IMAGE} } }
`;

const MEASURED = {
  state: 'known',
  bytes: 5e9,
  digest: `sha256:${'0'.repeat(64)}`,
  platform: 'linux/amd64',
  platforms: 1,
} as const;

function open(
  files: Record<string, string>,
  paths: readonly string[] = ['.'],
  more: Partial<Pick<Scope, 'render' | 'renderWith'>> = {},
): Session {
  const { root } = repository(files);
  const around = { include: [], exclude: [], now: () => 0, today: '2026-06-01' };
  const scope = { cwd: root, paths, ...around, ...more };
  const opened = openSession(scope);
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  return opened.value;
}

/** Takes a session in, and counts how often its files are gone through. */
function counted(session: Session): TakenIn & { readonly passes: number } {
  let passes = 0;
  const taken = takeIn(
    {
      ...session,
      files: (walked) => {
        passes += 1;
        return session.files(walked);
      },
    },
    KEEPING,
  );
  return { ...taken, passes };
}

const keptOf = ({ kept }: TakenIn): string[] =>
  (kept?.survey.kept ?? []).map(({ file }) => file.path);

describe('the files of a session', () => {
  test('are gone through once, whatever turns up late', () => {
    const session = open({
      'a.yaml': PLAIN,
      'b.yaml': COMPLEX,
      'd/late/.gitignore': 'ignored.yaml\n',
      'd/late/ignored.yaml': workflow(ENTERPRISE_IMAGE),
      'd/late/seen.yaml': workflow(ENTERPRISE_IMAGE),
    });
    const taken = counted(session);
    expect(readSimply(COMPLEX, { base: 0 })).toBeUndefined();
    expect(taken.passes).toBe(1);
    expect(keptOf(taken)).toEqual(['b.yaml', 'd/late/seen.yaml']);
    expect(taken.walked).toMatchObject({ looked: 3, problems: [] });
  });

  test('are gone through once where nothing is rendered of their kustomizations', () => {
    const makeTemporary = (): never => {
      throw new Error('nothing is rendered');
    };
    const files = {
      'base/a.yaml': 'kind: Deployment\n',
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
      'far/kustomization.yaml': 'resources: [https://example.com/a.yaml]\n',
    };
    const taken = counted(
      open(files, ['.'], { renderWith: { env: { PATH: '/none' }, makeTemporary } }),
    );
    expect(taken.passes).toBe(1);
    expect(taken.rendered?.missing).toEqual(['helm', 'kustomize']);
    expect([...taken.walked.texts.keys()]).toEqual([
      'base/kustomization.yaml',
      'far/kustomization.yaml',
    ]);
  });

  test.each([
    ['nothing is rendered', ['.'], { render: 'off' }],
    ['a file is named, which can be behind a link', ['base/kustomization.yaml'], {}],
  ] as const)('are not kept for rendering where %s', (_, paths, more) => {
    const scope = { env: {}, makeTemporary: () => err('none') };
    const files = { 'base/kustomization.yaml': 'resources: []\n' };
    const { walked } = counted(open(files, paths, { renderWith: scope, ...more }));
    expect(walked.kustomizations).toEqual(['base/kustomization.yaml']);
    expect(walked.texts.size).toBe(0);
  });

  test('that are no texts in UTF-8 are not kept for rendering', () => {
    const scope = { env: {}, makeTemporary: () => err('none') };
    const files = {
      'a/kustomization.yaml': '\0',
      'b/kustomization.yaml': '\uFEFFresources: []\n',
      'utf16/kustomization.yaml': '\0{\0}',
    };
    const session = open(files, ['.'], { renderWith: scope });
    const { walked } = counted(session);
    expect([...walked.texts.values()].map(({ text }) => text)).toEqual([
      files['b/kustomization.yaml'],
    ]);
  });

  test.each([
    ['are held', 'a late one', PLAIN, 1],
    ['are gone through again if they are large', 'a late one', `${PLAIN}#${'-'.repeat(4e6)}\n`, 2],
  ])('%s where %s may change what was dropped', (_what, _which, first, passes) => {
    const taken = counted(open({ 'a.yaml': first, 'z.yaml': DEFAULTS }));
    expect(taken.passes).toBe(passes);
    expect(keptOf(taken)).toEqual(['a.yaml', 'z.yaml']);
    expect(taken.walked.looked).toBe(2);
    expect(taken.kept?.survey).toMatchObject({ mustKeepAll: false, problems: [] });
  });

  test.each([false, true])('are held for the sizes of registries, all kept: %s', (late) => {
    const session = open({ 'a.yaml': PLAIN, 'b.yaml': COMPLEX, 'z.yaml': late ? DEFAULTS : '' });
    const before = counted(session);
    const sizes = new Map([['docker.io/library/alpine:3', MEASURED]]);
    const again = takeIn({ ...session, files: () => [] }, KEEPING, sizes, before);
    expect(keptOf(again)).toEqual(['a.yaml', 'b.yaml', ...(late ? ['z.yaml'] : [])]);
    expect(keptOf(before)).toEqual(late ? ['a.yaml', 'b.yaml', 'z.yaml'] : ['b.yaml']);
  });

  test.each([
    ['an annotation', 'annotations', 'k8s.aliyun.com/eci-image-cache', true],
    ['a label', 'labels', 'alibabacloud.com/acs', true],
    ['an annotation of somebody else', 'annotations', 'example.com/a', false],
  ])('and where %s of eci-profile may', (_name, what, key, again) => {
    const effect = { [what]: { [key]: 'true' } };
    const profile = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'eci-profile', namespace: 'kube-system' },
      data: { selectors: JSON.stringify([{ name: 's', effect }]) },
    };
    const taken = counted(open({ 'a.yaml': PLAIN, 'z.yaml': JSON.stringify(profile) }));
    expect(taken.passes).toBe(1);
    expect(keptOf(taken)).toEqual(again ? ['a.yaml', 'z.yaml'] : ['z.yaml']);
  });

  test('are read as far as they can matter to those that are named', () => {
    const other = ENTERPRISE_IMAGE.replace('hangzhou-registry', 'other-registry');
    expect(other).not.toBe(ENTERPRISE_IMAGE);
    const files = {
      'a.yaml': COMPLEX,
      'b.yaml': workflow(ENTERPRISE_IMAGE),
      'c.yaml': workflow(other),
    };
    expect(keptOf(counted(open(files)))).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    expect(keptOf(counted(open(files, ['a.yaml'])))).toEqual(['a.yaml', 'b.yaml']);
  });

  test('load nothing that judges where none of them matters', () => {
    const taken = counted(open({ 'a.yaml': 'kind: Service\n' }));
    expect(taken).toMatchObject({ kept: undefined, passes: 1, walked: { looked: 1 } });
  });
});
