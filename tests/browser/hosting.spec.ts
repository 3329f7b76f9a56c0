import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { App } from './support/app';
import { expect, test } from './support/test';
import { watch } from './support/watch';

const PATH = '/tools/journeys/';
const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** The built app as any static host serves it: files below a folder, nothing else, no header but the type. */
async function serve(): Promise<{ server: Server; address: string; served: readonly string[] }> {
  const served: string[] = [];
  const server = createServer(async ({ url = '' }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    const file = path.startsWith(PATH) ? normalize(path.slice(PATH.length) || 'index.html') : '';
    const bytes = file === '' || file.startsWith('..') ? null : await readFile(join(dist, file)).catch(() => null);
    response.on('finish', () => served.push(path));
    response.writeHead(bytes ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(bytes);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`, served };
}

/** Draws a small map and takes it away as a picture. */
async function work(page: Page, name: string): Promise<void> {
  const app = await new App(page).newMap(name);
  await app.button('Add touchpoint').click();
  await page.keyboard.type('Rings the ward');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Gets through');
  await page.keyboard.press('Escape');
  await expect(app.connections()).toHaveCount(1);
  await app.tagChannel('Phone');
  await app.saved();
  const { name: file, bytes } = await app.export('PNG picture');
  expect(file).toBe(`${name}.png`);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(3_000);
}

/** Every request over the network, as they come. */
function requestsOf(context: BrowserContext): string[] {
  const requests: string[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  return requests;
}

test('given a folder of a plain host, when the app is used from there, then all of it works, and it keeps its policy', async ({
  browser,
}) => {
  const { server, address } = await serve();
  const context = await browser.newContext({ acceptDownloads: true });
  const trouble = await watch(context, address);
  const requests = requestsOf(context);
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await work(page, 'In a folder');
  // A link into it, and back.
  const map = page.url();
  expect(map).toContain(`${PATH}#/map/`);
  await page.goto('about:blank');
  await page.goto(map);
  await expect(page.locator('[data-touchpoint-id]')).toHaveCount(2);
  await page.getByRole('button', { name: 'Back to library' }).click();
  await expect(page.locator('[data-map-id]')).toHaveText(/In a folder/);
  expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
  await new Promise((done) => server.close(done));
});

test('given the app once loaded, when the network and the host are gone, then a map is made, drawn and exported without a request', async ({
  browser,
}) => {
  const { server, address, served } = await serve();
  const context = await browser.newContext({ acceptDownloads: true });
  const trouble = await watch(context, address);
  const requests = requestsOf(context);
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByRole('button', { name: 'New map' }).first()).toBeVisible();
  // What is loaded lazily is fetched by itself soon after; then it is quiet.
  const lazily = ['OpenMapRoute', 'ExportDialog', 'png.worker'];
  const isQuiet = (): boolean => served.length === requests.length && lazily.every((part) => served.some((path) => path.includes(part)));
  await expect.poll(isQuiet, { timeout: 15_000, intervals: [300] }).toBe(true);
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  await context.setOffline(true);
  requests.length = 0;
  await work(page, 'Without a network');
  expect(requests).toEqual([]);
  expect(trouble).toEqual([]);
  await context.close();
});

test('given the built page, then its policy allows nothing but itself, and stands before all that it must hold', async ({ page }) => {
  const html = await (await page.request.get('./')).text();
  const [before, after] = html.split('<meta http-equiv="Content-Security-Policy"');
  expect(after).toBeDefined();
  expect(before).not.toMatch(/<(script|link|style|img)/);
  await page.goto('./');
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content'))!;
  const directives = new Map(policy.split(';').map((part) => [part.trim().split(' ')[0]!, part.trim().split(' ').slice(1)]));
  expect(directives.get('default-src')).toEqual(["'none'"]);
  for (const name of ['script-src', 'connect-src', 'worker-src', 'font-src']) expect(directives.get(name), name).toEqual(["'self'"]);
  for (const sources of directives.values()) {
    for (const source of sources) expect(source).toMatch(/^('none'|'self'|'sha256-.+'|data:|blob:)$/);
  }
});
