/**
 * `npm run bench`: the app beside a stock React Flow page with the same content, in one run of one Chromium.
 * Options: --sizes 100,500,1000  --repeats 3  --steps pan,zoom  --pages app,stock,visible  --no-picture  --no-build
 * --save writes RESULTS.md.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const bench = dirname(fileURLToPath(import.meta.url));
const root = dirname(bench);
process.env.NODE_ENV = 'production';
if (!existsSync(join(bench, 'node_modules'))) {
  console.log('Installing the packages of the bench');
  const { status } = spawnSync('npm', ['ci'], { cwd: bench, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}
const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '100,500,1000' },
    repeats: { type: 'string', default: '3' },
    steps: { type: 'string', default: '' },
    pages: { type: 'string', default: 'app,stock,visible' },
    picture: { type: 'boolean', default: true },
    build: { type: 'boolean', default: true },
    save: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
const sizes = options.sizes.split(',').map(Number);
const repeats = Number(options.repeats);

const { chromium } = await import('@playwright/test');
const { preview } = await import('vite');
const { chromiumFlags, ensureChromium, howToInstall } = await import('../tests/chromium.mjs');
const { buildAll } = await import('./build.mjs');
const { gestures } = await import('./gestures.mjs');
const { meterFor } = await import('./measure.mjs');
const { appPage, READY, stockPage } = await import('./pages.mjs');
const { installProbe } = await import('./probe.mjs');
const { across, median, pictureLine, summary, tables } = await import('./report.mjs');

const executablePath = ensureChromium();
if (!executablePath) throw new Error(howToInstall);
const maps = await buildAll({ root, sizes, build: options.build, log: console.log });

/** A folder of bench/dist on a free port. */
const serve = (folder) =>
  preview({
    root: bench,
    configFile: false,
    logLevel: 'error',
    build: { outDir: join(bench, 'dist', folder) },
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
const servers = await Promise.all([serve('app'), serve('stock')]);
const [appOrigin, stockOrigin] = servers.map((server) => server.resolvedUrls.local[0]);
/** As large as the app's own canvas in this window. */
const canvas = { width: '1116', height: '847' };
const pages = {
  app: appPage(appOrigin),
  stock: stockPage(stockOrigin, 'all', sizes, canvas),
  visible: stockPage(stockOrigin, 'visible', sizes, canvas),
};
const names = options.pages.split(',');
const steps = gestures.filter(({ id }) => options.steps === '' || options.steps.split(',').includes(id));
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const loads = [];

async function withPage(side, size, use) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`${side.name}: ${error.message}`));
  await side.prepare(page, maps.get(size));
  const meter = await meterFor(browser, page);
  const open = await meter.opening(READY, () => side.opener(page, size).click());
  loads.push(loadavg()[0]);
  const result = await use(page, meter, open);
  await context.close();
  return result;
}

function runOnce(side, size) {
  return withPage(side, size, async (page, meter, open) => {
    const figures = { open };
    for (const { id, run } of steps) figures[id] = summary(await run(page, side, meter));
    return figures;
  });
}

const results = {};
for (const size of sizes) {
  const runs = Object.fromEntries(names.map((name) => [name, []]));
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const name of names) {
      // The second variant is there for information: once is enough.
      if (name === 'visible' && repeat > 0) continue;
      runs[name].push(await runOnce(pages[name], size));
      console.log(`${size} touchpoints, ${name}, repeat ${repeat + 1} of ${repeats}`);
    }
  }
  // Kept at once: a run takes its time, and what it has measured must not go with a browser that fails later.
  results[size] = Object.fromEntries(
    Object.entries(runs).map(([name, list]) => {
      const keys = Object.keys(list[0]);
      return [name, Object.fromEntries(keys.map((key) => [key, across(list.map((figures) => figures[key]))]))];
    }),
  );
  writeFileSync(join(bench, 'dist/results.json'), JSON.stringify({ results }, null, 2));
  console.log(`\n${tables({ [size]: results[size] })}\n`);
}

let picture = null;
const largest = Math.max(...sizes);
if (options.picture) {
  const times = { app: [], stock: [] };
  for (let repeat = 0; repeat < Math.min(2, repeats); repeat++) {
    for (const name of ['app', 'stock']) {
      const { time } = await withPage(pages[name], largest, (page) => pages[name].savePicture(page, maps.get(largest)));
      times[name].push(time);
      console.log(`PNG of ${largest} touchpoints, ${name}: ${time.toFixed(0)} ms`);
    }
  }
  picture = { app: median(times.app), stock: median(times.stock) };
}

/** The pan gesture on a page that shows nothing: what measuring and an idle browser cost by themselves. */
async function emptyRun() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(installProbe);
  const page = await context.newPage();
  await pages.stock.prepare(page);
  const meter = await meterFor(browser, page);
  const figures = summary(await meter.gesture(60, () => page.mouse.wheel(40, 4)));
  await context.close();
  return figures;
}
const empty = await emptyRun();

const about = {
  chromium: browser.version(),
  cores: cpus().length,
  load: median(loads),
  repeats,
};
await browser.close();
await Promise.all(servers.map((server) => server.close()));

const text = [
  `Chromium ${about.chromium}, headless, no GPU, ${about.cores} cores, load ${about.load.toFixed(1)} (median at the openings: what else the`,
  `machine did), window 1440 × 900, ${repeats} repeats (app, stock, app, stock …), medians. Cells: app / stock / stock with`,
  '`onlyRenderVisibleElements` (one repeat) = **app ÷ stock**; ms per step.',
  `An empty page costs ${empty.main.toFixed(1)} ms of the main thread and ${empty.cpu.toFixed(1)} ms of all processes a step; that is not taken off.`,
  '',
  tables(results),
  '',
  pictureLine(picture, largest),
].join('\n');
console.log(`\n${text}`);
writeFileSync(join(bench, 'dist/results.json'), JSON.stringify({ about, empty, results, picture }, null, 2));
if (options.save) {
  const { explanation } = await import('./explanation.mjs');
  writeFileSync(join(bench, 'RESULTS.md'), `${explanation}\n${text}\n`);
}
process.exit(0);
