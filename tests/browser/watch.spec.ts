import { expect, test } from './support/test';
import { watch } from './support/watch';

/** Every browser test rests on `watch`: here it is shown to see what it must, on the built page with its real policy. */
const mischief: [string, () => unknown, RegExp][] = [
  ['an error in the console', () => console.error('oops'), /^console error: oops$/],
  ['an uncaught exception', () => setTimeout(() => Promise.reject(new Error('boom'))), /^uncaught: Error: boom/],
  ['a request elsewhere', () => void fetch('https://example.org/').catch(() => null), /^policy breach: connect-src https:\/\/example\.org/],
  ['an inline style', () => document.body.setAttribute('style', 'color: red'), /^policy breach: style-src-attr inline/],
  ['text as code', () => setTimeout('window.x = 1'), /^policy breach: script-src/],
];

for (const [what, act, expected] of mischief) {
  test(`given the built page, when it makes ${what}, then the watch notes it`, async ({ browser, baseURL }) => {
    const context = await browser.newContext();
    const trouble = await watch(context, baseURL!);
    const page = await context.newPage();
    await page.goto(baseURL!);
    expect(trouble).toEqual([]);
    await page.evaluate(act);
    await expect.poll(() => trouble.filter((line) => expected.test(line)).length).toBe(1);
    await context.close();
  });
}

test('given a page elsewhere, when a context opens it, then the watch notes a request that leaves', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const trouble = await watch(context, baseURL!);
  await context.route('https://example.org/', (route) => route.fulfill({ body: 'elsewhere' }));
  const page = await context.newPage();
  await page.goto('https://example.org/');
  expect(trouble).toEqual(['request to https://example.org/']);
  await context.close();
});
