/** Spans of time as people say them ("20 min", "4 h", "2 weeks") and as records hold them: minutes. */
const MINUTES: Record<string, number> = { min: 1, h: 60, day: 1_440, week: 10_080, month: 43_200 };

const WORDS: [RegExp, keyof typeof MINUTES][] = [
  [/^m(in(ute)?s?)?$/, 'min'],
  [/^h((ou)?rs?)?$/, 'h'],
  [/^d(ays?)?$/, 'day'],
  [/^w((ee)?ks?)?$/, 'week'],
  [/^mo(nth)?s?$/, 'month'],
];

/** Minutes in a text such as "1 h 30 min", "2 weeks" or "45" (minutes). Null when it is not a span; a month counts 30 days. */
export function parseDuration(text: string): number | null {
  const source = text.trim().toLowerCase().replaceAll(',', '.');
  if (source === '') return null;
  const pieces = [...source.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)\s*/g)];
  if (pieces.map((piece) => piece[0]).join('') !== source) return null;
  let minutes = 0;
  for (const [, amount = '', word = ''] of pieces) {
    const unit = word === '' ? 'min' : WORDS.find(([pattern]) => pattern.test(word))?.[1];
    if (!unit) return null;
    minutes += Number(amount) * MINUTES[unit]!;
  }
  return Number.isFinite(minutes) ? minutes : null;
}

/** The shortest exact way to say it: 90 is "1 h 30 min", 20160 is "2 weeks". */
export function formatDuration(minutes: number): string {
  const whole = (unit: string, plural: string): string | null => {
    const amount = minutes / MINUTES[unit]!;
    return minutes > 0 && Number.isInteger(amount) ? `${amount} ${amount === 1 ? unit : plural}` : null;
  };
  const exact = whole('week', 'weeks') ?? whole('day', 'days');
  if (exact) return exact;
  const days = Math.floor(minutes / 1_440);
  const hours = Math.floor((minutes % 1_440) / 60);
  const rest = Math.round((minutes % 60) * 100) / 100;
  const parts = [days > 0 ? `${days} ${days === 1 ? 'day' : 'days'}` : '', hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''];
  return parts.filter(Boolean).join(' ') || '0 min';
}
