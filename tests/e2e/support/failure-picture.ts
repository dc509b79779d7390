import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Phone } from './phone';

const FOLDER = join(tmpdir(), 'takan-e2e-failures');

/** Leaves what the screen showed when a test failed in a folder of the system's temporary one. */
export async function keepPicture(page: Page | null, name: string): Promise<void> {
  if (page === null) return;
  const file = join(FOLDER, name.replaceAll(/[^\w-]+/g, '-').slice(0, 60));
  mkdirSync(FOLDER, { recursive: true });
  try {
    await page.screenshot({ path: `${file}.png`, fullPage: true, timeout: 5000 });
    writeFileSync(`${file}.txt`, `${page.url()}\n${await page.locator('body').innerText()}\n`);
  } catch {
    // A page that died has nothing to show; the failure itself is reported anyway.
  }
}

/** Discards the phone when the running test ends, after its picture was taken if the test failed. */
export function discardAtEnd(phone: Phone): void {
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(phone.shown, task.name);
    await phone.discard();
  });
}
