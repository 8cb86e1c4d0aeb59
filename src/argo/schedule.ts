/** The days of a month, as the vendor's prices count them. */
const DAYS = 30;

/** How long the calendar takes to repeat itself: 400 years, in days. */
const CYCLE = 146_097;

/**
 * How often each day comes in 400 years, by month (from 1), day of the month (from 1) and day of
 * the week (Sunday is 0): the number of days at `calendar[(month * 32 + day) * 7 + weekday]`.
 */
export type Calendar = readonly number[];

/** Counts the days of 400 years. It takes some milliseconds, so do it once. */
export function calendarOf400Years(): Calendar {
  const counts = Array.from({ length: 13 * 32 * 7 }, () => 0);
  let weekday = 6; // 2000-01-01 was a Saturday.
  for (let year = 2000; year < 2400; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      for (let day = 1; day <= daysIn(month, year); day += 1) {
        const at = (month * 32 + day) * 7 + weekday;
        counts[at] = (counts[at] ?? 0) + 1;
        weekday = (weekday + 1) % 7;
      }
    }
  }
  return counts;
}

function daysIn(month: number, year: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/**
 * How often a schedule of a CronWorkflow starts a run in 30 days, on average over all years: exact
 * but for the hour that a change of the clocks adds or takes. Undefined for a text that Argo's
 * reader (robfig/cron v3, five fields and descriptors) refuses, and for one with tags in it.
 */
export function runsAMonth(schedule: string, calendar: Calendar): number | undefined {
  const text = schedule.trim().replace(/^(?:CRON_)?TZ=\S+\s+/, '');
  const every = /^@every\s+(\S+)$/.exec(text)?.[1];
  if (every !== undefined) {
    const seconds = secondsIn(every);
    return seconds === undefined ? undefined : (DAYS * 86_400) / Math.max(1, Math.floor(seconds));
  }
  const fields = (DESCRIPTORS[text] ?? text).split(/\s+/);
  if (fields.length !== FIELDS.length) return undefined;
  const read = fields.map((field, at) => fieldOf(field, FIELDS[at] ?? NO_FIELD));
  const [minutes, hours, days, months, weekdays] = read;
  if (!minutes || !hours || !days || !months || !weekdays) return undefined;
  let matching = 0;
  for (const month of months.values) {
    for (let day = 1; day <= 31; day += 1) {
      for (let weekday = 0; weekday < 7; weekday += 1) {
        const onDay = days.values.has(day);
        const onWeekday = weekdays.values.has(weekday);
        // As in Vixie's cron, one of the two is enough where both are restricted.
        const isOn = days.star || weekdays.star ? onDay && onWeekday : onDay || onWeekday;
        if (isOn) matching += calendar[(month * 32 + day) * 7 + weekday] ?? 0;
      }
    }
  }
  return (matching / CYCLE) * DAYS * minutes.values.size * hours.values.size;
}

const DESCRIPTORS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

interface Field {
  readonly least: number;
  readonly most: number;
  /** The name of the number `least`, and those after it. */
  readonly names: readonly string[];
}

const NO_FIELD: Field = { least: 0, most: -1, names: [] };

const FIELDS: readonly Field[] = [
  { least: 0, most: 59, names: [] },
  { least: 0, most: 23, names: [] },
  { least: 1, most: 31, names: [] },
  {
    least: 1,
    most: 12,
    names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  },
  { least: 0, most: 6, names: 'sun mon tue wed thu fri sat'.split(' ') },
];

interface Values {
  readonly values: ReadonlySet<number>;
  /** A part of it is `*` or `?`, so that it restricts nothing. */
  readonly star: boolean;
}

function fieldOf(text: string, field: Field): Values | undefined {
  const values = new Set<number>();
  let star = false;
  for (const part of text.split(',')) {
    const range = rangeOf(part, field);
    if (range === undefined) return undefined;
    star ||= range.star;
    for (let at = range.from; at <= range.to; at += range.step) values.add(at);
  }
  return { values, star };
}

interface Stride {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly star: boolean;
}

function rangeOf(part: string, { least, most, names }: Field): Stride | undefined {
  const match = /^(?:([*?])|([a-z0-9]{1,3})(?:-([a-z0-9]{1,3}))?)(?:\/(\d{1,3}))?$/i.exec(part);
  if (match === null) return undefined;
  const [, star, first = '', last, stride] = match;
  const step = stride === undefined ? 1 : Number(stride);
  if (step === 0) return undefined;
  if (star !== undefined) return { from: least, to: most, step, star: step === 1 };
  const numberOf = (text: string): number => {
    const at = names.indexOf(text.toLowerCase());
    return at === -1 ? (/^\d+$/.test(text) ? Number(text) : Number.NaN) : least + at;
  };
  const from = numberOf(first);
  const to = last === undefined ? (stride === undefined ? from : most) : numberOf(last);
  return from >= least && from <= to && to <= most ? { from, to, step, star: false } : undefined;
}

const SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** The seconds of a duration of Go, as `1h30m`. */
function secondsIn(duration: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(duration)) return undefined;
  const parts = duration.matchAll(/(\d+(?:\.\d+)?)(h|ms|m|s)/g);
  return [...parts].reduce((sum, [, number, unit = '']) => {
    return sum + Number(number) * (SECONDS[unit] ?? 0);
  }, 0);
}
