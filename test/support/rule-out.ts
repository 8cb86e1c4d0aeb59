import { json } from '../../src/report/json.ts';
import { pretty } from '../../src/report/pretty.ts';
import type { View } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import type { Finding, SourceFile } from './lint-text.ts';
import { countsOf } from './counts.ts';

/**
 * Findings as a person sees them, and below each what the pretty report leaves out: where a place
 * ends, the manifest, and the text of files that are created. Refuses a finding of which the pretty
 * report shows a part only.
 */
export function rendered(findings: readonly Finding[], files: readonly SourceFile[]): string {
  const view = viewOf(files);
  return findings.map((finding) => block(finding, view)).join('\n');
}

/** The findings of a report in JSON. */
export function asJson(findings: readonly Finding[], files: readonly SourceFile[]): unknown[] {
  const text = json({ ...NOTHING, findings }, viewOf(files));
  return (JSON.parse(text) as { findings: unknown[] }).findings;
}

const NOTHING = {
  suppressed: [],
  problems: [],
  ruleErrors: [],
  counts: countsOf({ files: 0, manifests: 0, pods: 0, images: 0 }),
  fixed: 0,
};

function viewOf(files: readonly SourceFile[]): View {
  return {
    sources: new Sources(new Map(files.map((file) => [file.path, file]))),
    version: '',
    color: false,
    width: undefined,
    quiet: true,
    inActions: false,
  };
}

function block(finding: Finding, view: View): string {
  const shown = [...pretty({ ...NOTHING, findings: [finding] }, view)].join('');
  if (/(?:also:|…) \d+ more (?:place|line)/.test(shown)) {
    throw new Error(
      `The report leaves a part of this finding out; make the case smaller:\n${shown}`,
    );
  }
  return (
    shown +
    factsOf(finding, view)
      .map((line) => `${line}\n`)
      .join('')
  );
}

function factsOf({ path, range, manifest, related, fix }: Finding, { sources }: View): string[] {
  const place = (file: typeof path, at: typeof range): string => {
    const { start, end } = sources.span(file, at);
    return `${String(start.line)}:${String(start.column)}-${String(end.line)}:${String(end.column)}`;
  };
  return [
    `place: ${place(path, range)}`,
    `manifest: ${nameOf(manifest)}`,
    ...related.map((one) => `also: ${one.path}:${place(one.path, one.range)}`),
    ...(fix?.creates ?? []).flatMap(({ path: file, text }) => [
      `creates: ${file}`,
      ...text
        .trimEnd()
        .split('\n')
        .map((line) => `+ ${line}`),
    ]),
  ];
}

function nameOf({ kind, name, template }: Finding['manifest']): string {
  const whole = `${kind} ${JSON.stringify(name)}`;
  return template === undefined ? whole : `${whole}, template ${JSON.stringify(template)}`;
}
