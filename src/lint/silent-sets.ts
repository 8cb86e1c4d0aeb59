import type { Claim } from '../facts/elsewhere.ts';
import { remember } from '../text/remember.ts';
import type { RepoPath } from '../text/text.ts';
import type { SilentImage } from './silent-file.ts';

/** What is known of pods that show the same to all rules. */
export interface PodFace {
  readonly images: readonly SilentImage[];
  /** What its annotations say of an instance. */
  readonly claim: FaceClaim | undefined;
}

/** What an entry of the metadata of pods says of an instance, wherever it stands. */
export interface FaceClaim extends Omit<Claim, 'at'> {
  /** Its number among the entries of podMetadata, and after them those of the template. */
  readonly entry: number;
}

/** The faces of all pods of a document of which no rule has anything to say. */
interface SilentSet {
  readonly faces: ReadonlySet<PodFace>;
  /** The file from which they were learned. */
  readonly from: RepoPath;
}

/** So many sets are learned. */
const MOST_SETS = 256;

/**
 * What is known of documents whose pods have the same in common. Rules say something of pods because one of them
 * at a place has a fault, or because all of them at a place lack something. So where they say nothing of several
 * sets of pods, they say nothing of all of these together.
 */
export class SilentSets {
  readonly #faces = new Map<string, PodFace>();
  readonly #sets: SilentSet[] = [];

  /** Learns from a file that rules say nothing of pods with these faces together, each with its text. */
  learn(faces: readonly (readonly [string, PodFace])[], from: RepoPath): void {
    if (this.#sets.length === MOST_SETS) return;
    const own = faces.map(([text, face]) => remember(this.#faces, text, () => face));
    this.#sets.push({ faces: new Set(own), from });
  }

  /** The faces with these texts; undefined where one of them is not known. */
  facesOf(texts: readonly string[]): readonly PodFace[] | undefined {
    const found = texts.flatMap((text) => this.#faces.get(text) ?? []);
    return found.length === texts.length ? found : undefined;
  }

  /** The files from which it is known that rules say nothing of these together; undefined where it is not. */
  sourcesOf(faces: readonly PodFace[]): readonly RepoPath[] | undefined {
    const wanted = new Set(faces);
    const parts = this.#sets.filter((one) => isWithin(one.faces, wanted));
    const same = parts.find((one) => one.faces.size === wanted.size);
    if (same !== undefined) return [same.from];
    const covered = new Set(parts.flatMap((one) => [...one.faces]));
    return covered.size === wanted.size ? parts.map(({ from }) => from) : undefined;
  }
}

function isWithin(some: ReadonlySet<PodFace>, all: ReadonlySet<PodFace>): boolean {
  if (some.size > all.size) return false;
  for (const one of some) if (!all.has(one)) return false;
  return true;
}
