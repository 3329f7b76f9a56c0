/** Turns figures into tables. Nothing is rounded up: a ratio is app ÷ stock of the medians over the repeats. */
import { gestures } from './gestures.mjs';

const sorted = (list) => [...list].sort((a, b) => a - b);
export const median = (list) => quantile(list, 0.5);
export function quantile(list, share) {
  const all = sorted(list);
  return all[Math.min(all.length - 1, Math.floor(all.length * share))];
}

/** One gesture of one repeat in a few numbers, ms per step. */
export function summary({ main, frames, mainMean, cpuMean }) {
  return {
    main: median(main),
    mainP95: quantile(main, 0.95),
    mainMean,
    frame: median(frames),
    frameP95: quantile(frames, 0.95),
    cpu: cpuMean,
  };
}

/** Medians over the repeats, key by key. */
export function across(repeats) {
  return Object.fromEntries(Object.keys(repeats[0]).map((key) => [key, median(repeats.map((repeat) => repeat[key]))]));
}

const ms = (value) => (value === undefined ? '' : value < 100 ? value.toFixed(1) : value.toFixed(0));
const ratio = (a, b) => (a === undefined || b === undefined ? '' : (a / b).toFixed(2));
const row = (cells) => `| ${cells.join(' | ')} |`;

const columns = [
  ['main thread', 'main'],
  ['p95', 'mainP95'],
  ['with what follows', 'mainMean'],
  ['frame to frame', 'frame'],
  ['p95', 'frameP95'],
  ['all processes', 'cpu'],
];

/** @param results by size, by page, by step: what `across` gives */
export function tables(results) {
  return Object.entries(results)
    .map(([size, sides]) => {
      const head = ['', ...columns.map(([label]) => label)];
      const lines = gestures.flatMap(({ id, label }) => {
        const [app, stock, visible] = [sides.app?.[id], sides.stock?.[id], sides.visible?.[id]];
        const cells = columns.map(([, key]) => {
          const figures = [app, stock, ...(visible ? [visible] : [])].map((side) => ms(side?.[key])).join(' / ');
          return `${figures} = **${ratio(app?.[key], stock?.[key])}**`;
        });
        return row([label, ...cells]);
      });
      return [
        `### ${Number(size).toLocaleString('en-GB')} touchpoints`,
        openingLine(sides),
        row(head),
        row(head.map(() => '---')),
        ...lines,
      ]
        .join('\n')
        .replace('\n|', '\n\n|');
    })
    .join('\n\n');
}

function openingLine({ app, stock, visible }) {
  const part = (label, key) => {
    const figures = [app, stock, ...(visible ? [visible] : [])].map((side) => ms(side?.open[key])).join(' / ');
    return `${label} ${figures} = **${ratio(app?.open[key], stock?.open[key])}**`;
  };
  return `\nOpen: ${part('until at rest', 'time')}, ${part('main thread', 'main')}, ${part('all processes', 'cpu')} ms.`;
}

export function pictureLine(picture, size) {
  if (!picture) return '';
  const { app, stock } = picture;
  return `PNG of ${size.toLocaleString('en-GB')} touchpoints at 1×: app ${ms(app)} ms, html-to-image ${ms(stock)} ms = **${ratio(app, stock)}**.`;
}
