import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../../../e2e/support/chromium';
import { startTestServer } from '../../../support/server';
import { type Drawn, drawnOf } from './drawn-like';
import { loadFloor } from './floor';
import {
  hastenOurs,
  type Load,
  loadOurs,
  loadPeer,
  type Opened,
  openOurs,
  type Peer,
} from './load-form';
import { fillScript, type OurForm, ourForm, PHONE } from './our-form';
import { type PeerForms, pathOf, peerForms } from './peer-forms';
import { keepStack, loadStack, stackScripts } from './stack';
import type { XForm } from './xform';

export const SIZES = [60, 300, 1000] as const;
const [FEWEST] = SIZES;
const RUNS = Number(process.env.TAKAN_BENCH_RUNS ?? 5);
const PHONE_SLOWER = 4;
const CLIENT = fileURLToPath(new URL('../../../../dist/client', import.meta.url));

/** Every load of every form, one after another in turn; `fast` at full speed, the others at a quarter. */
export interface FormRuns {
  readonly ours: Readonly<Record<number, readonly Load[]>>;
  readonly fast: Readonly<Record<number, readonly Load[]>>;
  /** The passphrase sent in the moment in which it is asked for. */
  readonly atOnce: Readonly<Record<number, readonly Load[]>>;
  /** From a tap in the list of an open app to the whole tree, when the list was looked at. */
  readonly opened: Readonly<Record<number, readonly Opened[]>>;
  /** The same from a tap in the moment in which the list stands; ms. */
  readonly hasty: Readonly<Record<number, readonly number[]>>;
  /** The least that a locked phone cannot be without, opened in turn with ours. */
  readonly floor: Readonly<Record<number, readonly Load[]>>;
  /** The packages that the app is made of, its store, fold, scores and elements, without its pages. */
  readonly stack: Readonly<Record<number, readonly Omit<Load, 'keys'>[]>>;
  readonly odk: Readonly<Record<string, readonly Load[]>>;
  readonly enketo: Readonly<Record<string, readonly Load[]>>;
  /** Of the machine, in the middle and at the end. */
  readonly load: number;
}

/** How a form is named in the runs: ours has both at once, since each indicator takes pictures. */
const formName = ({ indicators, full }: XForm): string => `${full ? 'full' : 'lean'} ${indicators}`;

const FORMS: readonly XForm[] = [
  ...SIZES.map((indicators) => ({ indicators, full: false })),
  { indicators: 300, full: true },
];

/** Forms that web-forms needs ten seconds and more for: none to warm up with, their scripts are those of the others. */
const isHeavy = ({ indicators, full }: XForm): boolean => full || indicators === 1000;

interface Scene {
  readonly peers: PeerForms;
  readonly ours: readonly OurForm[];
  /** What the page of each of these shows, by its indicators. */
  readonly likes: Readonly<Record<number, readonly Drawn[]>>;
  readonly theirs: BrowserContext;
}

/** What is opened, to be closed in the other order, also where setting up failed half-way. */
type Closers = (() => Promise<unknown>)[];

async function setUp(closers: Closers): Promise<Scene> {
  const server = await startTestServer({ clientDir: CLIENT });
  closers.push(() => server.close());
  const browser = await launchBrowser();
  closers.push(() => browser.close());
  const peers = await peerForms(browser, FORMS);
  closers.push(() => peers.close());
  const [script, stack] = [await fillScript(), await stackScripts()];
  const ours: OurForm[] = [];
  const likes: Record<number, readonly Drawn[]> = {};
  for (const indicators of SIZES) {
    const form = await ourForm(browser, server, indicators, script);
    await keepStack(form, stack);
    likes[indicators] = await drawnOf(form);
    ours.push(form);
  }
  return { peers, ours, likes, theirs: await browser.newContext(PHONE) };
}

function keeper() {
  const kept: Record<string, Record<string, unknown[]>> = {};
  const add = (side: string, name: string | number, value: unknown): void => {
    const of = kept[side] ?? {};
    kept[side] = of;
    of[name] = [...(of[name] ?? []), value];
  };
  return { kept, add };
}

type Add = (side: string, name: string | number, value: unknown) => void;

/** One load of a peer's form. */
async function playPeer({ peers, theirs }: Scene, peer: Peer, form: XForm, add: Add) {
  const address = `${peers.origin}${pathOf(peer, form)}`;
  add(peer, formName(form), await loadPeer(theirs, peer, address, form, PHONE_SLOWER));
}

/** What the goal of a lean form compares, one right after the other. */
async function judged(scene: Scene, form: OurForm, add: Add) {
  const { indicators } = form;
  add('ours', indicators, await loadOurs(form, PHONE_SLOWER));
  add('floor', indicators, await loadFloor(form, PHONE_SLOWER));
  await playPeer(scene, 'enketo', { indicators, full: false }, add);
}

async function oneRound(scene: Scene, add: Add, heavy: boolean) {
  const { ours, likes } = scene;
  // The peer's heaviest page of the round before is still being cleared away.
  for (const form of ours.slice(0, 1)) await loadOurs(form, PHONE_SLOWER);
  for (const form of ours) {
    await judged(scene, form, add);
    // Their goal lies where five runs cannot tell.
    if (form.indicators === FEWEST) await judged(scene, form, add);
    add('atOnce', form.indicators, await loadOurs(form, PHONE_SLOWER, 0));
    const like = likes[form.indicators] ?? [];
    add('stack', form.indicators, await loadStack(form, like, PHONE_SLOWER));
    add('opened', form.indicators, await openOurs(form, PHONE_SLOWER));
    add('hasty', form.indicators, await hastenOurs(form, PHONE_SLOWER));
    add('fast', form.indicators, await loadOurs(form, 1));
    for (const asked of FORMS.filter(({ indicators }) => indicators === form.indicators)) {
      if (asked.full && heavy) await playPeer(scene, 'enketo', asked, add);
      if (heavy || !isHeavy(asked)) await playPeer(scene, 'odk', asked, add);
    }
  }
}

async function measure(): Promise<FormRuns> {
  const closers: Closers = [];
  try {
    const scene = await setUp(closers);
    const { kept, add } = keeper();
    // The first round warms caches of scripts on both sides, and is left out.
    await oneRound(scene, () => undefined, false);
    for (let run = 0; run < RUNS; run++) {
      await oneRound(scene, add, true);
      process.stderr.write(`forms: run ${run + 1} of ${RUNS}, load ${loadavg()[0]?.toFixed(1)}\n`);
    }
    return { ...kept, load: Math.round((loadavg()[1] ?? 0) * 10) / 10 } as unknown as FormRuns;
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

/** The loads of this run of the bench: measured by whichever benchmark asks first. */
export async function formRuns(): Promise<FormRuns> {
  const { TAKAN_BENCH: folder } = process.env;
  const file = folder === undefined ? null : join(folder, 'form-runs.kept');
  if (file !== null && existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const runs = await measure();
  if (file !== null) writeFileSync(file, JSON.stringify(runs));
  return runs;
}
