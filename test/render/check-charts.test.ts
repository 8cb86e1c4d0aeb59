import { expect, test } from '@jest/globals';
import { checkedChart, provenTogether } from './check-charts.ts';
import { describeHelm } from './describe-helm.ts';

/** More of them: `npm run charts 500`. */
const SEEDS = 12;

describeHelm()('charts made by chance', () => {
  test('are mended as intended, or not at all', () => {
    const checked = Array.from({ length: SEEDS }, (_, seed) => ({ seed, ...checkedChart(seed) }));
    expect(checked.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
    const fixed = checked.filter(({ outcome }) => outcome === 'fixed');
    expect(fixed.length).toBeGreaterThan(SEEDS / 2);
    const lines = checked.reduce((sum, one) => sum + one.lines, 0);
    const mapped = checked.reduce((sum, one) => sum + one.mapped, 0);
    expect(mapped / lines).toBeGreaterThan(0.95);
    const { charts, wrong } = provenTogether(checked);
    expect(wrong).toEqual([]);
    expect(charts).toBeGreaterThan(1);
  });
});
