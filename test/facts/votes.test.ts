import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Claim } from '../../src/facts/elsewhere.ts';
import { Votes } from '../../src/facts/votes.ts';
import type { RepoPath } from '../../src/text/text.ts';

const claim = (id: string, start: number): Claim => ({
  key: 'a host',
  id,
  region: undefined,
  at: { path: 'a.yaml' as RepoPath, range: { start, end: start + 1 } },
});

/** The same question, answered by going through all claims. */
function against(claims: readonly Claim[], at: Claim['at']): readonly Claim[] | undefined {
  const isAt = (one: Claim): boolean => one.at.range.start === at.range.start;
  const others = claims.filter((one) => !isAt(one));
  const ids = new Set(others.map(({ id }) => id));
  return ids.size === 1 && !claims.some((one) => isAt(one) && ids.has(one.id)) ? others : undefined;
}

const claimsFrom = (ids: readonly string[]): readonly Claim[] =>
  ids.map((id, start) => claim(id, start));

test('the others are against a place where they agree and it does not', () => {
  const claims = claimsFrom(['a', 'b', 'a']);
  const votes = new Votes(claims);
  expect(votes.against(claim('b', 1).at)).toEqual([claims[0], claims[2]]);
  expect(votes.against(claim('a', 0).at)).toBeUndefined();
  expect(votes.against(claim('c', 9).at)).toBeUndefined();
  expect(new Votes(claimsFrom(['a', 'a'])).against(claim('c', 9).at)).toHaveLength(2);
});

test('at every place it is as if all claims were gone through', () => {
  const ids = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 6 });
  fc.assert(
    fc.property(ids, fc.nat({ max: 7 }), (of, start) => {
      const claims = claimsFrom(of);
      const { at } = claim('any', start);
      expect(new Votes(claims).against(at)).toEqual(against(claims, at));
    }),
  );
});
