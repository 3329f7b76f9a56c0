import type { BrowserContext } from '@playwright/test';

/**
 * Watches everything a context opens and notes what must never happen: an error in the console, an uncaught exception,
 * a request that leaves the origin, a breach of the Content-Security-Policy.
 * @returns the list of what happened, which grows as it happens.
 */
export async function watch(context: BrowserContext, baseURL: string): Promise<string[]> {
  const trouble: string[] = [];
  const { origin } = new URL(baseURL);
  context.on('console', (message) => {
    if (message.type() === 'error') trouble.push(`console error: ${message.text()}`);
  });
  context.on('weberror', (error) => trouble.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    const stays = url.origin === origin || url.protocol === 'data:' || (url.protocol === 'blob:' && url.origin === origin);
    if (!stays) trouble.push(`request to ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left gives up what it was loading; a download is not a page that failed.
    if (reason !== 'net::ERR_ABORTED') trouble.push(`request failed: ${request.url()} ${reason}`);
  });
  await context.exposeBinding('__noteBreach', (_source, breach: string) => {
    trouble.push(`policy breach: ${breach}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = (window as unknown as { __noteBreach: (text: string) => void }).__noteBreach;
      note(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`);
    });
  });
  return trouble;
}
