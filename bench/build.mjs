/** Builds what is measured, into bench/dist: the app as it ships, the stock page, and the same content for both. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, runnerImport } from 'vite';
import { benchMap } from './map.mjs';

/** @returns {Promise<Map<number, { file: string, width: number, height: number }>>} by number of touchpoints: the app's file, the size of the picture */
export async function buildAll({ root, sizes, build: wanted, log }) {
  const bench = join(root, 'bench');
  const dist = join(bench, 'dist');
  if (wanted) await buildPages(root, bench, dist, log);
  const from = async (path) => (await runnerImport(join(root, path), { configFile: false, logLevel: 'error' })).module;
  const drawing = await from('src/drawing/index.ts');
  const { fromJson } = await from('src/formats/json/read.ts');
  const { themes } = await from('src/tokens/index.ts');
  mkdirSync(join(dist, 'stock/maps'), { recursive: true });
  const maps = new Map();
  for (const count of sizes) {
    const text = JSON.stringify(benchMap(count));
    const file = join(dist, `bench-${count}.json`);
    writeFileSync(file, text);
    const { map } = fromJson(text);
    const layout = drawing.layoutMap(map);
    writeFileSync(join(dist, `stock/maps/${count}.json`), JSON.stringify(stockContent(map, layout, drawing, themes.light)));
    maps.set(count, { file, width: Math.ceil(layout.width), height: Math.ceil(layout.height) });
  }
  return maps;
}

async function buildPages(root, bench, dist, log) {
  log('Building the app');
  await build({ root, logLevel: 'error', build: { outDir: join(dist, 'app'), emptyOutDir: true } });
  log('Building the stock page');
  await build({
    root: join(bench, 'stock'),
    configFile: false,
    base: './',
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: join(dist, 'stock'), emptyOutDir: true },
  });
}

/** The map as nodes and edges of React Flow, in the places where the app has them. */
function stockContent(map, layout, drawing, theme) {
  const nodes = Object.values(map.touchpoints).map((touchpoint) => {
    const { x, y } = layout.cards.get(touchpoint.id);
    const view = drawing.cardView(map, touchpoint.id);
    const channels = touchpoint.channelIds.map((id) => {
      const { name, icon, colour } = map.channels[id];
      return { name, icon, colour: theme.channels[colour] };
    });
    const { pains, mood, star, assumed } = view;
    return { id: touchpoint.id, type: 'card', position: { x, y }, data: { title: touchpoint.title, channels, pains, mood, star, assumed } };
  });
  const edges = Object.values(map.connections).map((connection) => ({
    id: connection.id,
    source: connection.fromId,
    target: connection.toId,
    ...(connection.label ? { label: connection.label } : {}),
    ...(connection.kind === 'handoff' ? { style: { strokeDasharray: '5 4' } } : {}),
  }));
  return { nodes, edges };
}
