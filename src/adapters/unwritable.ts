/** A stream of the process could not be written. The message is what the system says, in words. */
export class UnwritableError extends Error {}
