/** How much JavaScript a first visit loads: what the page names, and everything those files import before they run. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The limit of issue 2, in bytes. */
export const INITIAL_LIMIT = 260_000;

/** @returns the files in `dist` that load before anything is shown, with their gzipped sizes, and the sum. */
export function initialJavaScript(dist) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const chunks = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const importsOf = (file) => (Object.values(chunks).find((chunk) => chunk.file === file)?.imports ?? []).map((key) => chunks[key].file);

  const named = [...html.matchAll(/<(script|link)\b[^>]*>/g)]
    .filter(([tag, kind]) => kind === 'script' || /rel="?(modulepreload|preload)/.test(tag))
    .flatMap(([tag]) => /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? [])
    .map((path) => posix.normalize(path.replace(/^\//, '')))
    .filter((path) => path.endsWith('.js'));
  const files = new Set();
  const visit = (file) => {
    if (files.has(file)) return;
    files.add(file);
    importsOf(file).forEach(visit);
  };
  named.forEach(visit);
  if (files.size === 0) throw new Error('index.html loads no JavaScript');

  const sizes = [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length }));
  return { sizes, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) };
}
