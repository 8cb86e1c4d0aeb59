import { isWorthAsking, type SizeFact } from '../images/size.ts';
import { parseImageRef } from '../images/reference.ts';
import { remember } from '../text/remember.ts';
import { addCopy, compareText, copyOf, type RepoPath } from '../text/text.ts';
import type { Counts, NotJudged, UnknownSize } from '../finding.ts';
import type { FileModel } from '../manifests/file-model.ts';
import type { Manifest, Template } from '../manifests/model.ts';
import type { RuleContext } from '../facts/context.ts';
import type { SilentPod } from './silent-file.ts';

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

/** The image that Kubeflow writes where the true image is set only at run time. */
const KUBEFLOW_PLACEHOLDER = 'gcr.io/ml-pipeline/should-be-overridden-during-runtime';

/** What a run found on its way to the manifests; see {@link Counts}. */
export interface Looked extends Pick<Counts, 'named' | 'files' | 'holding' | 'empty'> {
  /** The files that were left alone because they belong to Helm: each is one template. */
  readonly charts: ReadonlyMap<RepoPath, number>;
  readonly notJudged: Omit<NotJudged, 'templates'>;
}

/** Where something was written that a program rendered, and what rendered it. */
interface WrittenAt {
  readonly place: string;
  /** The same for all that was rendered at once. */
  readonly variant: object;
}

/** Tells where something was written that stands in a rendered file; undefined for any other file. */
export type FindsWritten = (path: RepoPath, offset: number) => WrittenAt | undefined;

/** A pod that is counted, with what it is made from where that is known. */
export interface CountedPod extends SilentPod {
  readonly execution?: Pick<Manifest, 'path' | 'range'>;
  readonly owner?: Pick<Manifest, 'path' | 'range'>;
  readonly template?: Pick<Template, 'extent'> | undefined;
}

/**
 * Counts what people have written. What several variants make of one written place counts as often as in
 * the variant that makes most of it.
 */
class WrittenCount {
  #plain = 0;
  readonly #rendered = new Map<string, Map<object, number>>();

  add(count: number): void {
    this.#plain += count;
  }

  addRendered({ place, variant }: WrittenAt): void {
    const counts = remember(this.#rendered, place, () => new Map<object, number>());
    counts.set(variant, (counts.get(variant) ?? 0) + 1);
  }

  get total(): number {
    return this.#plain + sum([...this.#rendered.values()].map((own) => Math.max(...own.values())));
  }
}

/**
 * Counts what the manifests of a run hold. It keeps copies of texts, so that no text of a file
 * stays in memory.
 */
export class Tally {
  readonly #sizeOf: RuleContext['sizeOf'];
  readonly #sizeOfImage: RuleContext['sizeOfImage'];
  readonly #atRunTime = new Set<string>();
  readonly #images = new Set<string>();
  readonly #known = new Set<string>();
  /** Images whose size is unknown or an estimate, with what is known of it. */
  readonly #unmeasured = new Map<string, SizeFact>();
  readonly #writtenAt: FindsWritten | undefined;
  readonly #manifests = new WrittenCount();
  readonly #pods = new WrittenCount();
  readonly #templates = new Map<RepoPath, number>();
  #partial = 0;

  constructor({ sizeOf, sizeOfImage }: RuleContext, writtenAt?: FindsWritten) {
    this.#writtenAt = writtenAt;
    this.#sizeOfImage = sizeOfImage;
    this.#sizeOf = sizeOf;
  }

  /** Adds the manifests of a file, but not what they start. */
  addModel({ file, manifests, templates }: FileModel): void {
    for (const { range } of manifests) {
      const at = this.#writtenAt?.(file.path, range.start);
      if (at === undefined) this.#manifests.add(1);
      else this.#manifests.addRendered(at);
    }
    this.#partial += manifests.filter(({ partial }) => partial).length;
    if (templates > 0) this.#templates.set(file.path, templates);
  }

  /** Adds whole manifests of a file that was not read. */
  addManifests(manifests: number): void {
    this.#manifests.add(manifests);
  }

  /** Adds pods and their images. */
  addPods(pods: readonly CountedPod[]): void {
    for (const pod of pods) {
      this.#addPod(pod);
      for (const { image, values } of pod.images) {
        const copy = this.#images.has(image.text) ? undefined : copyOf(image.text);
        if (copy !== undefined) this.#images.add(copy);
        for (const text of values.partial) this.#addAtRunTime(text);
        for (const text of values.known) this.#addKnown(text, text === copy ? copy : undefined);
      }
    }
  }

  #addPod({ execution, owner, template }: CountedPod): void {
    const writtenAt = this.#writtenAt;
    if (writtenAt === undefined) {
      this.#pods.add(1);
      return;
    }
    const places = [
      execution && { path: execution.path, offset: execution.range.start },
      owner && { path: owner.path, offset: owner.range.start },
      owner && template && { path: owner.path, offset: template.extent.start },
    ].filter((one) => one !== undefined);
    const found = places.map(({ path, offset }) => writtenAt(path, offset));
    const variant = found.find((one) => one !== undefined)?.variant;
    if (variant === undefined) {
      this.#pods.add(1);
      return;
    }
    const names = found.map((one, at) => one?.place ?? places[at]);
    this.#pods.addRendered({ place: JSON.stringify(names), variant });
  }

  /** Adds an image that is known, each once. `own` is a copy of its text that is there already. */
  #addKnown(text: string, own: string | undefined): void {
    if (this.#known.has(text)) return;
    const copy = own ?? copyOf(text);
    this.#known.add(copy);
    const reference = parseImageRef(text);
    const size = reference && this.#sizeOf(reference);
    if (size !== undefined && isWorthAsking(size)) this.#unmeasured.set(copy, size);
  }

  /** Adds an image that is known only at run time, unless all its tags have a size. */
  #addAtRunTime(text: string): void {
    const size = this.#sizeOfImage({ reference: undefined, text });
    if (size.state === 'unknown') addCopy(this.#atRunTime, text);
  }

  /** Images whose size is unknown or an estimate, each once. */
  get unmeasured(): Iterable<string> {
    return this.#unmeasured.keys();
  }

  /** Images whose size is not known, each once, sorted, with the reason. */
  get unknownSizes(): readonly UnknownSize[] {
    const open = [...this.#atRunTime].map((image) => ({ image, atRunTime: true as const }));
    const asked = [...this.#unmeasured].flatMap(([image, size]) => unknownSize(image, size));
    return [...asked, ...open].toSorted((a, b) => compareText(a.image, b.image));
  }

  /** The counts of a run that found this on its way. */
  counts({ charts, notJudged, ...looked }: Looked): Counts {
    const leftAlone: Record<string, number> = {};
    const leave = (reason: string, number: number): void => {
      if (number > 0) leftAlone[reason] = number;
    };
    const documents = sum([...this.#templates.values()]);
    leave('Helm templates', charts.size);
    leave('documents that another tool has to render', documents);
    leave('patches and other partial manifests', this.#partial);
    leave('placeholder images of Kubeflow', this.#images.has(KUBEFLOW_PLACEHOLDER) ? 1 : 0);
    return {
      ...looked,
      manifests: this.#manifests.total,
      pods: this.#pods.total,
      images: this.#images.size,
      unknownSizes: this.unknownSizes,
      notJudged: { ...notJudged, templates: charts.size + documents },
      templates: new Map([...this.#templates, ...charts]),
      leftAlone,
    };
  }
}

function unknownSize(image: string, size: SizeFact): UnknownSize[] {
  if (size.state !== 'unknown') return [];
  return [size.reason === undefined ? { image } : { image, reason: size.reason }];
}
