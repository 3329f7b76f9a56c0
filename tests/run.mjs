/** `npm test`: types, lint, unit and component tests, build, browser tests. Ends in one line: "N passed, N failed". */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INITIAL_LIMIT, initialJavaScript } from './bundle.mjs';
import { ensureChromium, howToInstall } from './chromium.mjs';
import { readPlaywright, readVitest } from './reports.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const reports = join(root, 'test-results');
process.chdir(root);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const packages = { tsc: 'typescript', biome: '@biomejs/biome', vitest: 'vitest', vite: 'vite', playwright: '@playwright/test' };

/** The script behind a command of node_modules: run by Node itself, it needs no shell and ends when it is told to. */
function scriptOf(name) {
  const home = join('node_modules', packages[name]);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  return join(home, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs a tool of node_modules. @returns its exit code and all it wrote. */
function tool(name, args, { minutes = 5, env = {} } = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [scriptOf(name), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const timer = setTimeout(() => {
      take(`\nStopped: took longer than ${minutes} minutes.`);
      child.kill();
    }, minutes * 60_000);
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? 1, output: output.trim() });
    });
  });
}

const fail = (name, text) => ({ passed: 0, failures: [{ name, text }] });
const pass = { passed: 1, failures: [] };
const total = { passed: 0, failures: [] };

/** Runs one part, prints how it went, and counts it. A part that throws has failed. @returns whether all of it passed. */
async function part(name, run) {
  const start = performance.now();
  const { passed, failures } = await run().catch((error) => fail(name, error.stack ?? String(error)));
  total.passed += passed;
  total.failures.push(...failures);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failures.length > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failures.length} failed (${seconds} s)`);
  for (const { name: test, text } of failures) console.log(`\n  ✗ ${test}\n${text.replace(/^/gm, '      ')}\n`);
  return failures.length === 0;
}

async function simple(name, args) {
  const { code, output } = await tool(name, args);
  return code === 0 ? pass : fail(name, output);
}

/** Runs a test runner and reads its report; a runner that ran nothing, or ended badly without a failed test, has failed. */
async function runner(name, args, file, read, options) {
  const { code, output } = await tool(name, args, options);
  let result;
  try {
    result = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return fail(name, `No report.\n${output}`);
  }
  if (result.passed + result.failures.length === 0) result.failures.push({ name, text: `It ran no test.\n${output}` });
  else if (code !== 0 && result.failures.length === 0) result.failures.push({ name, text: output });
  return result;
}

const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

await part('Types', () => simple('tsc', []));
await part('Lint', () => simple('biome', ['check', '--error-on-warnings', '.']));
await part('Unit and component tests', () =>
  runner('vitest', ['run', '--reporter=json', `--outputFile=${vitestReport}`], vitestReport, readVitest, { minutes: 8 }),
);
const built = await part('Build', () => simple('vite', ['build', '--logLevel', 'warn']));

if (built) {
  await part('First load', async () => {
    const { sizes, bytes } = initialJavaScript('dist');
    console.log(`  ${bytes} bytes of JavaScript, gzipped, in ${sizes.length} files`);
    const list = sizes.map((entry) => `${entry.bytes} ${entry.file}`).join('\n');
    return bytes <= INITIAL_LIMIT ? pass : fail('Initial JavaScript', `${bytes} bytes gzipped, more than ${INITIAL_LIMIT}:\n${list}`);
  });
}

const specs = readdirSync('tests/browser', { recursive: true }).filter((file) => String(file).endsWith('.spec.ts'));
if (specs.length > 0) {
  await part('Browser tests', async () => {
    if (!built) return fail('Browser tests', 'Not run, as there is no build.');
    const path = ensureChromium();
    if (path === null) return fail('Browser tests', howToInstall);
    const env = { CHROMIUM_PATH: path, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
    const args = ['test', '-c', 'tests/browser/playwright.config.ts', '--reporter=json'];
    return runner('playwright', args, playwrightReport, readPlaywright, { minutes: 15, env });
  });
}

console.log(`${total.passed} passed, ${total.failures.length} failed`);
process.exitCode = total.failures.length > 0 || total.passed === 0 ? 1 : 0;
