import { readCompletely } from '../adapters/complete-reader.ts';
import type { SourceTree } from '../adapters/render/tree.ts';
import type { Chart } from '../render/helm/chart.ts';
import type { ChartJob, OverlayJob, RenderJob } from '../render/job.ts';
import { kustomizeReach, type KustomizeReach } from '../render/kustomize-reach.ts';
import { err, ok, type Result } from '../result.ts';
import { decode } from '../text/decode.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';

/** The texts of files that are rendered, each read once. */
export class Texts {
  readonly #tree: SourceTree;
  /** The files that were read so far. */
  readonly read: Map<RepoPath, SourceFile>;
  readonly #unread = new Set<RepoPath>();
  readonly #charts = new Map<RepoPath, ReadonlyMap<RepoPath, string>>();

  /** `read`: files of the tree that were read before. */
  constructor(tree: SourceTree, read?: ReadonlyMap<RepoPath, SourceFile>) {
    this.#tree = tree;
    this.read = new Map(read);
  }

  /** The same files, with other texts for some of them. */
  with(changed: ReadonlyMap<RepoPath, string>): Texts {
    const bytes: SourceTree['bytes'] = (path) => {
      const text = changed.get(path);
      return text === undefined ? this.#tree.bytes(path) : Buffer.from(text);
    };
    const { below, has } = this.#tree;
    return new Texts({ below, has: (path) => changed.has(path) || has(path), bytes });
  }

  /** Undefined for what is no text in UTF-8. */
  of(path: RepoPath): string | undefined {
    const known = this.read.get(path);
    if (known !== undefined || this.#unread.has(path)) return known?.text;
    const bytes = this.#tree.bytes(path);
    const file = bytes && decode(path, bytes);
    const isText = file?.ok === true && file.value.encoding === undefined;
    if (isText) this.read.set(path, file.value);
    else this.#unread.add(path);
    return isText ? file.value.text : undefined;
  }

  ofChart(job: ChartJob): Chart {
    const own = remember(this.#charts, job.folder, () => this.#all(this.#tree.below(job.folder)));
    return { job, texts: new Map([...own, ...this.#all(job.values)]) };
  }

  /** The kustomizations that an overlay is made of; none for a chart. */
  kustomizationsOf({ tool, folder }: RenderJob): readonly RepoPath[] {
    return tool === 'helm' ? [] : this.#reach(folder).kustomizations;
  }

  ofOverlay({ folder }: OverlayJob): Result<ReadonlyMap<RepoPath, string>, string> {
    const reach = this.#reach(folder);
    return reach.refused === undefined ? ok(this.#all(reach.files)) : err(reach.refused);
  }

  #reach(folder: RepoPath): KustomizeReach {
    return kustomizeReach(folder, {
      complete: readCompletely,
      has: this.#tree.has,
      text: (path) => this.of(path),
    });
  }

  #all(paths: Iterable<RepoPath>): ReadonlyMap<RepoPath, string> {
    return new Map(
      [...paths].flatMap((path): [RepoPath, string][] => {
        const text = this.of(path);
        return text === undefined ? [] : [[path, text]];
      }),
    );
  }
}
