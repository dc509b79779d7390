import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../src/server/storage/postgres/free-port';
import type { Engine } from './engine';
import { startGroup } from './process-group';
import { waitUntil } from './wait-until';
import { WebDriver } from './web-driver';

const BROWSER = fileURLToPath(new URL('webkit-browser.py', import.meta.url));

/** WebKitGTK writes below these folders and asks for a display. */
const environment = (profile: string): NodeJS.ProcessEnv => ({
  ...process.env,
  TAKAN_WEBKIT_PROFILE: profile,
  HOME: profile,
  XDG_RUNTIME_DIR: profile,
  GDK_BACKEND: 'x11',
  LIBGL_ALWAYS_SOFTWARE: '1',
  // As root, in a container, its own sandbox cannot start.
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  LANG: 'C.UTF-8',
  LANGUAGE: 'zh_CN',
});

/** The engine of Safari, by WebKitGTK through WebKitWebDriver on a virtual display. */
export const webkit: Engine = {
  name: 'webkit',
  hasCamera: false,
  workersIn: 'data/serviceworkers',
  start: async (profile) => {
    await mkdir(profile, { recursive: true, mode: 0o700 });
    const port = await freePort();
    // One group: the display, the bus and every process of the engine end with it.
    const group = startGroup(
      'xvfb-run',
      ['-a', 'dbus-run-session', '--', 'WebKitWebDriver', `--port=${port}`],
      { env: environment(profile), stdio: 'ignore' },
    );
    const address = `http://127.0.0.1:${port}`;
    const driver = new WebDriver(address);
    try {
      await waitUntil('WebKitWebDriver', async () =>
        (await fetch(`${address}/status`)).ok ? 1 : null,
      );
      await driver.begin({ 'webkitgtk:browserOptions': { binary: BROWSER, args: [] } });
    } catch (error) {
      await group.kill();
      throw error;
    }
    const page = {
      goto: (url: string) => driver.goto(url),
      run: <T>(body: string) => driver.run<T>(body),
      choose: (selector: string, path: string) => driver.choose(selector, path),
      screenshot: async (path: string) =>
        writeFile(path, Buffer.from(await driver.screenshot(), 'base64')),
    };
    return { page, kill: group.kill };
  },
};
