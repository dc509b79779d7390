import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import type { CaptureRun, ResizedCosts } from '../../../../src/app/bench/bench-costs';
import { launchKillable } from '../../../e2e/support/chromium';
import type { ServedPage } from './serve-page';

/** The page that measures, in a browser that keeps what it stores on a disk. */
export interface CaptureBrowser {
  /** Makes the picture of a number; what follows measures with it. */
  picture(seed: number): Promise<void>;
  capture(): Promise<CaptureRun>;
  resized(): Promise<ResizedCosts>;
  /** The longest task of the page's own thread during each picture so far; ms, 0 where none was long. */
  longestTasks(): Promise<readonly number[]>;
  /** How many times slower the page's own thread is from now on. */
  throttle(rate: number): Promise<void>;
  /** All processes of the browser. */
  processes(): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** A profile whose browser promises to keep what an address stores, as for an app on the home screen. */
export function makeProfile(profile: string, origin: string): void {
  const kept = { [`${origin},*`]: { setting: 1 } };
  const preferences = { profile: { content_settings: { exceptions: { durable_storage: kept } } } };
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Chromium's start helpers (zygotes) do no work, and are asked for by nobody. */
async function processesOf(session: CDPSession): Promise<readonly number[]> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo
    .map(({ id }) => id)
    .filter((id) => readFileSync(`/proc/${id}/stat`).length > 0);
}

const ask = <T>(page: Page, expression: string): Promise<T> => page.evaluate(expression);

export async function openCaptureBrowser(
  profile: string,
  { address, origin, peer }: ServedPage,
): Promise<CaptureBrowser> {
  makeProfile(profile, origin);
  const { browser, context, page, kill } = await launchKillable(profile);
  const cdp = await context.newCDPSession(page);
  const whole = await browser.newBrowserCDPSession();
  await page.goto(address);
  await page.addScriptTag({ url: peer });
  return {
    picture: (seed) => ask(page, `benchPicture(${seed})`),
    capture: () => ask(page, 'benchCapture()'),
    resized: () => ask(page, 'benchResized()'),
    longestTasks: () => ask(page, 'benchLongest()'),
    throttle: async (rate) => void (await cdp.send('Emulation.setCPUThrottlingRate', { rate })),
    processes: () => processesOf(whole),
    close: kill,
  };
}
