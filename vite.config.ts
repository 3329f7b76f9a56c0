/// <reference types="vitest/config" />
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const hasDesktop = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The `<style>` texts that React Aria puts into the page at run time, read from its own source so that an update is noticed. */
function injectedStyles(): string[] {
  const home = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  return ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map((file) => {
    const source = readFileSync(join(home, 'dist/private', file), 'utf8');
    const template = /style\.textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1];
    if (!template) throw new Error(`react-aria changed ${file}: find the style it injects and allow its hash`);
    return template.replace(/\$\{([\w$]+)\}/g, (_, name: string) => source.split(`const ${name} = '`)[1]?.split("'")[0] ?? _).trim();
  });
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing leaves the device: the built page may load from its own origin only, and runs no text as code. */
function contentSecurityPolicy(): Plugin {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${injectedStyles().map(sha256).join(' ')}`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  };
}

/**
 * The icon as part of the page: browsers ask for it again as the address changes, and on a host that says nothing of
 * caching that would be a request while somebody draws.
 */
function iconInPage(): Plugin {
  return {
    name: 'icon-in-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => {
        const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync('public/favicon.svg', 'utf8'))}`;
        if (!html.includes('href="./favicon.svg"')) throw new Error('index.html names no favicon.svg');
        return html.replace('href="./favicon.svg"', `href="${icon}"`);
      },
    },
  };
}

const component = { environment: 'jsdom', setupFiles: ['tests/unit/support/component.ts'] };

export default defineConfig({
  // Relative, so that dist/ works from any static host and any sub-path.
  base: './',
  plugins: [react(), contentSecurityPolicy(), iconInPage()],
  // The manifest says what a chunk imports: tests/bundle.mjs weighs the first load by it.
  build: { manifest: true },
  preview: { port: 4173, open: hasDesktop && !process.env.CI },
  worker: { format: 'es' },
  test: {
    // Shared machines stall for seconds; a test that hangs is still found.
    testTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      { extends: true, test: { name: 'component', include: ['tests/unit/**/*.test.tsx'], ...component } },
    ],
  },
});
