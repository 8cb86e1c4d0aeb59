/** The names that the configuration file at the root can have. Two such files are a mistake. */
export const CONFIG_FILES = [
  '.wfcache-lint.yaml',
  '.wfcache-lint.yml',
  '.wfcache-lint.json',
] as const;

/** The size lock file, at the root. */
export const LOCK_FILE = '.wfcache-lint.lock.yaml';

/** The image caches as clusters had them, at the root. */
export const CACHES_FILE = '.wfcache-lint.caches.json';

/** What Alibaba Cloud has answered, at the root. */
export const ONLINE_FILE = '.wfcache-lint.online.json';
