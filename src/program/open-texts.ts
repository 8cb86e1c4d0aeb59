import type { Start } from '../adapters/disk/root.ts';
import type { LockedSizes } from '../images/lock-file.ts';
import { takeText, type FoundFile } from '../manifests/file.ts';
import type { Settings } from '../settings.ts';
import { isFolderLeftOut, isManifestName } from '../text/file-name.ts';
import type { RepoPath, SourceFile } from '../text/text.ts';
import { compareWalk } from '../text/walk-order.ts';
import { filesOfSnapshot, type Watch } from './files.ts';
import type { Session } from './open.ts';
import { deadlineOf, factsOfScope, globsOf, namedIn, type NamingScope } from './scope.ts';

/** A repository whose texts are at hand, and what of it a run is about. */
export interface TextScope {
  /** All texts that there are, by plain paths below the root. */
  readonly texts: ReadonlyMap<RepoPath, string>;
  /** Plain paths of files and folders; none for everything. */
  readonly paths: readonly string[];
  readonly settings: Settings;
  readonly lock: LockedSizes;
  /** The day of the run in UTC, `YYYY-MM-DD`: suppressions can end. */
  readonly today: string;
}

/**
 * Opens a repository of texts. Nothing is read from a disk, nothing is rendered, and nothing is
 * written. No time limits the run, because nothing of a browser could stop it.
 */
export function openTexts({ texts, paths, settings, lock, today }: TextScope): Session {
  const scope: NamingScope = { paths, include: [], exclude: [] };
  const { selects, excludes, matches } = globsOf(settings, scope);
  const written = paths.length > 0 ? paths : [''];
  const starts = written.map((path): Start => ({
    path,
    kind: texts.has(path as RepoPath) ? 'file' : 'folder',
  }));
  const named = namedIn(starts, scope, matches);
  // A file that is named is wanted whatever its name, unless it is excluded.
  const isWanted = (path: string): boolean =>
    (isWalked(path) && selects(path)) || (named.files.includes(path) && !excludes(path));
  const files = takenIn(texts, isWanted);
  return {
    root: '',
    settings,
    facts: factsOfScope({ today }, matches, lock),
    files: (walked) =>
      filesOfSnapshot({ files, problems: [], leftOut: [] }, named, WITHOUT_LIMIT, walked),
    named,
    selects,
    atHand: () => undefined,
    kustomization: (path) => fileOf(texts, path),
    renders: undefined,
    rendersAt: undefined,
    lend: undefined,
    lacksContext: false,
    workspace: undefined,
    lock: lock.entries,
    problems: lock.problems,
    deadline: deadlineOf(WITHOUT_LIMIT),
    elapsed: () => 0,
  };
}

const WITHOUT_LIMIT: Watch = { now: () => 0, timeout: Infinity, cannotStop: true };

function fileOf(texts: TextScope['texts'], path: RepoPath): SourceFile | undefined {
  const text = texts.get(path);
  return text === undefined ? undefined : { path, text };
}

/** The files that a walk through the folders would read, in its order. */
function takenIn(
  texts: TextScope['texts'],
  isWanted: (path: string) => boolean,
): ReadonlyMap<RepoPath, FoundFile> {
  const charts = new Set(
    [...texts.keys()].flatMap((path) => {
      const names = path.split('/');
      return names.pop() === 'Chart.yaml' ? [names.join('/')] : [];
    }),
  );
  const wanted = [...texts].filter(([path]) => isWanted(path));
  return new Map(
    wanted
      .toSorted(([a], [b]) => compareWalk(a, b))
      .map(([path, text]) => [path, takeText(path, text, charts)]),
  );
}

function isWalked(path: string): boolean {
  return isManifestName(path) && !path.split('/').slice(0, -1).some(isFolderLeftOut);
}
