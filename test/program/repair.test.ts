import { expect, test } from '@jest/globals';
import { Workspace } from '../../src/adapters/disk/workspace.ts';
import { givenBy, judge, type Judged } from '../../src/program/judge.ts';
import { openSession } from '../../src/program/open.ts';
import { planAll, showRepair, writeRepair } from '../../src/program/repair.ts';
import { takeIn } from '../../src/program/take-in.ts';
import type { Rule } from '../../src/rule-kit/rule.ts';
import { temporaryCheckouts } from '../support/checkout.ts';
import { annotation, CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';

const repository = temporaryCheckouts();

/** A repository as it is judged first, with all that fixes need. */
function judgedFirst(files: Readonly<Record<string, string>>) {
  const repo = repository(files);
  const scope = {
    cwd: repo.root,
    paths: ['.'],
    include: [],
    exclude: [],
    now: () => 0,
    today: '2026-06-01',
  };
  const opened = openSession(scope);
  if (!opened.ok) throw new Error(opened.error.join('\n'));
  const { kept } = takeIn(opened.value, { fixing: true, keepsAll: false });
  if (kept === undefined) throw new Error('nothing was kept');
  return { repo, plain: judge(givenBy(kept)) };
}

/** A repository with one finding that has a safe fix, and how many times it has been judged since. */
function judged() {
  const { repo, plain } = judgedFirst({
    '.wfcache-lint.yaml': CONFIG,
    'a.yaml': workflow(ENTERPRISE_IMAGE),
  });
  const [first] = plain.rules;
  if (first === undefined) throw new Error('there are no rules');
  let times = 0;
  const counting: Rule = {
    ...first,
    meta: { ...first.meta, id: 'counts-judgements' },
    check: () => {
      times += 1;
    },
  };
  const start: Judged = { ...plain, rules: [...plain.rules, counting] };
  return { repo, start, times: () => times };
}

const SAFE = { unsafe: false, caches: false };

test('the repository is judged once with the fixes, and not again after they are written', async () => {
  const { repo, start, times } = judged();
  const workspace = new Workspace(repo.root);
  const { fixed, now } = await writeRepair(start, planAll(start, SAFE), workspace);
  expect([fixed, times()]).toEqual([1, 1]);
  expect(now.models.get(start.verdict.findings[0]!.path)?.file.text).toBe(repo.read('a.yaml'));
});

test('fixes that are shown are judged once as well, also to see what would be left', () => {
  const { start, times } = judged();
  const { shown } = showRepair(start, SAFE, planAll(start, SAFE));
  expect(shown?.after().judged.verdict.findings.length).toBeLessThan(start.verdict.findings.length);
  expect(times()).toBe(1);
});

test('what a plan has written is no proof for it: an id is measured by what was known before', () => {
  const KEY = 'k8s.aliyun.com/acr-instance-id';
  const known = annotation(KEY, 'cri-aaaaaaaaaaaaaaaa');
  const image = 'train-registry.cn-hangzhou.cr.aliyuncs.com/team/train:1';
  const moved = workflow(image).replace(
    'metadata:\n',
    `metadata:\n  annotations: { ${KEY}: cri-bbbbbbbbbbbbbbbb }\n`,
  );
  const { plain } = judgedFirst({ 'a.yaml': workflow(image, known), 'b.yaml': moved });
  const { texts, refused } = planAll(plain, { unsafe: true, caches: false });
  expect(texts.size).toBe(0);
  expect([...refused.values()].map(({ words }) => words)).toEqual([
    'it would give a pod of template "whalesay" the id cri-bbbbbbbbbbbbbbbb, which is not that of its instance',
  ]);
});
