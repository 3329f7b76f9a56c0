import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Who may import whom, as ARCHITECTURE.md draws it. biome.json holds the rule; this holds the rule to the drawing. */
const bottom = ['tokens', 'model'];
const shared = [...bottom, 'drawing', 'insight', 'formats', 'content'];
const below = [...shared, 'storage', 'state'];
const mayImport: Record<string, readonly string[]> = {
  tokens: [],
  model: [],
  drawing: bottom,
  insight: bottom,
  formats: [...bottom, 'drawing', 'insight'],
  content: [...bottom, 'drawing', 'insight'],
  storage: shared,
  state: shared,
  actions: below,
  ui: ['tokens'],
  canvas: [...below, 'actions', 'ui'],
  views: [...below, 'actions', 'ui', 'canvas'],
  app: [...below, 'actions', 'ui', 'canvas', 'views'],
};
const folders = Object.keys(mayImport);
const withReact = ['state', 'actions', 'ui', 'canvas', 'views', 'app'];

const biome = join('node_modules', '@biomejs', 'biome', 'bin', 'biome');
let home: string;
/** "file specifier" of every import the rule reports. */
let reported: Set<string>;

/** One file per folder and depth, importing everything in every form; one lint run over all of them. */
const files = new Map<string, string[]>();
for (const folder of folders) {
  const packages = ['@xyflow/react', 'dexie', 'react', 'react-dom/client', 'react-aria-components'];
  const others = folders.filter((other) => other !== folder);
  files.set(`src/${folder}/a.ts`, [...others.flatMap((other) => [`../${other}`, `../${other}/deep/x`]), './app', './views/x', ...packages]);
  files.set(`src/${folder}/part/a.ts`, [...others.map((other) => `../../${other}`), '../a', './state']);
}
files.set('src/views/library/a.ts', ['../map', '../map/x', '../shared', '../shared/x', './x', '../../state/x', '../../app']);
files.set('src/views/library/part/a.ts', ['../../map', '../../map/x', '../../shared/x', '../x', '../../../state', '../../../app/x']);
files.set('src/views/shared/a.ts', ['../map', '../map/x', '../../state/x']);

const forms = [
  (to: string) => `import '${to}';`,
  (to: string) => `export * from '${to}';`,
  (to: string) => `import type { T } from '${to}';`,
  (to: string) => `await import('${to}');`,
];

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'throughline-imports-'));
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'));
  writeFileSync(join(home, 'biome.json'), JSON.stringify({ linter: { rules: { preset: 'none' } }, overrides }));
  for (const [file, specifiers] of files) {
    mkdirSync(join(home, dirname(file)), { recursive: true });
    writeFileSync(join(home, file), specifiers.map((to, index) => forms[index % forms.length]!(to)).join('\n'));
  }
  const args = [join(process.cwd(), biome), 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const run = spawnSync(process.execPath, args, { cwd: home, encoding: 'utf8', maxBuffer: 1e8 });
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: Diagnostic[] };
  reported = new Set(
    diagnostics
      .filter(({ category }) => category === 'lint/style/noRestrictedImports')
      .map(({ location: { path, start } }) => `${path} ${files.get(path)?.[start.line - 1]}`),
  );
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Diagnostic {
  category: string;
  location: { path: string; start: { line: number } };
}

const allowed = (file: string, to: string): boolean => !reported.has(`${file} ${to}`);

describe('imports point one way', () => {
  it.each(folders)('%s imports what is below it, and nothing else of ours', (folder) => {
    for (const other of folders.filter((name) => name !== folder)) {
      const expected = mayImport[folder]!.includes(other);
      for (const to of [`../${other}`, `../${other}/deep/x`]) {
        expect([folder, to, allowed(`src/${folder}/a.ts`, to)]).toEqual([folder, to, expected]);
      }
      // In src/views a part is a view, whose siblings are other views: `../../` is the same as everywhere.
      expect([folder, other, allowed(`src/${folder}/part/a.ts`, `../../${other}`)]).toEqual([folder, other, expected]);
    }
    expect(allowed(`src/${folder}/a.ts`, './app')).toBe(true);
    expect(allowed(`src/${folder}/a.ts`, './views/x')).toBe(true);
    expect(allowed(`src/${folder}/part/a.ts`, './state')).toBe(true);
  });

  it('only canvas knows React Flow, only storage knows Dexie, and nothing below state knows React', () => {
    for (const folder of folders) {
      const file = `src/${folder}/a.ts`;
      expect([folder, allowed(file, '@xyflow/react')]).toEqual([folder, folder === 'canvas']);
      expect([folder, allowed(file, 'dexie')]).toEqual([folder, folder === 'storage']);
      for (const to of ['react', 'react-dom/client', 'react-aria-components']) {
        expect([folder, to, allowed(file, to)]).toEqual([folder, to, withReact.includes(folder)]);
      }
    }
  });

  it('views do not import one another, only what they share', () => {
    const refused = [...reported].filter((entry) => /^src\/views\/(library|shared)\//.test(entry)).sort();
    expect(refused).toEqual([
      'src/views/library/a.ts ../../app',
      'src/views/library/a.ts ../map',
      'src/views/library/a.ts ../map/x',
      'src/views/library/part/a.ts ../../../app/x',
      'src/views/library/part/a.ts ../../map',
      'src/views/library/part/a.ts ../../map/x',
      'src/views/shared/a.ts ../map',
      'src/views/shared/a.ts ../map/x',
    ]);
  });

  it('every folder of src has its rule', () => {
    const present = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(present.map((entry) => entry.name).filter((name) => !folders.includes(name))).toEqual([]);
  });
});
