/** Finds a Chromium for the browser tests and, where there is none, installs one. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usual = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: ['Google Chrome', 'Chromium'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((root) => process.env[root])
    .map((root) => join(process.env[root] ?? '', 'Google/Chrome/Application/chrome.exe')),
};

/** What headless Chromium is started with: it asks nobody for anything, and runs as root in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path of a Chromium that starts, or null. CHROMIUM_PATH goes first and is trusted. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const candidates = [...(usual[process.platform] ?? []), ...(process.platform === 'win32' ? [] : onPath), chromium.executablePath()];
  return candidates.find((path) => isExecutable(path) && starts(path)) ?? null;
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A downloaded Chromium may lack libraries of the system; one that cannot print a page is none. */
function starts(path) {
  const args = ['--headless', ...chromiumFlags, '--dump-dom', 'data:text/html,ready'];
  const { stdout } = spawnSync(path, args, { encoding: 'utf8', timeout: 30_000, stdio: ['ignore', 'pipe', 'ignore'] });
  return stdout?.includes('ready') ?? false;
}

/** Path of a Chromium, installed on the way if need be: Playwright's own, else the system's as root. Null when all of it fails. */
export function ensureChromium(say = console.log) {
  const found = findChromium();
  if (found) return found;
  const isRoot = process.getuid?.() === 0;
  const attempts = [['npx', ['playwright', 'install', 'chromium']]];
  if (isRoot && process.platform === 'linux') {
    attempts.push(['apt-get', ['update']], ['apt-get', ['install', '-y', '--no-install-recommends', 'chromium']]);
  }
  for (const [command, args] of attempts) {
    say(`No Chromium yet: ${command} ${args.join(' ')}`);
    spawnSync(command, args, {
      stdio: 'inherit',
      timeout: 240_000,
      shell: process.platform === 'win32',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  return null;
}

export const howToInstall =
  'No Chromium was found: run "npx playwright install chromium", install the package "chromium" of your system, or set CHROMIUM_PATH to one.';
