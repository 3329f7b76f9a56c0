import { createServer } from 'node:net';
import { defineConfig } from '@playwright/test';
import { chromiumFlags, findChromium, howToInstall } from '../chromium.mjs';

/** A port nobody listens on, so that several checkouts can be tested at once. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

// Playwright reads this file in every worker too: they inherit what the first reading settled.
process.env.PREVIEW_PORT ??= String(await freePort());
process.env.CHROMIUM_PATH ??= findChromium() ?? '';
if (!process.env.CHROMIUM_PATH) throw new Error(howToInstall);

const url = `http://127.0.0.1:${process.env.PREVIEW_PORT}/`;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results/browser',
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: url,
    browserName: 'chromium',
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 20_000,
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: chromiumFlags },
  },
  webServer: {
    command: `npx --no -- vite preview --host 127.0.0.1 --port ${process.env.PREVIEW_PORT} --strictPort`,
    cwd: '../..',
    url,
    env: { CI: '1' },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});
