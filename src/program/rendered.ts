import type { SourceEdit } from '../render/source-edit.ts';
import type { Fix, Location } from '../finding.ts';
import type { FindsWritten } from '../lint/counts.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { Problem } from '../problem.ts';
import { readCompletely } from '../adapters/complete-reader.ts';
import { Builds } from '../render/builds.ts';
import { distinctFiles } from '../render/helm/distinct-files.ts';
import type { RenderJob } from '../render/job.ts';
import type { RenderedFile } from '../render/rendered-file.ts';
import { withoutVariant } from '../render/rendered-path.ts';
import type { NotRendered } from '../render/repository.ts';
import { jointEdits, type Lost } from '../render/joint-edits.ts';
import { WrittenEdits, type RenderedRepository } from '../render/written-edits.ts';
import { WrittenPlaces } from '../render/written-places.ts';
import { WrittenSuppressions } from '../render/written-suppressions.ts';
import { applyEdits, ordered, type TextEdit } from '../text/edits.ts';
import { groupBy } from '../text/group-by.ts';
import { lineOf } from '../text/line-index.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { madeTogether } from './made-together.ts';
import type { Named } from './named.ts';
import { WrittenFixes } from './written-fixes.ts';
import { Retelling } from './retelling.ts';

/** Texts of some files, and the edits that make them from what was there. */
interface TextsAndEdits {
  readonly texts: ReadonlyMap<RepoPath, string>;
  readonly edits: ReadonlyMap<RepoPath, readonly TextEdit[]>;
}

/** The same, and the fixes that make these edits. */
interface PlannedTexts extends TextsAndEdits {
  readonly applied: readonly Fix[];
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
  /** All that was to be rendered. */
  readonly jobs: readonly RenderJob[];
  /** The texts from which they were rendered. */
  readonly sources: ReadonlyMap<RepoPath, SourceFile>;
  readonly #suppressions: WrittenSuppressions;
  readonly #fixes: WrittenFixes;
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
    this.jobs = [...repository.charts, ...repository.overlays].map(({ job }) => job);
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
    this.#fixes = fixes;
    this.written = new Retelling({
      places: this.places,
      fixOf: (some) => fixes.of(some),
      prepare: (all) => {
        fixes.prepare(all);
      },
      prepareValues: (all) => {
        this.edits.trace(all.flatMap(({ path }) => this.places.renderedAt(path) ?? []));
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

  /** Where an object of a rendered file was written, and what rendered it. */
  readonly writtenAt: FindsWritten = (path, offset) => {
    const file = this.places.renderedAt(path);
    if (file === undefined) return undefined;
    const at = this.places.of({ path, range: { start: offset, end: offset } });
    return { place: `${at.path}:${String(at.range.start)}`, variant: file.job };
  };

  /** What was rendered from lines of a file. */
  filesFrom(path: string): readonly RenderedFile[] {
    return this.files.filter(({ lines }) => lines.some((line) => line?.path === path));
  }

  /** What made something of a file, at least one for each chart or kind of program. */
  jobsOf(path: string): readonly RenderJob[] {
    const made = this.files.filter(
      ({ written, lines }) => written === path || lines.some((line) => line?.path === path),
    );
    return made.map(({ job }) => job);
  }

  /** Is a file one from which something was rendered? */
  isSource(path: RepoPath): boolean {
    return this.sources.has(path);
  }

  /**
   * A plan for the files that people have written, from one that is also for rendered files. What
   * cannot be made in the former is left out.
   */
  planned({
    texts,
    edits,
    applied,
  }: PlannedTexts): TextsAndEdits & { readonly lost: readonly Problem[] } {
    const isRendered = (path: string): boolean => this.places.renderedAt(path) !== undefined;
    const wanted = [...edits].flatMap(([path, own]) =>
      isRendered(path) ? own.map((edit) => ({ path, edit })) : [],
    );
    if (wanted.length === 0) return { texts, edits, lost: [] };
    const plainEdits = [...edits].filter(([path]) => !isRendered(path));
    // What cannot be made costs nothing else.
    const lists = madeTogether(wanted, applied, (one) => this.#nameOf(one));
    const { edits: made, lost } = jointEdits(
      lists.map((own) => ({ edits: own, of: this.#renderedWith(own[0].path) })),
      plainEdits.flatMap(([path, own]) => own.map((edit) => ({ path, edit }))),
      this.edits,
    );
    const written = groupBy(made, ({ path }) => path).map(
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
      lost: [...lost].flatMap(([at, reason]) => this.#lost(lists[at] ?? [], reason)),
    };
  }

  /** A chart, or all overlays, because bases are shared. */
  #renderedWith(path: string): string {
    const job = this.places.renderedAt(path)?.job;
    return job?.tool === 'helm' ? `helm ${job.folder}` : 'kustomize';
  }

  /** What is the same for an edit in all variants: where it is written, and what it writes. */
  #nameOf({ path, edit: { range, text } }: SourceEdit): string {
    const place = this.places.renderedAt(path)?.job.tool;
    const { start, end } = this.places.of({ path, range }).range;
    return JSON.stringify([place, this.places.of({ path, range }).path, start, end, text.trim()]);
  }

  /**
   * The fixes of a plan that were made in the files that people have written, each once: one fix can
   * be for several variants.
   */
  made(plan: PlannedTexts): readonly Fix[] {
    const lost = new Set(this.planned(plan).lost.map(({ path }) => path));
    const all = plan.applied.flatMap((fix): { fix: Fix; key: string }[] => {
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
  #lost(wanted: readonly { readonly path: RepoPath }[], { why, isForLater }: Lost): Problem[] {
    const paths = wanted.map(({ path }) => this.places.renderedAt(path)?.written ?? path);
    return [...new Set(paths)].map((path): Problem => ({
      path,
      reason: `Fixes of what is rendered: ${why}; not fixed${isForLater ? ', fix once more' : ''}`,
      effect: 'no-fixes',
      ...(isForLater && { isForLater }),
    }));
  }

  /** The files that people have written which a fix changes. */
  pathsChangedBy(fix: Fix): readonly string[] {
    const written = this.#fixes.of([fix]);
    return (written.ok ? written.value : fix).edits.map(({ path }) => path);
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

  /**
   * Is a place in a rendered file written in a file that is not named, although that from which the
   * object comes is? A patch of an overlay is, where only a file of the base is named.
   */
  isElsewhere(place: Location, { has }: Named): boolean {
    if (this.places.renderedAt(place.path) === undefined) return false;
    return !has(this.places.of(place).path) && !has(withoutVariant(place.path));
  }
}
