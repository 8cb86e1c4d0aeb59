import type { Fix, Location } from '../finding.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { Problem } from '../problem.ts';
import { readAsData, readCompletely } from '../adapters/complete-reader.ts';
import type { Rendering } from '../adapters/render/open-rendering.ts';
import { Builds } from '../render/builds.ts';
import { distinctFiles } from '../render/helm/distinct-files.ts';
import { mapCharts, type Chart } from '../render/helm/map-chart.ts';
import type { OverlayJob, Renderer, RenderFailure, RenderJob } from '../render/job.ts';
import { mapOverlay } from '../render/kustomize/map-overlay.ts';
import type { RenderedFile } from '../render/rendered-file.ts';
import { withoutVariant } from '../render/rendered-path.ts';
import type { NotRendered } from '../render/repository.ts';
import { WrittenEdits, type RenderedRepository } from '../render/written-edits.ts';
import { WrittenPlaces } from '../render/written-places.ts';
import { WrittenSuppressions } from '../render/written-suppressions.ts';
import { err, type Result } from '../result.ts';
import { applyEdits, ordered, type TextEdit } from '../text/edits.ts';
import { groupBy } from '../text/group-by.ts';
import { lineOf } from '../text/line-index.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { listed } from '../text/wording.ts';
import type { Named } from './named.ts';
import type { Texts } from './texts.ts';
import { WrittenFixes } from './written-fixes.ts';
import { Retelling } from './retelling.ts';

/** What can be rendered of a repository, and by what. */
export interface Renders {
  readonly jobs: readonly RenderJob[];
  /** What is not rendered although it would have to be. */
  readonly unrendered: readonly NotRendered[];
  /** The tools that are wanted and not there. */
  readonly missing: readonly RenderJob['tool'][];
  readonly texts: Texts;
  readonly rendering: Rendering;
}

/** Texts of some files, and the edits that make them from what was there. */
interface TextsAndEdits {
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly edits: ReadonlyMap<RepoPath, readonly TextEdit[]>;
}

/** What programs rendered from files of a repository. It stands for these files. */
export class Rendered {
  /** Each text once. */
  readonly files: readonly RenderedFile[];
  /** What was not rendered, or not as a whole. */
  readonly unrendered: readonly NotRendered[];
  /** The tools that are wanted and not there. */
  readonly missing: readonly RenderJob['tool'][];
  readonly places: WrittenPlaces;
  readonly written: Retelling;
  readonly edits: WrittenEdits;
  /** What became of images that were written. */
  readonly builds: Builds;
  /** The texts from which they were rendered. */
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly #suppressions: WrittenSuppressions;
  readonly #replaced: ReadonlySet<string>;
  readonly #again: (texts: ReadonlyMap<RepoPath, string>) => Rendered;

  constructor(
    repository: RenderedRepository,
    replaced: ReadonlySet<string>,
    { unrendered, missing }: Pick<Rendered, 'unrendered' | 'missing'>,
    sources: ReadonlyMap<RepoPath, SourceFile>,
    again: (texts: ReadonlyMap<RepoPath, string>) => Rendered,
  ) {
    this.#again = again;
    this.files = distinctFiles(repository.files).map(({ file }) => file);
    this.unrendered = unrendered;
    this.missing = missing;
    this.sources = sources;
    this.places = new WrittenPlaces(this.files, (path) => sources.get(path)?.text);
    this.edits = new WrittenEdits(repository);
    this.builds = new Builds(repository, this.places, (path) => sources.get(path)?.text);
    const fixes = new WrittenFixes(
      this.edits,
      (path) => this.places.renderedAt(path) !== undefined,
    );
    this.written = new Retelling({
      places: this.places,
      fixOf: (some) => fixes.of(some),
      prepare: (all) => {
        fixes.prepare(all);
      },
      valuesOf: (place) => this.#valuesOf(place),
    });
    this.#suppressions = new WrittenSuppressions(
      this.files,
      this.places,
      [...sources.values()],
      readCompletely,
    );
    this.#replaced = new Set([...replaced, ...this.files.map(({ path }) => path)]);
  }

  /** The same, rendered again with other texts for some files. */
  again(texts: ReadonlyMap<RepoPath, string>): Rendered {
    return this.#again(texts);
  }

  /** What a file says, with what is said in the files from which it was rendered. */
  modelOf(model: FileModel): FileModel {
    const file = this.places.renderedAt(model.file.path);
    if (file === undefined) return model;
    return { ...model, suppressions: this.#suppressions.of(file, model.suppressions) };
  }

  /** Does a comment count for a file in which it does not stand, because it was rendered? */
  isSuppressed(path: RepoPath): boolean {
    return this.#suppressions.hasComments(path);
  }

  /** What was rendered from lines of a file. */
  filesFrom(path: string): readonly RenderedFile[] {
    return this.files.filter(({ lines }) => lines.some((line) => line?.path === path));
  }

  /** Is a file one from which something was rendered? */
  isSource(path: RepoPath): boolean {
    return this.sources.has(path);
  }

  /**
   * A plan for the files that people have written, from one that is also for rendered files. What
   * cannot be made in the former is left out.
   */
  planned({ texts, edits }: TextsAndEdits): TextsAndEdits & { readonly lost: readonly Problem[] } {
    const isRendered = (path: string): boolean => this.places.renderedAt(path) !== undefined;
    const wanted = [...edits].flatMap(([path, own]) =>
      isRendered(path) ? own.map((edit) => ({ path, edit })) : [],
    );
    if (wanted.length === 0) return { texts, edits, lost: [] };
    const plainEdits = [...edits].filter(([path]) => !isRendered(path));
    // What cannot be made of one chart costs no other one its fixes.
    const parts = groupBy(wanted, ({ path }) => this.#jobsOf(path)).map((own) => ({
      own,
      found: this.edits.of(own),
    }));
    const made = parts.flatMap(({ found }) => (found.ok ? found.value : []));
    const twice = made.find(({ path }) => plainEdits.some(([other]) => other === path));
    const written = groupBy(twice === undefined ? made : [], ({ path }) => path).map(
      (same) => [same[0].path, ordered(same.map(({ edit }) => edit))] as const,
    );
    return {
      texts: new Map([
        ...[...texts].filter(([path]) => !isRendered(path)),
        ...written.map(
          ([path, own]) => [path, applyEdits(this.sources.get(path)?.text ?? '', own)] as const,
        ),
      ]),
      edits: new Map([...plainEdits, ...written]),
      lost:
        twice === undefined
          ? parts.flatMap(({ own, found }) => (found.ok ? [] : this.#lost(own, found.error)))
          : this.#lost(wanted, `${twice.path} has other fixes; make those first`),
    };
  }

  /** The chart, or all overlays, of which a rendered file is a part. */
  #jobsOf(path: RepoPath): string {
    const job = this.places.renderedAt(path)?.job;
    return job?.tool === 'helm' ? job.folder : '\n';
  }

  /**
   * The fixes of a plan that were made in the files that people have written, each once: one fix can
   * be for several variants.
   */
  made(applied: readonly Fix[], plan: TextsAndEdits): readonly Fix[] {
    const lost = new Set(this.planned(plan).lost.map(({ path }) => path));
    const all = applied.flatMap((fix): { fix: Fix; key: string }[] => {
      const edit = fix.edits.find(({ path }) => this.places.renderedAt(path) !== undefined);
      if (edit === undefined) return [{ fix, key: '' }];
      if (lost.has(this.places.renderedAt(edit.path)?.written ?? edit.path)) return [];
      const at = this.places.of({ path: edit.path, range: edit.edit.range });
      const edits = fix.edits.map(({ path, edit: own }) => ({
        path: this.places.of({ path, range: own.range }).path,
        edit: own,
      }));
      return [{ fix: { ...fix, edits }, key: JSON.stringify([fix.title, at]) }];
    });
    const known = new Set<string>();
    return all.flatMap(({ fix, key }) => {
      const isNew = key === '' || !known.has(key);
      known.add(key);
      return isNew ? [fix] : [];
    });
  }

  /** What cannot be made of a plan, by the files for which it was. */
  #lost(wanted: readonly { readonly path: RepoPath }[], reason: string): readonly Problem[] {
    const paths = wanted.map(({ path }) => this.places.renderedAt(path)?.written ?? path);
    return [...new Set(paths)].map((path) => {
      return {
        path,
        reason: `Fixes of what is rendered: ${reason}; not fixed`,
        effect: 'no-fixes',
      };
    });
  }

  /** The lines of values from which a place was made, where its own line does not show its text. */
  #valuesOf({ path, range }: Location): readonly Location[] {
    const file = this.places.renderedAt(path);
    const line = file === undefined ? 0 : lineOf(file.text, range.start);
    const values = (file && this.edits.valuesOf(file)?.[line - 1]) ?? [];
    return values.map((value) => ({ path: value.path, range: value.range }));
  }

  /** Is a file judged as what was rendered from it, or is it such a file? */
  replaces(path: string): boolean {
    return this.#replaced.has(path);
  }

  /**
   * The named files, with what was rendered from them. What an overlay makes is named with the overlay
   * and with the file of the base.
   */
  named(named: Named): Named {
    if (named.everything) return named;
    return {
      ...named,
      has: (path) => {
        const file = this.places.renderedAt(path);
        if (file === undefined) return named.has(path);
        return named.has(file.written) || named.has(withoutVariant(file.path));
      },
    };
  }
}

/** What became of something that was to be rendered. */
interface Outcome {
  readonly job: RenderJob | undefined;
  readonly made: Result<readonly RenderedFile[], RenderFailure>;
}

/**
 * Renders charts and overlays, and finds where each line was written. One that fails costs its own
 * findings only.
 */
export function renderAll(renders: Renders): Rendered {
  const { jobs, texts, rendering } = renders;
  const charts = jobs.flatMap((job) => (job.tool === 'helm' ? [texts.ofChart(job)] : []));
  const overlays = jobs.flatMap((job) => (job.tool === 'kustomize' ? [job] : []));
  const outcomes: readonly Outcome[] = [
    ...mapCharts(charts, rendering.render).map((made, at) => ({ job: charts[at]?.job, made })),
    ...overlays.map((job) => ({ job, made: mapped(job, texts, rendering) })),
  ];
  const files = outcomes.flatMap(({ made }) => (made.ok ? made.value : []));
  const failed = failures(outcomes);
  return new Rendered(
    {
      charts,
      overlays: overlays.flatMap((job) => {
        const own = texts.ofOverlay(job);
        return own.ok ? [{ job, texts: own.value }] : [];
      }),
      files,
      tools: { render: rendering.render, complete: readCompletely, read: readAsData },
    },
    new Set([
      ...files.flatMap(({ written, lines }) => [written, ...lines.map((one) => one?.path ?? '')]),
      ...outcomes.flatMap(({ job, made }) => (made.ok && job ? texts.kustomizationsOf(job) : [])),
    ]),
    {
      unrendered: [...renders.unrendered, ...failed, ...incomplete(charts, rendering)],
      missing: renders.missing,
    },
    texts.read,
    (changed) => renderAll(withTexts(renders, changed)),
  );
}

/** The same repository with other texts for some files. */
function withTexts(renders: Renders, changed: ReadonlyMap<RepoPath, string>): Renders {
  const { texts, rendering } = renders;
  const render: Renderer = (calls) =>
    rendering.render(
      calls.map((call) => ({ ...call, texts: new Map([...changed, ...call.texts]) })),
    );
  return { ...renders, texts: texts.with(changed), rendering: { ...rendering, render } };
}

function mapped(job: OverlayJob, texts: Texts, { render }: Rendering): Outcome['made'] {
  const reach = texts.ofOverlay(job);
  if (!reach.ok) return err({ reason: reach.error });
  return mapOverlay(job, reach.value, render, readCompletely);
}

/** The charts that were rendered without what they depend on. */
function incomplete(charts: readonly Chart[], { missing }: Rendering): readonly NotRendered[] {
  const folders = [...new Set(charts.map(({ job }) => job.folder))];
  return folders.flatMap((folder): readonly NotRendered[] => {
    const names = missing(folder);
    if (names.length === 0) return [];
    const reason = `rendered without ${listed(names, 3)}, which it depends on and the repository does not hold`;
    return [{ path: folder, reason }];
  });
}

/** What could not be rendered. What is said of several variants of a chart is said once. */
function failures(outcomes: readonly Outcome[]): readonly NotRendered[] {
  const all = outcomes.flatMap(({ job, made }) =>
    made.ok || job === undefined ? [] : [{ path: nameOf(job), reason: made.error.reason }],
  );
  return groupBy(all, ({ path, reason }) => `${path}\n${reason}`).map(([first]) => first);
}

/** The folder of what is rendered; `.` for the root. */
function nameOf({ folder }: RenderJob): RepoPath {
  return folder === '' ? ('.' as RepoPath) : folder;
}
