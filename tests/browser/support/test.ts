/** The `test` of every browser test: `page` in a fresh context, or `device` where what is stored must outlive the browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { watch } from './watch';

/** One person's device: a profile on disk. Contexts made by `newContext` keep IndexedDB in memory only. */
export interface Device {
  /** Starts the browser, or takes the one that runs. */
  context(): Promise<BrowserContext>;
  /** Starts the browser if need be, and opens the app in a new tab. */
  open(path?: string): Promise<Page>;
  /** Closes the browser as a person does; the profile stays. */
  close(): Promise<void>;
  /** Ends the browser as a crash does: its process is killed with no time for anything. */
  kill(): Promise<void>;
}

interface Fixtures {
  /** What must never happen, as it happens; the test fails unless it is empty at the end. */
  trouble: string[];
  device: Device;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  trouble: async ({}, use) => {
    const trouble: string[] = [];
    await use(trouble);
    expect(trouble, 'errors, requests elsewhere, policy breaches').toEqual([]);
  },

  context: async ({ context, baseURL, trouble }, use) => {
    const seen = await watch(context, baseURL!);
    await use(context);
    trouble.push(...seen);
  },

  device: async ({ playwright, baseURL, trouble, viewport, launchOptions, contextOptions, locale, timezoneId }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'throughline-device-'));
    let running: BrowserContext | null = null;
    const seen: string[][] = [];
    const device: Device = {
      async context() {
        if (running) return running;
        const options = { ...contextOptions, ...launchOptions, baseURL: baseURL!, viewport, locale: locale!, timezoneId: timezoneId! };
        running = await playwright.chromium.launchPersistentContext(home, options);
        seen.push(await watch(running, baseURL!));
        return running;
      },
      async open(path = './') {
        const context = await device.context();
        const blank = context.pages().find((page) => page.url() === 'about:blank');
        const page = blank ?? (await context.newPage());
        await page.goto(path);
        return page;
      },
      async close() {
        await running?.close();
        running = null;
      },
      async kill() {
        const context = running!;
        running = null;
        const session = await context.browser()!.newBrowserCDPSession();
        const { processInfo } = await session.send('SystemInfo.getProcessInfo');
        const closed = context.waitForEvent('close');
        process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
        await closed;
      },
    };
    await use(device);
    await device.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
    trouble.push(...seen.flat());
  },
});

export { expect };
