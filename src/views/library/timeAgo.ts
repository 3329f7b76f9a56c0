const steps: readonly [limit: number, divisor: number, unit: Intl.RelativeTimeFormatUnit][] = [
  [3_600_000, 60_000, 'minute'],
  [86_400_000, 3_600_000, 'hour'],
  [7 * 86_400_000, 86_400_000, 'day'],
  [30 * 86_400_000, 7 * 86_400_000, 'week'],
  [365 * 86_400_000, 30 * 86_400_000, 'month'],
  [Number.POSITIVE_INFINITY, 365 * 86_400_000, 'year'],
];

const relative = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** "5 minutes ago", "yesterday". A time in the future (a clock was set back) counts as now. */
export function timeAgo(then: number, now: number): string {
  const gone = Math.max(0, now - then);
  if (gone < 60_000) return 'just now';
  const [, divisor, unit] = steps.find(([limit]) => gone < limit)!;
  return relative.format(-Math.floor(gone / divisor), unit);
}
