import { isWorthAsking } from '../images/size.ts';
import { parseImageRef } from '../images/reference.ts';
import { addCopy, compareText, type RepoPath } from '../text/text.ts';
import type { Counts, NotJudged, UnknownSize } from '../finding.ts';
import type { FileModel } from '../manifests/file-model.ts';
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
  readonly #unmeasured = new Set<string>();
  #manifests = 0;
  #pods = 0;
  readonly #templates = new Map<RepoPath, number>();
  #partial = 0;

  constructor({ sizeOf, sizeOfImage }: RuleContext) {
    this.#sizeOfImage = sizeOfImage;
    this.#sizeOf = sizeOf;
  }

  /** Adds the manifests of a file, but not what they start. */
  addModel({ file, manifests, templates }: FileModel): void {
    this.#manifests += manifests.length;
    this.#partial += manifests.filter(({ partial }) => partial).length;
    if (templates > 0) this.#templates.set(file.path, templates);
  }

  /** Adds whole manifests of a file that was not read. */
  addManifests(manifests: number): void {
    this.#manifests += manifests;
  }

  /** Adds pods and their images. */
  addPods(pods: readonly SilentPod[]): void {
    this.#pods += pods.length;
    for (const pod of pods) {
      for (const { image, values } of pod.images) {
        addCopy(this.#images, image.text);
        for (const text of values.partial) this.#addAtRunTime(text);
        for (const text of values.known) this.#addKnown(text);
      }
    }
  }

  /** Adds an image that is known, each once. */
  #addKnown(text: string): void {
    if (this.#known.has(text)) return;
    addCopy(this.#known, text);
    const reference = parseImageRef(text);
    const asks = reference !== undefined && isWorthAsking(this.#sizeOf(reference));
    if (asks) addCopy(this.#unmeasured, text);
  }

  /** Adds an image that is known only at run time, unless all its tags have a size. */
  #addAtRunTime(text: string): void {
    const size = this.#sizeOfImage({ reference: undefined, text });
    if (size.state === 'unknown') addCopy(this.#atRunTime, text);
  }

  /** Images whose size is unknown or an estimate, each once. */
  get unmeasured(): ReadonlySet<string> {
    return this.#unmeasured;
  }

  /** Images whose size is not known, each once, sorted, with the reason. */
  get unknownSizes(): readonly UnknownSize[] {
    const open = [...this.#atRunTime].map((image) => ({ image, atRunTime: true as const }));
    const asked = [...this.#unmeasured].flatMap((image) => this.#unknownSize(image));
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
      manifests: this.#manifests,
      pods: this.#pods,
      images: this.#images.size,
      unknownSizes: this.unknownSizes,
      notJudged: { ...notJudged, templates: charts.size + documents },
      templates: new Map([...this.#templates, ...charts]),
      leftAlone,
    };
  }

  #unknownSize(image: string): UnknownSize[] {
    const reference = parseImageRef(image);
    const size = reference && this.#sizeOf(reference);
    if (size?.state !== 'unknown') return [];
    return [size.reason === undefined ? { image } : { image, reason: size.reason }];
  }
}
