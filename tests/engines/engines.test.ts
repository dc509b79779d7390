import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CAMERA_WORDS } from '../../src/text/camera-words';
import { CAPTURE_WORDS } from '../../src/text/capture-words';
import { DECLARATION_WORDS } from '../../src/text/declaration-words';
import { ENROL_WORDS } from '../../src/text/enrol-words';
import { FILE_LIST_WORDS } from '../../src/text/file-list-words';
import { OTHER_WAY_WORDS } from '../../src/text/other-way-words';
import { PASSPHRASE_WORDS, UNLOCK_WORDS } from '../../src/text/passphrase-words';
import { TREE_WORDS } from '../../src/text/scoring-words';
import { type Bureau, startBureau } from '../e2e/support/bureau';
import { ALL_HELD, PASSPHRASE, PROJECT } from '../e2e/support/field-app';
import { indicator } from '../e2e/support/indicators';
import { keptRows } from '../e2e/support/kept-rows';
import type { Engine, EngineBrowser } from './support/engine';
import { firefox } from './support/firefox';
import { Hand } from './support/hand';
import { madePicture } from './support/made-picture';
import { mentions } from './support/mentions';
import { waitUntil } from './support/wait-until';
import { webkit } from './support/webkit';

const CHOSEN = (process.env.TAKAN_ENGINES ?? 'webkit,firefox').split(',');
const ENGINES = [webkit, firefox].filter(({ name }) => CHOSEN.includes(name));
const WIDE = { width: 1600, height: 1200 };
const EVIDENCE = indicator('C11');
const PICTURES = `document.querySelectorAll('.evidence-strip img').length`;
const picturesOf = ({ hasCamera }: Engine): number => (hasCamera ? 2 : 1);

/** A phone with an engine of its own: a profile that outlives every death of the browser. */
class EnginePhone {
  private running: EngineBrowser | null = null;
  private readonly engine: Engine;
  readonly folder: string;

  constructor(engine: Engine, folder: string) {
    this.engine = engine;
    this.folder = folder;
  }

  async open(url: string): Promise<Hand> {
    this.running = await this.engine.start(join(this.folder, 'profile'));
    const hand = new Hand(this.running.page);
    await hand.page.goto(url);
    return hand;
  }

  async kill(): Promise<void> {
    await this.running?.kill();
    this.running = null;
  }
}

describe.each(ENGINES)('$name', (engine) => {
  let bureau: Bureau;
  let phone: EnginePhone;
  let hand: Hand;

  const unlock = async (): Promise<void> => {
    await hand.type(PASSPHRASE_WORDS.label, PASSPHRASE);
    await hand.tap(UNLOCK_WORDS.action);
  };

  beforeAll(async () => {
    bureau = await startBureau();
    const folder = await mkdtemp(join(tmpdir(), `takan-${engine.name}-`));
    await mkdir(join(folder, 'profile'));
    await writeFile(join(folder, 'photo.png'), madePicture(WIDE.width, WIDE.height));
    phone = new EnginePhone(engine, folder);
  });
  afterAll(async () => {
    await phone?.kill();
    await bureau?.close();
    await rm(phone.folder, { recursive: true, force: true });
  });

  test('[EG1] a phone enrols by the printed link and keeps the app', async () => {
    hand = await phone.open(bureau.enrolLink);
    await hand.type(ENROL_WORDS.passphrase, PASSPHRASE);
    await hand.type(ENROL_WORDS.passphraseAgain, PASSPHRASE);
    await hand.tap(ENROL_WORDS.action);
    await hand.see(PROJECT, 60_000);
    const active = `navigator.serviceWorker.ready.then((found) => found.active?.state === 'activated')`;
    await hand.until('the service worker', active);
    const place = join(phone.folder, 'profile', engine.workersIn);
    const port = new URL(bureau.origin).port;
    await waitUntil('the stored app', async () => ((await mentions(place, port)) ? true : null));
    await phone.kill();
  });

  test('[EG2] it starts cold with the server dead and opens with its passphrase alone', async () => {
    await bureau.stop();
    hand = await phone.open(`${bureau.origin}/`);
    await unlock();
    await hand.see(PROJECT);
    await hand.tap(PROJECT, false);
    await hand.tap(DECLARATION_WORDS.independent, false);
    await hand.tap(DECLARATION_WORDS.sign);
    await hand.see(TREE_WORDS.scoredOf(0, 17));
  });

  test('[EG3] a photo from a file is kept offline, its small picture shown', async () => {
    await hand.tap(EVIDENCE.name, false);
    await hand.see(CAPTURE_WORDS.title);
    // The file list loads with the first press; without a finger on the glass no engine opens it.
    await hand.tap(CAPTURE_WORDS.otherWays);
    await hand.tap(OTHER_WAY_WORDS.import.label);
    const input = `input[type=file][aria-label="${FILE_LIST_WORDS.file.import}"]`;
    await hand.until('the file input', `document.querySelector('${input}') !== null`);
    await hand.page.choose(input, join(phone.folder, 'photo.png'));
    await hand.until('the small picture', `${PICTURES} === 1`);
  });

  // Registered only where there is something to test: what does not run is not counted as passed.
  if (engine.hasCamera) {
    test('[EG6] a photo of the app’s own camera is kept with its position', async () => {
      await hand.tap(CAPTURE_WORDS.take);
      const isLive = `(document.querySelector('video')?.videoWidth ?? 0) > 0`;
      await hand.until('the picture of the camera', isLive);
      await hand.see('±12 米');
      await hand.tap(CAMERA_WORDS.shutter);
      await hand.until('both pictures', `${PICTURES} === 2`);
      await hand.tap(CAMERA_WORDS.done);
    });
  }

  test('[EG4] what was shown as kept is there after SIGKILL and a cold start offline', async () => {
    await phone.kill();
    hand = await phone.open(`${bureau.origin}/`);
    await unlock();
    await hand.tap(PROJECT, false);
    await hand.tap(EVIDENCE.name, false);
    await hand.until('the small pictures', `${PICTURES} === ${picturesOf(engine)}`);
    const size = `[...document.querySelectorAll('.evidence-strip img')].every((image) => image.naturalWidth > 0)`;
    await hand.until('the small picture drawn', size);
  });

  test('[EG5] with the network back everything is delivered, its receipts checked', async () => {
    await bureau.start();
    await hand.page.goto(`${bureau.origin}/`);
    await unlock();
    await hand.tap(PROJECT, false);
    await hand.follow('/sync');
    await hand.see(ALL_HELD, 60_000);
    expect(await keptRows(bureau)).toMatchObject({
      ...{ entries: 2 + picturesOf(engine), evidence: picturesOf(engine) },
      ...{ doubledEntries: 0, doubledEvidence: 0, doubledLeaves: 0 },
    });
  });
});
