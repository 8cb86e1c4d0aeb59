import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Rule } from './lint-text.ts';
import { caseFile, SINGLE, type CaseFile, type RuleCase } from './rule-cases.ts';
import { rendered } from './rule-out.ts';
import { changedFiles, judge, sameFiles, type Judged } from './rule-run.ts';

/** What is expected of a case, as the rule is now. */
export type Expected = Pick<RuleCase, 'out' | 'fixed' | 'unsafe'>;

/** What a rule makes of a case. Refuses fixes that leave the only file of a case. */
export function expectedOf(
  { name, isFolder }: RuleCase,
  { files, findings, safe, all }: Judged,
): Expected {
  const fixed = changedFiles(files, safe);
  const unsafe = sameFiles(safe, all) ? [] : changedFiles(files, all);
  const created = [...fixed, ...unsafe].filter(({ path }) => !isFolder && path !== SINGLE);
  if (created.length > 0) {
    const paths = created.map(({ path }) => path).join(', ');
    throw new Error(`${name} has to be a folder: its fix creates ${paths}`);
  }
  return {
    out: rendered(findings, files),
    fixed: fixed.length === 0 ? undefined : fixed,
    unsafe: unsafe.length === 0 ? undefined : unsafe,
  };
}

/** Writes what a rule makes of a case beside it, as what is expected from now on. */
export function updateCase(rule: Rule, one: RuleCase): void {
  const { out, fixed, unsafe } = expectedOf(one, judge(rule, one));
  const path = caseFile(rule.meta.id, one.name);
  const ending = one.isFolder ? '' : '.yaml';
  for (const kind of ['out', `fixed${ending}`, `unsafe${ending}`]) {
    rmSync(`${path}.${kind}`, { recursive: true, force: true });
  }
  if (out !== '') writeFileSync(`${path}.out`, out);
  writeFiles(`${path}.fixed${ending}`, one, fixed);
  writeFiles(`${path}.unsafe${ending}`, one, unsafe);
}

function writeFiles(to: string, { isFolder }: RuleCase, files: readonly CaseFile[] = []): void {
  for (const { path, text } of files) {
    const file = isFolder ? join(to, path) : to;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
