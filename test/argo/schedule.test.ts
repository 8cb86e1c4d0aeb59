import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { calendarOf400Years, runsAMonth } from '../../src/argo/schedule.ts';

const CALENDAR = calendarOf400Years();
const runs = (schedule: string): number | undefined => runsAMonth(schedule, CALENDAR);

/** The runs of 400 years, counted day by day with the calendar of JavaScript. */
function counted(isOn: (date: Date) => boolean): number {
  let days = 0;
  for (let at = Date.UTC(2000, 0, 1); at < Date.UTC(2400, 0, 1); at += 86_400_000) {
    if (isOn(new Date(at))) days += 1;
  }
  return (days / 146_097) * 30;
}

describe('the runs of 30 days', () => {
  test.each([
    ['0 1 * * *', 30],
    ['*/30 * * * *', 1440],
    ['0 6 * * 1', 30 / 7],
    ['0 9-17 * * mon-fri', (9 * 5 * 30) / 7],
    ['0,15 */6 * * ?', 240],
    ['5/20 * * * *', 24 * 30 * 3],
    ['@daily', 30],
    ['@hourly', 720],
    ['@every 1h30m', 480],
    ['@every 1.5s', 2_592_000],
    ['CRON_TZ=Asia/Shanghai 0 0 * * *', 30],
    ['TZ=UTC 0 0 * * *', 30],
  ])('%s', (schedule, expected) => {
    expect(runs(schedule)).toBeCloseTo(expected, 9);
  });

  test('are those that a calendar shows', () => {
    const numbers = (least: number, most: number): fc.Arbitrary<number[]> =>
      fc.uniqueArray(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.option(numbers(1, 31), { nil: undefined }),
        fc.option(numbers(1, 12), { nil: undefined }),
        fc.option(numbers(0, 6), { nil: undefined }),
        (days, months, weekdays) => {
          const text = [days, months, weekdays].map((one) => one?.join(',') ?? '*').join(' ');
          const isOn = (date: Date): boolean => {
            const onDay = days?.includes(date.getUTCDate()) ?? true;
            const onWeekday = weekdays?.includes(date.getUTCDay()) ?? true;
            const isEither = days !== undefined && weekdays !== undefined;
            const inMonth = months?.includes(date.getUTCMonth() + 1) ?? true;
            return inMonth && (isEither ? onDay || onWeekday : onDay && onWeekday);
          };
          expect(runs(`0 0 ${text}`)).toBeCloseTo(counted(isOn), 9);
        },
      ),
      { numRuns: 8 },
    );
  });

  // robfig/cron v3: a step makes of `*` a restriction.
  test('either day is enough where both are restricted, also by a step', () => {
    expect(runs('0 0 */2 * 0')).toBeGreaterThan(runs('0 0 */2 * *') ?? 0);
    expect(runs('0 0 * * 0')).toBeCloseTo(30 / 7, 9);
  });
});

test.each([
  '',
  '* * * *',
  '0 0 * * 7',
  '60 * * * *',
  '*/0 * * * *',
  '5-3 * * * *',
  '0 0 * * * *',
  '{{x}}',
  '@often',
  '@every soon',
  '0 0 32 * *',
  'a * * * *',
])('a schedule that Argo refuses says nothing: %j', (schedule) => {
  expect(runs(schedule)).toBeUndefined();
});
