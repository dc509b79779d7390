import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packBundle } from '../../src/documents/bundle-archive';
import { VERDICT_WORDS, VERIFIER_WORDS as WORDS } from '../../src/text/verifier-words';
import { BUNDLE_PATH } from '../../src/trust/bundle/bundle-layout';
import { VERIFIER_FILE } from '../e2e/support/verifier-page';
import { makeBundle } from '../support/bundle-maker';
import type { EngineBrowser } from './support/engine';
import { firefox } from './support/firefox';
import { Hand } from './support/hand';
import { webkit } from './support/webkit';

const CHOSEN = (process.env.TAKAN_ENGINES ?? 'webkit,firefox').split(',');
const ENGINES = [webkit, firefox].filter(({ name }) => CHOSEN.includes(name));
const INPUT = 'input[accept=".zip"]';

describe.each(ENGINES)('$name', (engine) => {
  let folder: string;
  let browser: EngineBrowser;
  let hand: Hand;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `takan-verifier-${engine.name}-`));
    await mkdir(join(folder, 'profile'), { mode: 0o700 });
    browser = await engine.start(join(folder, 'profile'));
    hand = new Hand(browser.page);
    await hand.page.goto(pathToFileURL(VERIFIER_FILE).href);
  });
  afterAll(async () => {
    await browser?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  const answers = (): Promise<readonly string[]> =>
    hand.page.run(`return [...document.querySelectorAll('.answer')].map((each) => each.innerText)`);

  test('[VH17] the page opened from a disk tells a bundle that holds from one that does not', async () => {
    const { files, vkey } = await makeBundle();
    await writeFile(join(folder, 'good.takan.zip'), packBundle(files));
    files.set(BUNDLE_PATH.manifest, Buffer.from('{}'));
    await writeFile(join(folder, 'spoilt.takan.zip'), packBundle(files));
    await hand.page.choose(INPUT, join(folder, 'good.takan.zip'));
    await hand.until('an answer', `document.querySelectorAll('.answer').length === 1`);
    expect(await answers()).toEqual([VERDICT_WORDS.holdsByOwnKeys.title]);
    await hand.tap(WORDS.keyTitle);
    await hand.type(WORDS.keyLabel, vkey);
    await hand.tap(WORDS.keyUse);
    await hand.see(WORDS.pinnedKeysDetail);
    expect(await answers()).toEqual([VERDICT_WORDS.holds.title]);
    await hand.page.choose(INPUT, join(folder, 'spoilt.takan.zip'));
    await hand.until('both answers', `document.querySelectorAll('.answer').length === 2`);
    expect(await answers()).toEqual([VERDICT_WORDS.fails.title, VERDICT_WORDS.holds.title]);
  });
});
