import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { frontendFolder, loadPackage } from '../environment/places.mjs';
import { npm } from '../packages/npm.mjs';
import { capture } from '../processes/capture.mjs';
import { Problem } from '../reporting/problem.mjs';
import { sayWhile } from '../reporting/say.mjs';
import { aptInstall, canUseApt } from '../system/apt.mjs';

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const MAC_APPS = ['Google Chrome', 'Chromium'].map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);

/**
 * The path of a Chromium for the browser tests, which is installed where that is possible.
 * @param {AbortSignal} stopping
 * @returns {Promise<string>}
 */
export async function provideChromium(stopping) {
  const given = process.env.CHROMIUM_PATH;
  if (given && !existsSync(given)) throw new Problem(`CHROMIUM_PATH is ${given}, but there is no such file.`);
  const found = given ?? (await findChromium()) ?? (await installChromium(stopping));
  if (found) return found;
  throw new Problem(
    'The browser tests need Chromium: install it (or Google Chrome), or set CHROMIUM_PATH to one.',
  );
}

/** @returns {Promise<string | undefined>} */
async function findChromium() {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin'].filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of new Set([...onPath, ...MAC_APPS])) if (await isBrowser(path)) return path;
  const own = playwrightsOwn();
  return (await isBrowser(own)) ? own : undefined;
}

/**
 * Ubuntu's chromium-browser may be a stub that only says where the real one is to be had.
 * @param {string} path
 */
async function isBrowser(path) {
  return existsSync(path) && (await capture(path, ['--version'], { seconds: 30 })).ok;
}

/** Where Playwright puts the one it downloads. */
function playwrightsOwn() {
  return /** @type {string} */ (loadPackage(frontendFolder, '@playwright/test').chromium.executablePath());
}

/** @param {AbortSignal} stopping */
async function installChromium(stopping) {
  const maySudo = await canUseApt();
  if (maySudo) {
    await sayWhile('Installing Chromium with apt-get', () => aptInstall(['chromium'], stopping));
    const found = await findChromium();
    if (found) return found;
  }
  const words = ['exec', '-w', 'frontend', '--', 'playwright', 'install', 'chromium'];
  const { command, args } = npm(maySudo ? [...words, '--with-deps'] : words);
  await sayWhile('Downloading Chromium with Playwright', () =>
    capture(command, args, { seconds: 900, stopping }),
  );
  return findChromium();
}
