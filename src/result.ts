/** A success: the value that was asked for. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/**
 * A failure: the reason why there is no value. `E` is the form of the reason, such as a sentence, a
 * problem or a refusal.
 */
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/**
 * The result of what can fail. No stage throws errors to its caller. An error that is thrown is a
 * fault of the program.
 */
export type Result<T, E> = Ok<T> | Err<E>;

/** Makes a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Makes a failure. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
