/** Names of the configuration file at the root, in no order: two of them are a mistake. */
export const CONFIG_FILES = [
  '.wfcache-lint.yaml',
  '.wfcache-lint.yml',
  '.wfcache-lint.json',
] as const;

/** The size lock file, at the root. */
export const LOCK_FILE = '.wfcache-lint.lock.yaml';
