import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { initialJavaScript } from '../../bundle.mjs';

let dist: string;

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'throughline-dist-'));
  mkdirSync(join(dist, '.vite'));
  mkdirSync(join(dist, 'assets'));
});
afterEach(() => rmSync(dist, { recursive: true, force: true }));

function build(html: string, chunks: Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>): void {
  writeFileSync(join(dist, 'index.html'), html);
  writeFileSync(join(dist, '.vite/manifest.json'), JSON.stringify(chunks));
  for (const { file } of Object.values(chunks)) writeFileSync(join(dist, file), `// ${file}`);
}

describe('the weight of a first load', () => {
  it('counts the entry, what is preloaded, and all they import, each once', () => {
    build(
      '<link rel="modulepreload" crossorigin href="./assets/vendor.js"><script type="module" crossorigin src="./assets/entry.js"></script>',
      {
        'index.html': { file: 'assets/entry.js', imports: ['_a.js', '_vendor.js'] },
        '_a.js': { file: 'assets/a.js', imports: ['_b.js', 'index.html'] },
        '_b.js': { file: 'assets/b.js' },
        '_vendor.js': { file: 'assets/vendor.js' },
      },
    );
    const { sizes, bytes } = initialJavaScript(dist);
    expect(sizes.map(({ file }) => file).sort()).toEqual(['assets/a.js', 'assets/b.js', 'assets/entry.js', 'assets/vendor.js']);
    expect(bytes).toBe(sizes.reduce((sum, { file }) => sum + gzipSync(`// ${file}`, { level: 9 }).length, 0));
  });

  it('leaves out what is loaded on use', () => {
    build('<script type="module" src="/assets/entry.js"></script>', {
      'index.html': { file: 'assets/entry.js', dynamicImports: ['src/pdf.ts'] },
      'src/pdf.ts': { file: 'assets/pdf.js' },
    });
    expect(initialJavaScript(dist).sizes.map(({ file }) => file)).toEqual(['assets/entry.js']);
  });

  it('refuses a page that loads nothing, as its weight would say nothing', () => {
    build('<p>Hello</p>', {});
    expect(() => initialJavaScript(dist)).toThrow('loads no JavaScript');
  });
});
