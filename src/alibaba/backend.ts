/** What a pod can run on. */
export const BACKENDS = ['eci', 'acs'] as const;

/** What a pod runs on. */
export type Backend = (typeof BACKENDS)[number];
