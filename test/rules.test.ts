import { beforeAll, describe, expect, test } from '@jest/globals';
import { dump, load } from 'js-yaml';
import guides from '../rules/guides.ts';
import rules from '../rules/index.ts';
import { chineseFaults } from './support/chinese.ts';
import { changesBetween } from './support/declared-changes.ts';
import { sourceFile, type Finding, type Rule } from './support/lint-text.ts';
import { ruleFolders, type CaseFile, type RuleCase } from './support/rule-cases.ts';
import { missingFrom } from './support/rule-demands.ts';
import { asJson } from './support/rule-out.ts';
import { fixBy, judge, lintBy, sameFiles, type Judged } from './support/rule-run.ts';
import { expectedOf, updateCase } from './support/rule-update.ts';
import { essenceOf, VARIANTS, writtenAs } from './support/rule-variants.ts';
import { runShipped, type Shipped } from './support/shipped.ts';

/** The id of the only rule to be looked at; all where undefined. */
const ONLY = process.env['RULE'];

/**
 * The rules with findings that are errors, and the sentence of a page that each rests on. What a page
 * leaves open, or only shows in an example, is a warning.
 */
const HARD_RULES: Readonly<Record<string, string>> = {
  'acr-instance-id-missing': 'ECI: a custom domain is not enabled by default, the id is required.',
  'acr-role-incomplete': 'ECI: a pull from another account needs both ARNs, acs:ram::<uid>:role/….',
  'annotation-never-reaches-pod':
    'Argo: only podMetadata and template metadata become annotations.',
  'annotation-not-a-string': 'Kubernetes: annotations are a map of strings to strings.',
  'controller-config-mixed':
    'Argo: a ConfigMap with the key config and others is refused (config/controller.go).',
  'imagecache-duplicate-name':
    'ImageCache has the scope Cluster; Kubernetes: one kind and name is one object.',
  'imagecache-invalid': 'Kubernetes ImageCache API: required fields, types and ranges.',
  'instance-id-malformed': 'Workflow clusters: the value is Region ID:Instance ID.',
  'instance-id-of-other-instance': 'Workflow clusters, ECI: one id names one instance.',
  'instance-region-mismatch': 'Workflow clusters: the region is that of the instance.',
  'match-count-impossible': 'ECI: the value is the number of images that have to match.',
  'pinned-cache-id-malformed': 'Workflow clusters: the value is the id of an image cache.',
  'pinned-cache-not-ready': 'ECI: the cache that is named has to be Ready.',
  'profile-selectors-invalid': 'ECI: selectors is a JSON array, and each entry has a name.',
  'pull-policy-defeats-cache':
    'ACS: only Always is supported with image caches; Kubernetes: with Never nobody fetches the image.',
};

/** The most characters of a title. */
const LONGEST_TITLE = 70;

/** The names of the platforms, which no user writes. */
const NAMES = new Set<unknown>(['ECI', 'ACS']);

/** The data of a message with everything that a user can have written made long. */
function stretched(data: unknown): unknown {
  if (typeof data === 'string') return NAMES.has(data) ? data : `${data}${'-x'.repeat(200)}`;
  if (Array.isArray(data)) return data.map(stretched);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, stretched(value)]));
}

if (process.env['UPDATE_RULES'] === '1') {
  for (const { id, cases } of ruleFolders(ONLY)) {
    for (const one of cases) updateCase(ruleOf(id), one);
  }
}

const folders = ruleFolders(ONLY);
const judgements = new Map<RuleCase, Judged>();

describe.each(folders)('$id', ({ id, cases, changes, strays }) => {
  const rule = ruleOf(id);
  const findingsOf = (one: RuleCase): readonly Finding[] => judged(rule, one).findings;

  test('has no stray files and both kinds of cases', () => {
    expect(strays).toEqual([]);
    expect(cases.some(isBad)).toBe(true);
    expect(cases.every(isBad)).toBe(false);
  });

  test('shows everything that cannot be derived from its cases', () => {
    expect(missingFrom(cases.map((one) => judged(rule, one)))).toEqual([]);
  });

  test.each(cases)('$name: what a person sees, and what fixes give', (one) => {
    const { out, fixed, unsafe } = one;
    expect(expectedOf(one, judged(rule, one))).toEqual({ out, fixed, unsafe });
    expect(findingsOf(one).length > 0).toBe(isBad(one));
    const fixes = findingsOf(one).flatMap(({ fix }) => fix ?? []);
    expect(fixes.filter((fix) => !isUsable(fix, one))).toEqual([]);
  });

  test.each(cases)('$name: fixes leave nothing to fix, in whichever order', (one) => {
    const { safe, all, safeThenAll } = judged(rule, one);
    expect(byPath(safeThenAll)).toEqual(byPath(all));
    expect(lintBy(rule, one, safe).filter(({ fix }) => fix?.safety === 'safe')).toEqual([]);
    expect(lintBy(rule, one, all).filter(({ fix }) => fix !== undefined)).toEqual([]);
  });

  test('a second parser sees the declared changes and no others', () => {
    const compared = cases.flatMap((one) => {
      const { files, safe, all } = judged(rule, one);
      const steps = [changesBetween(changes, files, safe), changesBetween(changes, files, all)];
      return steps.map((step) => ({ ...step, name: one.name }));
    });
    expect(compared.filter(({ rest }) => rest.length > 0)).toEqual([]);
    const used = new Set(compared.flatMap((step) => step.used));
    expect(changes.filter((line) => !used.has(line))).toEqual([]);
  });

  test('every message is reached by some case, and its title is short whatever the data are', () => {
    const reached = new Set<string>();
    const long: string[] = [];
    const spy: Rule = {
      ...rule,
      check(facts, report) {
        rule.check(facts, (draft) => {
          reached.add(draft.message);
          const words = rule.messages[draft.message]?.(stretched(draft.data) as never);
          if (words === undefined || words.title.length > LONGEST_TITLE) long.push(draft.message);
          report(draft);
        });
      },
    };
    for (const one of cases) lintBy(spy, one, judged(rule, one).files);
    expect([...reached].toSorted()).toEqual(Object.keys(rule.messages).toSorted());
    expect(long).toEqual([]);
  });

  test('says what is wrong in a short title, and the rest in lines without a stop', () => {
    for (const { message, label = 'none', notes } of cases.flatMap(findingsOf)) {
      expect(message.length).toBeLessThanOrEqual(LONGEST_TITLE);
      expect(message).toMatch(/^[A-Za-z0-9"].*[^.!?…:;,\s]$/);
      for (const line of [label, ...notes]) expect(line).toMatch(/^\S.*[^.\s]$/);
    }
  });

  test('says nothing of pods on a platform that its page does not name', () => {
    const { platforms } = guides[id]?.holds ?? { platforms: ['eci', 'acs'] };
    const said = (['eci', 'acs'] as const)
      .filter((platform) => !platforms.includes(platform))
      .flatMap((platform) =>
        cases.filter(isBad).flatMap((one) => {
          const config = dump({ ...(load(one.config ?? '') as object | undefined), platform });
          const findings = lintBy(rule, { ...one, config }, judged(rule, one).files);
          return showsPlatform(one) ? [] : findings.filter(isOfPods).map(({ path }) => path);
        }),
      );
    expect(said).toEqual([]);
  });

  test('is told in Chinese, with all that its cases make it say', () => {
    expect(chineseFaults(id, cases.flatMap(findingsOf))).toEqual([]);
  });

  test('repairs what its description says', () => {
    const safeties = new Set(cases.flatMap(findingsOf).flatMap(({ fix }) => fix?.safety ?? []));
    const most = safeties.has('safe') ? 'safe' : safeties.has('unsafe') ? 'unsafe' : 'none';
    expect(rule.meta.fix).toBe(most);
  });

  test('findings do not depend on the order of files', () => {
    const { config, sizes, caches, online } = cases[0] ?? {};
    const same = cases.filter(
      (one) =>
        one.config === config &&
        one.sizes === sizes &&
        one.caches === caches &&
        one.online === online,
    );
    const files = same.flatMap(({ name, files: own }) =>
      own.map(({ path, text }) => sourceFile(`${name}/${path}`, text)),
    );
    const forward = lintBy(rule, { config, sizes, caches, online }, files);
    expect(lintBy(rule, { config, sizes, caches, online }, files.toReversed())).toEqual(forward);
  });

  test.each(VARIANTS)('written $name, every case says and becomes the same', (variant) => {
    const written = cases.flatMap((one) => {
      const files = writtenAs(variant, judged(rule, one).files);
      return files === undefined ? [] : [{ one, files }];
    });
    // Where nothing could be written, nothing would be different.
    expect(written.some(({ one }) => isBad(one))).toBe(true);
    const before = written.map(({ one }) => [one.name, saidBy(findingsOf(one))]);
    const after = written.map(({ one, files }) => [one.name, saidBy(lintBy(rule, one, files))]);
    expect(after).toEqual(before);
    for (const { one, files } of written) {
      const { all } = judged(rule, one);
      const isOld = ({ path }: CaseFile): boolean => files.some((file) => file.path === path);
      const old = writtenAs(variant, all.filter(isOld)) ?? [];
      const expected = [...old, ...all.filter((file) => !isOld(file))];
      expect(essenceOf(variant, fixBy(rule, one, files))).toEqual(essenceOf(variant, expected));
    }
  });
});

if (ONLY === undefined) {
  test('folders and rules are one to one', () => {
    expect(rules.map(({ meta }) => meta.id)).toEqual(folders.map(({ id }) => id));
  });

  test('an error is a hard rule that a page states', () => {
    const failing = folders.filter(({ id, cases }) =>
      cases.flatMap((one) => judged(ruleOf(id), one).findings).some(isError),
    );
    expect(failing.map(({ id }) => id)).toEqual(Object.keys(HARD_RULES));
  });

  describe('the built program says and writes the same (npm run build makes it)', () => {
    const all = folders.flatMap(({ id, cases }) => cases.map((one) => ({ id, one })));
    const own = new Map<RuleCase, Judged>();
    let shipped: readonly Shipped[] = [];

    beforeAll(() => {
      const jobs = all.map(({ id, one }) => {
        const fixConfig = alone(id, one);
        const fixed = judge(ruleOf(id), { ...one, config: fixConfig });
        own.set(one, fixed);
        return { ...one, fixConfig, written: writtenBy(fixed) };
      });
      shipped = runShipped(jobs);
    });

    test.each(folders)('$id', ({ id }) => {
      const rule = ruleOf(id);
      for (const [index, { one }] of all.entries()) {
        if (all[index]?.id !== id) continue;
        const { files, findings } = judged(rule, one);
        const fixed = own.get(one);
        const said = shipped[index]?.findings.filter(({ ruleId }) => ruleId === id);
        const expected = asJson(findings, files).map((line, at) => unlessRefused(line, said?.[at]));
        expect([one.name, said]).toEqual([one.name, expected]);
        expect(byPath(shipped[index]?.safe ?? [])).toEqual(byPath(fixed?.safe ?? []));
        expect(byPath(shipped[index]?.all ?? [])).toEqual(byPath(fixed?.all ?? []));
      }
    });
  });
}

/** The runs that are needed to see what fixes make of a case. */
function writtenBy({ files, safe, all }: Judged): ('safe' | 'all')[] {
  const isSafe = !sameFiles(files, safe);
  return [...(isSafe ? ['safe' as const] : []), ...(sameFiles(safe, all) ? [] : ['all' as const])];
}

/**
 * What the program says of a finding. It judges a fix with all rules, and the rule alone does not, so
 * it may refuse one; then it says why.
 */
function unlessRefused(said: unknown, shipped: object | undefined): unknown {
  const { fix, help: own, ...rest } = said as { readonly fix?: object; readonly help?: string };
  const { help } = (shipped ?? {}) as { readonly help?: string };
  const lead = own === undefined ? '' : `${own}\n`;
  const isRefused = fix !== undefined && help?.startsWith(`${lead}No fix: it would `) === true;
  return isRefused ? { ...rest, help } : said;
}

function ruleOf(id: string): Rule {
  const rule = rules.find(({ meta }) => meta.id === id);
  if (rule === undefined) throw new Error(`${id} is not in rules/index.ts; run npm run gen`);
  return rule;
}

/** A case is judged once, whoever asks. */
function judged(rule: Rule, one: RuleCase): Judged {
  const known = judgements.get(one) ?? judge(rule, one);
  judgements.set(one, known);
  return known;
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Does something else than the configuration say where the pods run, or are its settings by folder? */
function showsPlatform({ files, config = '' }: RuleCase): boolean {
  const sign = /alibabacloud\.com\/(acs|eci|compute-|gpu-)|virtual-kubelet|(eci|acs)-profile/;
  return /^(clusters|overrides):/m.test(config) || files.some(({ text }) => sign.test(text));
}

function isOfPods({ manifest: { kind } }: Finding): boolean {
  return /Workflow|^Sensor$/.test(kind);
}

function isBad({ name }: RuleCase): boolean {
  return name.startsWith('bad-');
}

/** It says what it does, and its edits stand in the texts they are for. */
function isUsable({ title, edits }: NonNullable<Finding['fix']>, { files }: RuleCase): boolean {
  const isInside = ({ path, edit: { range } }: (typeof edits)[number]): boolean => {
    const length = files.find((file) => file.path === path)?.text.length ?? -1;
    return 0 <= range.start && range.start <= range.end && range.end <= length;
  };
  return title !== '' && edits.every(isInside);
}

function byPath(files: readonly CaseFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

/** What findings say, wherever they stand. */
function saidBy(findings: readonly Finding[]): unknown[] {
  const said = findings.map(({ range: _range, fingerprint: _fingerprint, ...finding }) => ({
    ...finding,
    related: finding.related.map(({ path, message }) => [path, message]),
    wastes: finding.wastes?.map(({ path }) => path),
    fix: finding.fix && fixSaid(finding.fix),
  }));
  return said.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function fixSaid({ edits, parts, ...fix }: NonNullable<Finding['fix']>): object {
  const covered = parts?.map(({ title, covers, images }) => [title, covers, images.length]);
  return { ...fix, edits: edits.map(({ path }) => path), covered };
}

/** The configuration of a case with all other rules switched off, those apart that it sets itself. */
function alone(id: string, { config }: RuleCase): string {
  const given = (load(config ?? '') ?? {}) as { rules?: Readonly<Record<string, unknown>> };
  const others = rules.map(({ meta }) => meta.id).filter((other) => other !== id);
  const off = Object.fromEntries(others.map((other) => [other, 'off']));
  return JSON.stringify({ ...given, rules: { ...off, ...given.rules } });
}
