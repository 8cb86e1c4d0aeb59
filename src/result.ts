/** What was asked for. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** Why it could not be had. `E` says it in the words of the domain: a sentence, a problem, a refusal. */
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/**
 * What may fail gives this. Nothing is thrown past the boundary of a stage; what is thrown is a
 * mistake of the program's own.
 */
export type Result<T, E> = Ok<T> | Err<E>;

/** What was asked for, as a {@link Result}. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Why it could not be had, as a {@link Result}. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
