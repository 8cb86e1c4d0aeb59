import { beforeEnd } from '../../adapters/disk/uninterrupted.ts';
import type { Arguments } from '../../config/arguments.ts';
import { openRepositories, references } from '../../facts/images.ts';
import { isWritten } from '../../images/lock-update.ts';
import { formatImageRef, type ImageRef } from '../../images/reference.ts';
import type { Measured, SizeFact } from '../../images/size.ts';
import type { Answered, RepositorySizeSource } from '../../images/size-source.ts';
import type { Session } from '../../program/open.ts';
import type { Everything } from '../../program/read-all.ts';
import type { Progress } from './progress.ts';

/** What registries have answered, by image. */
export type Answers = ReadonlyMap<string, Measured>;

/** What `sizes` asks registries for, and what the lock file should hold then. */
export interface Questions {
  /** What needs an entry: canonical references, and `host/repository:*`. */
  readonly wanted: ReadonlySet<string>;
  /** What keeps the entry that it has. */
  readonly needed: ReadonlySet<string>;
  readonly images: readonly ImageRef[];
  readonly repositories: readonly ImageRef[];
}

/** The questions for the images of the named files. What the configuration says is not asked. */
export function questionsOf(
  given: Pick<Arguments, 'update' | 'check' | 'allTags'>,
  { lock: locked, named: { everything: isEverything } }: Session,
  { named, context }: Everything,
): Questions {
  const images = [...references(named)].filter(([, one]) => !isConfigured(context.sizeOf(one)));
  const open = [...openRepositories(named)].filter(([all, one]) => {
    const entry = locked.get(all);
    const text = `${formatImageRef(one).replace(/:latest$/, '')}:{{tag}}`;
    const isOurs = entry === undefined || !isWritten(entry);
    return isOurs && !isConfigured(context.sizeOfImage({ reference: undefined, text }));
  });
  const repositories = given.allTags ? open : [];
  const asksAgain = given.update || given.check;
  const asked = (all: readonly (readonly [string, ImageRef])[]): readonly ImageRef[] =>
    all.flatMap(([key, one]) => (asksAgain || !locked.has(key) ? [one] : []));
  const wanted = new Set([...images, ...repositories].map(([key]) => key));
  return {
    wanted,
    // Files that are not named can still need the rest.
    needed: isEverything
      ? new Set([...wanted, ...open.map(([key]) => key)])
      : new Set(locked.keys()),
    images: asked(images),
    repositories: asked(repositories),
  };
}

/**
 * Asks for everything. If a signal ends the run meanwhile, `keep` gets what has been answered, and
 * must be done when it returns: the next run asks only for the rest.
 */
export async function askAll(
  { images, repositories }: Questions,
  source: RepositorySizeSource | undefined,
  progress: Progress,
  keep: (answers: Answers) => void,
): Promise<Answers> {
  const answers = new Map<string, Measured>();
  if (source === undefined) return answers;
  const all = images.length + repositories.length;
  const answered: Answered = (_done, _all, image, answer) => {
    answers.set(image, answer);
    progress.images(answers.size, all);
  };
  const forget = beforeEnd(() => {
    keep(answers);
  });
  try {
    const measured = await source.measure(images, answered);
    if (repositories.length === 0) return measured;
    return new Map([...measured, ...(await source.measureTags(repositories, answered))]);
  } finally {
    forget();
  }
}

function isConfigured(size: SizeFact): boolean {
  return size.state === 'known' && size.source === 'configuration';
}
