import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Engine, EnginePage } from './engine';

const PROGRAM = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';

const AT_THE_SITE = { location: { lat: 37.7925, lng: 107.406 }, accuracy: 12 };

/** A made-up camera and position that nobody is asked for, and nothing sent by the browser itself. */
const PREFERENCES = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
  'geo.prompt.testing': true,
  'geo.prompt.testing.allow': true,
  'geo.provider.network.url': `data:application/json,${JSON.stringify(AT_THE_SITE)}`,
  'intl.accept_languages': 'zh-CN',
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.enabled': false,
  'dom.push.connection.enabled': false,
};

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof puppeteer.launch>>['newPage']>>;

const drive = (page: Page): EnginePage => ({
  goto: async (url) => {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
  },
  run: <T>(body: string) => page.evaluate(`(async () => { ${body} })()`) as Promise<T>,
  choose: async (selector, path) => {
    const input = await page.$(selector);
    if (input === null) throw new Error(`no input ${selector}`);
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  },
  screenshot: async (path) => {
    await page.screenshot({ path: path as `${string}.png` });
  },
});

/** Gecko, by Firefox ESR through WebDriver BiDi. */
export const firefox: Engine = {
  name: 'firefox',
  hasCamera: true,
  workersIn: 'serviceworker.txt',
  start: async (profile) => {
    if (!existsSync(PROGRAM)) throw new Error(`no Firefox at ${PROGRAM}`);
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: PROGRAM,
      userDataDir: profile,
      extraPrefsFirefox: PREFERENCES,
      defaultViewport: { width: 360, height: 740 },
    });
    const main = browser.process();
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const kill = async (): Promise<void> => {
      if (main?.pid === undefined || main.exitCode !== null) return;
      const gone = new Promise<void>((resolve) => main.once('exit', () => resolve()));
      // Puppeteer starts the browser as the head of a group of its own.
      process.kill(-main.pid, 'SIGKILL');
      await gone;
      await browser.disconnect().catch(() => undefined);
    };
    return { page: drive(page), kill };
  },
};
