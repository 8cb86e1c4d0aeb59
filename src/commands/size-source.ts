import type { Arguments } from '../config/arguments.ts';
import type { UnknownSize } from '../lint/finding.ts';
import type { ImageSizeSource, Io } from '../ports.ts';
import { counted } from '../report/reporter.ts';

/** Whom a command asks for sizes: registries, where the command line or its default says so. */
export function sizeSource(
  { registry }: Arguments,
  _io: Io,
  byDefault: 'on' | 'off',
): Promise<ImageSizeSource | undefined> {
  const mode = registry.mode ?? byDefault;
  if (mode === 'off') return Promise.resolve(undefined);
  return Promise.resolve(undefined);
}

/** One line for all images whose size is unknown for one reason. */
export function unknownSizeNotes(unknown: readonly UnknownSize[]): string[] {
  const byReason = new Map<string | undefined, string[]>();
  for (const { image, reason } of unknown) {
    byReason.set(reason, [...(byReason.get(reason) ?? []), image]);
  }
  return [...byReason].map(([reason, images]) => {
    const names = images.join(', ');
    const why = reason === undefined ? '' : `, ${reason}`;
    return `note: the size of ${counted(images.length, 'image')} is not known${why}: ${names}`;
  });
}
