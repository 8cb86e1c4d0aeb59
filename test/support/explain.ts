import { parseArgoVersion } from '../../src/argo/version.ts';
import { explain, type AskedPlace, type Explanation } from '../../src/explain/explanation.ts';
import { isTemplateStanding, type Standing } from '../../src/explain/standing.ts';
import { readModel } from '../../src/manifests/file-model.ts';
import type { ExplainReport } from '../../src/report/explain/reporter.ts';
import type { View } from '../../src/report/reporter.ts';
import { Sources } from '../../src/report/sources.ts';
import { DEFAULT_ARGO_VERSION } from '../../src/settings.ts';
import type { RepoPath } from '../../src/text/text.ts';
import { readYaml } from '../../src/yaml/complete/complete.ts';
import { joinObjects } from '../../src/facts/project.ts';
import { contextFrom, settingsFrom, sourceFile } from './lint-text.ts';

/** A repository by path and text. */
export type Files = Readonly<Record<string, string>>;

/** The texts of some files, as reports ask for them. */
function sourcesOf(files: Files): Sources {
  const all = Object.entries(files).map(([path, text]) => sourceFile(path, text));
  return new Sources(new Map(all.map((file) => [file.path, file])));
}

/** What `explain` finds out of some files, without the disk; `version` as on the command line. */
export function explanationOf(
  files: Files,
  version?: string,
  asked: readonly AskedPlace[] = [],
  config?: string,
): Explanation {
  const objects = joinObjects(
    Object.entries(files).map(([path, text]) => readModel(sourceFile(path, text), readYaml)),
  );
  const argo = version === undefined ? DEFAULT_ARGO_VERSION : parseArgoVersion(version);
  return explain(objects, contextFrom(settingsFrom(config)), argo, asked);
}

/** A line of a file, the first one with this text in it. */
export function lineWith(files: Files, path: string, text: string): AskedPlace {
  const line = (files[path] ?? '').split('\n').findIndex((one) => one.includes(text)) + 1;
  if (line === 0) throw new Error(`${path} has no line with ${text}`);
  const index = sourcesOf(files).index(path as RepoPath);
  const start = index.startOf(line);
  const range = { start, end: start + index.lineText(line).length };
  return { path, part: { line, column: undefined, range } };
}

/** The pods of an explanation by the names of their templates. */
export function templatesOf({ pods }: Explanation): string[] {
  return pods.map(({ template, templateName }) => (template ? templateName : 'agent'));
}

/** What stands at the places of an explanation: `annotation k1`, `template main`. */
export function standingOf({ places }: Explanation): string[] {
  return places.flatMap(({ standing }) => standing.map(named));
}

function named(one: Standing): string {
  if (one.what === 'manifest') return `manifest ${one.manifest.name}`;
  if (one.what === 'injector') return `injector ${one.manifest.name}`;
  if (isTemplateStanding(one)) return `${one.what} ${one.template.name}`.trim();
  return `${one.what} ${one.text}`;
}

/** An explanation as a reporter takes it, where everything could be read. */
export function reported(explanation: Explanation): ExplainReport {
  return { ...explanation, problems: [] };
}

/** How a reporter shows it where the output goes into a file. */
export function viewOf(files: Files, more: Partial<View> = {}): View {
  return {
    sources: sourcesOf(files),
    version: '1.0.0',
    color: false,
    width: undefined,
    quiet: false,
    inActions: false,
    ...more,
  };
}
