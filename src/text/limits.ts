import { withCommas } from './decimal.ts';

const MIB = 1024 * 1024;

/**
 * Limits of what is read. A Kubernetes object cannot exceed about 1.5 MiB in etcd, so real
 * manifests stay far below. To read more would cost seconds and hundreds of megabytes.
 */
export const LIMITS = {
  /** Bytes of one file. */
  fileBytes: 8 * MIB,
  /** UTF-16 units of one YAML document. */
  documentUnits: 2 * MIB,
  /** Documents that name a workflow or image cache in one file. */
  documents: 1000,
  /** Aliases (`*name`) in one document. */
  aliases: 1000,
  /** Values in one document that are there once more through aliases and merge keys. */
  aliasedValues: 100_000,
  /** Levels of maps and sequences. */
  depth: 100,
  /** Files with a matching name in one run. */
  files: 100_000,
  /** Bytes of manifests held in one run. */
  runBytes: 256 * MIB,
  /** Characters of the files that are judged together, if they do not depend on each other. */
  together: 4_000_000,
  /**
   * Characters of a group of files that depend on each other. A larger one is judged together with the
   * files that are not set apart.
   */
  group: 4_000_000,
  /** Levels of folders. */
  folderDepth: 100,
  /** Seconds that one run may take to read, judge and repair, unless it is told otherwise. */
  runSeconds: 60,
  /** What the programs that render charts and kustomizations get, and what they may take. */
  renderedFrom: {
    /** Files that are copied for them in one run. */
    files: 20_000,
    /** Bytes of those files. */
    bytes: 256 * MIB,
    /** Bytes of one of those files; a larger one is left out. */
    fileBytes: 16 * MIB,
    /** Bytes that one call may print. */
    outputBytes: 16 * MIB,
    /** Bytes that are read of its errors. */
    errorBytes: 64 * 1024,
    /** Seconds of the processor for one call; one chart takes a tenth of a second. */
    cpuSeconds: 20,
    /** Bytes of the address space of one call. */
    memoryBytes: 2048 * MIB,
    /** Seconds that all calls that run at once may take. */
    seconds: 60,
  },
} as const;

/** A message that names a limit and says what the user can do. */
export function tooLarge(what: string, limit: number, unit: string): string {
  return `Too large: a ${what} may have ${withCommas(limit)} ${unit}; split it or exclude it`;
}
