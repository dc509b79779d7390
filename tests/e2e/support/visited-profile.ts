import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchKillable } from './chromium';

/** By origin; an origin is the same for all bureaus that follow one another in a process. */
const kept = new Map<string, Promise<string>>();

async function visit(origin: string): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'takan-visited-'));
  const discard = (): void => rmSync(profile, { recursive: true, force: true });
  process.once('exit', discard);
  // So Vitest ends a process that is done.
  process.once('SIGTERM', () => {
    discard();
    process.kill(process.pid, 'SIGTERM');
  });
  const { page, kill } = await launchKillable(profile);
  await page.goto(origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await kill();
  return profile;
}

/**
 * The profile of a browser in which the app of `origin` was opened once and has stored itself, and
 * where nobody has enrolled. Storing three hundred files takes longer than all else of an enrolment.
 */
export function visitedProfile(origin: string): Promise<string> {
  const found = kept.get(origin) ?? visit(origin);
  kept.set(origin, found);
  return found;
}
