import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type LaunchOptions,
  type Page,
} from 'playwright-core';

/** The smallest screen that the field app promises to serve, in CSS pixels. */
const PHONE = { width: 360, height: 740 };
const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * Quiet, headless, and with Chinese date and file controls. The address bar's lists are pages of
 * Chromium's own that every window loads; they take twice as long as the window itself.
 */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--lang=zh-CN',
  '--accept-lang=zh-CN',
];

/** A camera that shows a moving test picture and never asks. */
export const FAKE_CAMERA = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
] as const;

/**
 * Where a Chromium lives on this machine: CHROMIUM_PATH, then Debian's, then the one that npm
 * installed as an optional dependency (unpacked at first use).
 * Throws with a sentence that says what to do when there is none.
 */
async function chromiumPath(): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  try {
    const packed = await import('@sparticuz/chromium');
    return await packed.default.executablePath();
  } catch (cause) {
    throw new Error(
      'No Chromium: set CHROMIUM_PATH, or apt-get install chromium, or npm ci --include=optional.',
      { cause },
    );
  }
}

const environment = (): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ),
  LANGUAGE: 'zh_CN',
});

const launchOptions = async (extra: readonly string[]): Promise<LaunchOptions> => ({
  executablePath: await chromiumPath(),
  args: [...ARGS, ...extra],
  env: environment(),
});

/** A browser without a memory; every context begins empty. Close it with `browser.close()`. */
export async function launchBrowser(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch(await launchOptions(extra));
}

/** A browser of its own process group, which can be killed as a dying phone kills it. */
export interface KillableBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
  /** SIGKILL to every process of the browser; resolves when its main process is gone. */
  kill(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

/** The address that Chromium prints when its remote debugging listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const { stderr } = child;
    if (stderr === null) return reject(new Error('Chromium was started without a stderr pipe.'));
    const limit = setTimeout(
      () => reject(new Error(`Chromium did not listen within ${START_LIMIT_MS} ms.`)),
      START_LIMIT_MS,
    );
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      reject(new Error(`Chromium ended at its start (${code ?? signal}).`));
    });
    // The reader stays attached: a full pipe would stop the browser.
    createInterface({ input: stderr }).on('line', (line) => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(limit);
      resolve(address);
    });
  });
}

async function killGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.kill(-child.pid, 'SIGKILL');
  await gone;
}

/** A test run that fails or is cut off must not leave a browser behind. */
function dieTogether(child: ChildProcess): void {
  const onExit = (): void => void killGroup(child);
  const onTerm = (): void => process.exit(143);
  process.once('exit', onExit);
  process.once('SIGTERM', onTerm);
  child.once('exit', () => {
    process.off('exit', onExit);
    process.off('SIGTERM', onTerm);
  });
}

/**
 * Starts a browser on `profileDir` that `kill()` ends without any farewell. Start it again on the
 * same folder to see what survived. `extra` are further command-line arguments.
 */
export async function launchKillable(
  profileDir: string,
  extra: readonly string[] = [],
): Promise<KillableBrowser> {
  const own = [`--user-data-dir=${profileDir}`, '--remote-debugging-port=0', '--headless'];
  const child = spawn(await chromiumPath(), [...ARGS, ...own, ...extra, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: environment(),
  });
  dieTogether(child);
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(child));
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('Chromium opened no context.');
    const page = context.pages()[0] ?? (await context.newPage());
    await page.setViewportSize(PHONE);
    const kill = async (): Promise<void> => {
      await killGroup(child);
      await browser.close().catch(() => undefined);
    };
    return { browser, context, page, kill };
  } catch (error) {
    await killGroup(child);
    throw error;
  }
}
