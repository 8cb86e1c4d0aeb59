import { keysHeld, keysNamed } from '../argo/alone.ts';
import type { RuleContext } from '../facts/context.ts';
import type { Claim, FileRecord } from '../facts/elsewhere.ts';
import type { Project } from '../facts/project.ts';
import { holdsClusterObjects, type FileModel } from '../manifests/file-model.ts';
import { roleOf } from '../manifests/kinds.ts';
import { plainOutlineOf, type PlainDocument } from '../manifests/outline/outline.ts';
import { remember } from '../text/remember.ts';
import { addCopy, type RepoPath, type SourceFile } from '../text/text.ts';
import { claimAt, podFaces } from './pod-faces.ts';
import type { SilentFile } from './silent-file.ts';
import { SilentSets, type PodFace } from './silent-sets.ts';

/** A file whose pods are like others, and what other files can want of it. */
export interface AlikeFile extends SilentFile {
  readonly path: RepoPath;
  readonly record: FileRecord;
  /** The files from which it is known that rules say nothing of such pods. */
  readonly like: ReadonlySet<RepoPath>;
}

/** A document, and what is known of those whose pods have the same in common. */
interface Compared {
  readonly document: PlainDocument;
  readonly known: SilentSets;
}

/** A file that has to be read, with its documents and the faces of all its pods as one text. */
interface Asked {
  readonly path: RepoPath;
  readonly all: readonly Compared[];
  readonly faces: string;
}

/** A file that was read, and from which something may be learned once there is another one like it. */
interface Candidate extends Asked {
  readonly model: FileModel;
}

/** Judges a file alone; undefined where rules have anything to say of it. */
export type SilentAlone = (model: FileModel) => Project | undefined;

/** So many files are read first: where there are no more, to compare them would take longer than to judge them. */
const READ_FIRST = 8;

/** So many outlines more than there are files alike are made in vain. */
const MOST_IN_VAIN = 64;

/** So many characters of text are held with their models, for the case that another file is like theirs. */
const MOST_HELD = 1_000_000;

/**
 * The files that name the platform and whose pods are like pods of other files, of which no rule has anything to
 * say. They need neither tree nor model.
 *
 * What rules say of the pods of a document that stands alone depends on their faces, on the cluster that its path
 * is for, on what all files say of instances, and on objects that serve pods. So as long as they say nothing of
 * the files from which faces were learned, and nothing serves pods, they say nothing of other pods with these
 * faces. The first is known only when all is judged: see {@link isShown}.
 */
export class AlikeFiles {
  readonly #context: RuleContext;
  readonly #silentAlone: SilentAlone;
  /** By what the pods of a document have in common, and the clusters that its path is for. */
  readonly #known = new Map<string, SilentSets>();
  /** By their faces; `asked` where rules were asked of such a file. */
  readonly #candidates = new Map<string, Candidate | 'asked'>();
  readonly #likenesses = new Set<RepoPath>();
  readonly #records = new Map<RepoPath, FileRecord>();
  readonly #held = new Set<string>();
  readonly #named = new Set<string>();
  #candidateLength = 0;
  /** The file that was asked for last, if it may become a candidate. */
  #asked: Asked | undefined;
  #serves = false;
  #met = 0;
  #vain = 0;

  /** `silentAlone` is asked of files from which faces may be learned. */
  constructor(context: RuleContext, silentAlone: SilentAlone) {
    this.#context = context;
    this.#silentAlone = silentAlone;
  }

  /** What other files can want of these. */
  get records(): Iterable<FileRecord> {
    return this.#records.values();
  }

  /** How many files were taken. */
  get count(): number {
    return this.#records.size;
  }

  /** The first of them. */
  get first(): RepoPath | undefined {
    return this.#records.keys().next().value;
  }

  /**
   * Do these have to be read after all, where rules say something of a file, and name others in it? They said
   * nothing of the files that these are like, or the text of one of these is shown.
   */
  isShown(path: RepoPath, named: readonly RepoPath[]): boolean {
    return this.#likenesses.has(path) || named.some((one) => this.#records.has(one));
  }

  /** Some object serves pods of any file, so that these have to be read after all. */
  get mustBeRead(): boolean {
    return this.#serves && this.count > 0;
  }

  /** The objects in these files that other files name, so that these have to be read. */
  get missed(): readonly string[] {
    return [...this.#held].filter((key) => this.#named.has(key));
  }

  /** What there is to take of a file; undefined where it has to be read. */
  find({ path, text }: SourceFile): AlikeFile | undefined {
    this.#asked = undefined;
    this.#met += 1;
    if (this.#met <= READ_FIRST) return undefined;
    if (this.#isOver) {
      this.#candidates.clear();
      return undefined;
    }
    this.#vain += 1;
    const outline = plainOutlineOf(text);
    if (outline === undefined || outline.documents.every(({ pods }) => pods.length === 0)) {
      return undefined;
    }
    const { manifests, documents } = outline;
    const asked = this.#compared(documents, path);
    const found = takenLike(asked) ?? (this.#learnFor(asked) ? takenLike(asked) : undefined);
    if (found === undefined) this.#asked = asked;
    return found && { path, manifests, ...found };
  }

  /** Are no more files compared? */
  get #isOver(): boolean {
    return this.#serves || this.#vain > MOST_IN_VAIN + this.count;
  }

  /** Takes a file that was found. */
  take({ path, manifests, record, like }: AlikeFile): void {
    this.#vain -= 1;
    this.#records.set(path, record);
    for (const one of like) this.#likenesses.add(one);
    for (const one of manifests) for (const key of keysHeld(one)) addCopy(this.#held, key);
  }

  /** Takes notice of a file that is read, and learns from it if it was asked for. */
  notice(model: FileModel): void {
    if (this.#isOver && this.count === 0) return;
    const { file, imageCaches, manifests } = model;
    this.#serves ||=
      imageCaches.length > 0 ||
      holdsClusterObjects(model) ||
      manifests.some(({ kind }) => roleOf(kind) === 'defaults');
    for (const one of manifests) for (const key of keysNamed(one)) addCopy(this.#named, key);
    const asked = this.#asked;
    this.#asked = undefined;
    if (asked === undefined || this.#candidates.has(asked.faces)) return;
    this.#candidateLength += file.text.length;
    if (this.#candidateLength <= MOST_HELD) this.#candidates.set(asked.faces, { ...asked, model });
  }

  /** Learns from a file with the same faces as this one, if there is one that was not asked yet. */
  #learnFor({ faces }: Asked): boolean {
    const candidate = this.#candidates.get(faces);
    if (candidate === undefined || candidate === 'asked') return false;
    this.#candidates.set(faces, 'asked');
    const { path, all, model } = candidate;
    const project = this.#silentAlone(model);
    const documents = all.map(({ document }) => document);
    const learned = project && podFaces(documents, project.pods, this.#context);
    for (const [at, own] of (learned ?? []).entries()) all[at]?.known.learn(own, path);
    return learned !== undefined;
  }

  #compared(documents: readonly PlainDocument[], path: RepoPath): Asked {
    const { settings, clustersAt } = this.#context;
    const clusters = clustersAt(path).map((one) => settings.clusters.indexOf(one));
    const keys: string[] = [];
    const all = documents.map((document) => {
      const key = `${clusters.join()} ${document.face}`;
      keys.push(key, ...new Set(document.pods.map(({ face }) => face)));
      return { document, known: remember(this.#known, key, () => new SilentSets()) };
    });
    return { path, all, faces: keys.join('\n') };
  }
}

/** What there is to take of a file, if it is known that rules say nothing of its pods. */
function takenLike({ path, all }: Asked): Omit<AlikeFile, 'path' | 'manifests'> | undefined {
  const pods: PodFace[] = [];
  const claims = new Map<string, Claim>();
  const like = new Set<RepoPath>();
  for (const { document, known } of all) {
    const faces = known.facesOf(document.pods.map(({ face }) => face));
    const sources = faces && known.sourcesOf(faces);
    if (faces === undefined || sources === undefined) return undefined;
    for (const one of sources) like.add(one);
    for (const [at, face] of faces.entries()) {
      pods.push(face);
      const plain = document.pods[at];
      const claim = plain && face.claim && claimAt(face.claim, path, document, plain);
      if (claim !== undefined) claims.set(`${claim.key} ${String(claim.at.range.start)}`, claim);
    }
  }
  // Nothing pins these pods, their images are known without it, and Secrets matter to image caches alone.
  const record = { images: [], claims: [...claims.values()], pins: [], secrets: NO_SECRETS };
  return { pods, record, like };
}

const NO_SECRETS: FileRecord['secrets'] = { openHosts: [], proven: [], named: [] };
