import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { actionCommand } from '../../src/commands/action/action.ts';
import { readInputs } from '../../src/commands/action/inputs.ts';
import { prepare } from '../../src/commands/action/prepare.ts';
import { openGitHub, triggerOf } from '../../src/commands/action/session.ts';
import { LOCK_FILE } from '../../src/config/files.ts';
import type { Report } from '../../src/finding.ts';
import { lintSession } from '../../src/program/lint.ts';
import type { GitHubServer } from '../github-server/server.ts';
import type { PullRequest } from '../github-server/world.ts';
import { strictServers } from '../support/github-client.ts';
import { CONFIG, ENTERPRISE_IMAGE, workflow } from '../support/manifests.ts';
import {
  openedPull,
  pullJobs,
  type Change,
  type Files,
  type PullEvent,
} from '../support/pull-jobs.ts';
import { CONFIG as CONFIG_FILE, ruleFolders } from '../support/rule-cases.ts';

const start = strictServers();
const jobFor = pullJobs();

/** The most files of a repository: what they cost together grows faster than their number. */
const TOGETHER = 80;

/** The cases of all rules: those with the same configuration and sizes share repositories. */
function ruleCases(): readonly Change[] {
  const bases = new Map<string, Files>();
  const heads = new Map<string, Record<string, string>>();
  for (const { id, cases } of ruleFolders()) {
    for (const { name, files, config, sizes } of cases) {
      const base: Files = {
        ...(config === undefined ? {} : { [CONFIG_FILE]: config }),
        ...(sizes === undefined ? {} : { [LOCK_FILE]: sizes }),
      };
      const key = JSON.stringify(base);
      const head = heads.get(key) ?? {};
      bases.set(key, base);
      heads.set(key, head);
      for (const { path, text } of files) head[`${id}/${name}/${path}`] = text;
    }
  }
  return [...heads].flatMap(([key, head]) => inParts({ base: bases.get(key) ?? {}, head }));
}

/** The same in repositories of a few files each. */
function inParts({ base, head }: Change): readonly Change[] {
  const all = Object.entries(head);
  return Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) => {
    return { base, head: Object.fromEntries(all.slice(at * TOGETHER, (at + 1) * TOGETHER)) };
  });
}

/** What the controllers of Argo have run. */
function argoCases(): readonly Change[] {
  const root = new URL('../argo/cases/', import.meta.url).pathname;
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const manifests = paths.filter((path) => path.endsWith('.yaml'));
  const head = Object.fromEntries(
    manifests.map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  return inParts({ base: { [CONFIG_FILE]: CONFIG }, head });
}

/** Files that are read in a special way, or not at all. */
function specialFiles(): Change {
  const bad = workflow(`${ENTERPRISE_IMAGE}:1`);
  const head = {
    'crlf.yaml': bad.replaceAll('\n', '\r\n'),
    'cr.yaml': bad.replaceAll('\n', '\r'),
    'bom.yaml': `\uFEFF${bad}`,
    'utf16.yaml': Buffer.from(`\uFEFF${bad}`, 'utf16le'),
    'latin1.yaml': Buffer.from(`${bad}# caf\u00E9\n`, 'latin1'),
    'zero.yaml': Buffer.from(`${bad}# \0\n`),
    'broken.yaml': `${bad}a: [\n`,
    'both.yaml': `${bad}---\na: [\n---\n${bad}`,
    'large.yaml': `${bad}# ${'x'.repeat(6 * 1024 * 1024)}\n`,
    'list.json': JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [load(bad)] }),
    'stream.json': `${JSON.stringify(load(bad))}\n${JSON.stringify(load(bad))}\n`,
    'template.yaml': `# {{ .Values.x }}\n{{- if .Values.y }}\n${bad}{{- end }}\n`,
    'chart/Chart.yaml': 'apiVersion: v2\nname: a\nversion: 1.0.0\n',
    'chart/templates/a.yaml': bad,
    'chart/values.yaml': bad,
    'node_modules/a.yaml': bad,
    '.hidden/a.yml': bad,
    'kustomization.yaml': 'resources: [crlf.yaml]\nimages: [{ name: a, newTag: b }]\n',
    'UPPER.YAML': bad,
    'w\u00F6rk \u{1F600}.yaml': bad,
    'empty.yaml': '',
    'a.txt': bad,
  };
  return { base: { [CONFIG_FILE]: CONFIG, 'old.yaml': bad }, head };
}

/** What is reported of a pull request. */
async function reported(
  github: GitHubServer,
  pull: PullRequest,
  name: PullEvent,
  checkedOut: Files,
): Promise<Report> {
  const { io, toolkit } = await jobFor(github, pull, { name, checkedOut });
  const inputs = readInputs(toolkit);
  const trigger = triggerOf(io);
  const prepared = await prepare(inputs, trigger, openGitHub(inputs, trigger, io), io);
  if (!prepared.ok) throw new Error(prepared.error.join('\n'));
  const linting = { fix: 'unneeded', unsafeFixes: false } as const;
  return (await lintSession(prepared.value.session, linting)).report;
}

/** Compares what is reported of changes, and counts the findings. */
async function compared(changes: readonly Change[]): Promise<number> {
  const github = await start();
  let findings = 0;
  for (const change of changes) {
    const { base, head } = change;
    const pull = await openedPull(github, change, true);
    const merged = await reported(github, pull, 'pull_request', { ...base, ...head });
    expect(await reported(github, pull, 'pull_request_target', base)).toEqual(merged);
    findings += merged.findings.length;
  }
  return findings;
}

describe('pull_request and pull_request_target give the same on the same head', () => {
  test('for the cases of all rules', async () => {
    expect(await compared(ruleCases())).toBeGreaterThan(300);
  });

  test('for what the controllers of Argo have run', async () => {
    expect(await compared(argoCases())).toBeGreaterThan(10);
  });

  test('for files that are read in a special way, or not at all, in every word', async () => {
    const github = await start();
    const { base, head } = specialFiles();
    const pull = await openedPull(github, { base, head }, false);
    const said = async (name: PullEvent, checkedOut: Files): Promise<readonly unknown[]> => {
      const { io, toolkit, summary } = await jobFor(github, pull, { name, checkedOut });
      execFileSync('git', ['init', '-q'], { cwd: io.cwd });
      execFileSync('git', ['add', '-A', '-f'], { cwd: io.cwd });
      let log = '';
      const stdout = { ...io.stdout, write: (text: string) => (log += text) };
      const code = await actionCommand(toolkit, { ...io, stdout }, '1.2.3');
      return [code, log.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, 'WORD'), summary()];
    };
    const merged = await said('pull_request', { ...base, ...head });
    expect(merged.slice(0, 2)).toEqual([3, expect.stringContaining('node_modules/a.yaml')]);
    expect(await said('pull_request_target', base)).toEqual(merged);
  });
});
