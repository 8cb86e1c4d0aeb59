import { objectKey, standsAlone } from '../argo/alone.ts';
import { podsAndRejections, pullsImages, type Pod } from '../argo/pods.ts';
import type { RuleContext } from '../facts/context.ts';
import type { FileRecord } from '../facts/elsewhere.ts';
import { recordOf } from '../facts/record.ts';
import { holdsClusterObjects, type FileModel } from '../manifests/file-model.ts';
import { roleOf } from '../manifests/kinds.ts';
import type { Manifest } from '../manifests/model.ts';
import { addCopy, type SourceFile } from '../text/text.ts';
import { imageKey } from './cache-neighbours.ts';

/**
 * A file that is judged apart from the others, because none of them changes what its pods are: its text,
 * and its record for the rules that join files. Its model is read again when it is judged.
 */
export interface FileApart {
  readonly file: SourceFile;
  readonly record: FileRecord;
}

/**
 * The files of a run that are judged apart from the others, so that their models need not be held at
 * once.
 */
export class Apart {
  readonly #context: RuleContext;
  readonly #wanted: ReadonlySet<string>;
  readonly #files: FileApart[] = [];
  /** The objects in these files. */
  readonly #objects = new Set<string>();
  /** The objects that fragments of any file change. */
  readonly #patched = new Set<string>();
  #joinsAll = false;

  /** `wanted`: the objects and the images that other files name, as far as it is known before. */
  constructor(context: RuleContext, wanted: ReadonlySet<string>) {
    this.#context = context;
    this.#wanted = wanted;
  }

  get files(): readonly FileApart[] {
    return this.#files;
  }

  /**
   * Is there an object that decides with all pods of a cluster at once what is said of them? Then no file
   * may be set apart.
   */
  get joinsAll(): boolean {
    return this.#joinsAll;
  }

  /** Of these names of objects and those that fragments change, those of objects in files set apart. */
  among(named: ReadonlySet<string>): readonly string[] {
    return [...this.#objects].filter((key) => named.has(key) || this.#patched.has(key));
  }

  /** Takes notice of what a file can do to others. */
  notice({ manifests, injectors, controllers }: FileModel): void {
    const adds = ({ kind }: Manifest): boolean => roleOf(kind) === 'defaults';
    this.#joinsAll ||= injectors.length + controllers.length > 0 || manifests.some(adds);
    for (const one of manifests) if (one.partial) addCopy(this.#patched, objectKey(one));
  }

  /** Sets a file apart, if it can be judged without any other file. */
  take(model: FileModel): boolean {
    const { file, manifests } = model;
    if (this.#joinsAll || manifests.some((one) => this.#wanted.has(objectKey(one)))) return false;
    const pods = podsApart(model, this.#context);
    if (pods === undefined) return false;
    const record = recordOf(file.path, pods, this.#context);
    if (record.images.some((text) => this.#wanted.has(imageKey(text)))) return false;
    for (const one of manifests) addCopy(this.#objects, objectKey(one));
    this.#files.push({ file, record });
    return true;
  }
}

/** The pods of a file that pull images; undefined where they can depend on other files. */
function podsApart(
  model: FileModel,
  { settings: { argoVersion } }: RuleContext,
): readonly Pod[] | undefined {
  const { manifests, imageCaches, kustomizations } = model;
  if (imageCaches.length + kustomizations.length > 0 || holdsClusterObjects(model)) {
    return undefined;
  }
  if (!manifests.every(standsAlone)) return undefined;
  return podsAndRejections(manifests, argoVersion).pods.filter(pullsImages);
}
