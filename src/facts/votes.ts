import type { Location } from '../finding.ts';
import type { Claim } from './elsewhere.ts';

/**
 * The claims on one instance, counted by id. Every annotation asks what the others say, so the
 * answer must not go through all of them.
 */
export class Votes {
  readonly #claims: readonly Claim[];
  readonly #counts = new Map<string, number>();
  readonly #places = new Map<string, Claim>();

  /** @param claims on one instance, no two of one place */
  constructor(claims: readonly Claim[]) {
    this.#claims = claims;
    for (const claim of claims) {
      this.#counts.set(claim.id, (this.#counts.get(claim.id) ?? 0) + 1);
      this.#places.set(placeOf(claim.at), claim);
    }
  }

  /**
   * All claims but that at a place, where they agree on one id and the claim at the place, if there
   * is one, is not of it.
   */
  against(at: Location): readonly Claim[] | undefined {
    const own = this.#places.get(placeOf(at));
    if (own === undefined) return this.#counts.size === 1 ? this.#claims : undefined;
    if (this.#counts.size !== 2 || this.#counts.get(own.id) !== 1) return undefined;
    return this.#claims.filter((one) => one !== own);
  }
}

function placeOf({ path, range }: Location): string {
  return `${String(range.start)} ${path}`;
}
