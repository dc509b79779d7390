import { existsSync } from 'node:fs';
import { Refusal } from '../../server/refusal';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * Where a Chromium lives on this machine: CHROMIUM_PATH, then Debian's, then the one that npm
 * installed as an optional dependency (unpacked at first use).
 * @throws Refusal with a sentence that says what to do when there is none.
 */
export async function chromiumPath(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Refusal(`CHROMIUM_PATH names ${named}, where there is no file.`);
  }
  if (existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  try {
    return await (await import('@sparticuz/chromium')).default.executablePath();
  } catch {
    throw new Refusal(
      'No Chromium: set CHROMIUM_PATH, or apt-get install chromium, or npm ci --include=optional.',
    );
  }
}
