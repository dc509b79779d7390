import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { countStore } from '../../../e2e/support/phone-store';
import { type OurForm, sendPassphrase } from './our-form';
import { heapMb, keyed, prepare, until } from './page-clock';
import { FULL_MARKS, type XForm } from './xform';

/** What one load of a form gave. */
export interface Load {
  /**
   * From the start of the navigation until scores can be typed and the total stands, without the time
   * in which a person types a passphrase; ms.
   */
  readonly ready: number;
  /** Of these, how long the passphrase was stretched on purpose; peers have none. */
  readonly stretched: number;
  /** Heap with everything shown and nothing typed; MB. */
  readonly heap: number;
  /** From a key to the painted total, each of some keys; ms. */
  readonly keys: readonly number[];
}

/** What is typed into each form, one key after another. */
export const KEYS = [1, 2, 3, 4] as const;

/** How each peer shows a score and the total. */
const LOOKS = {
  odk: {
    scores: 'input.p-inputnumber-input',
    total: `() => document.querySelector('.note-control label')?.textContent`,
    /** It recalculates at every key. */
    leaves: false,
  },
  enketo: {
    scores: 'input[type=number][data-type-xml=decimal]',
    total: `() => document.querySelector('.or-output')?.textContent`,
    /** It recalculates when the field is left. */
    leaves: true,
  },
} as const;

export type Peer = keyof typeof LOOKS;

/** A network as the browser is told to feign it. */
type Network = {
  readonly offline: boolean;
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
};

async function typeInPeer(page: Page, peer: Peer, indicators: number): Promise<number[]> {
  const { scores, total, leaves } = LOOKS[peer];
  const took: number[] = [];
  for (const key of KEYS) {
    const field = page.locator(scores).nth(key);
    const others =
      (indicators - key) * FULL_MARKS + KEYS.slice(0, key - 1).reduce((a, b) => a + b, 0);
    await field.focus();
    await field.press('End');
    await field.press('Backspace');
    if (leaves) {
      await page.keyboard.press(`${key}`);
      took.push(await keyed(page, 'Tab', total));
    } else {
      await until(page, `() => (${total})().replace('合计=', '') === '${others}'`);
      took.push(await keyed(page, `${key}`, total));
    }
    await until(page, `() => (${total})().replace('合计=', '') === '${others + key}'`);
  }
  return took;
}

/** Loads a peer's page of a form once. */
export async function loadPeer(
  context: BrowserContext,
  peer: Peer,
  address: string,
  { indicators, full }: XForm,
  slower: number,
  network: Network | null = null,
): Promise<Load> {
  const page = await context.newPage();
  try {
    const cdp = await prepare(page, slower);
    if (network !== null) {
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', network);
    }
    await page.goto(address, { waitUntil: 'commit' });
    const { scores, total } = LOOKS[peer];
    const shown = `document.querySelectorAll('${scores}').length === ${indicators}`;
    const right = `(${total})()?.replace('合计=', '') === '${indicators * FULL_MARKS}'`;
    const ready = await until(page, `() => ${shown} && ${right}`);
    const heap = await heapMb(cdp);
    // No row asks for a key in a full form, whose keys take a peer seconds.
    const keys = full ? [] : await typeInPeer(page, peer, indicators);
    return { ready, stretched: 0, heap, keys };
  } finally {
    await page.close();
  }
}

const FIELD = 'input[inputmode=decimal]';
const TOTAL = `() => document.querySelector('.indicator-total')?.textContent`;

async function typeInOurs(page: Page, total: string): Promise<number[]> {
  const field = page.locator(FIELD);
  await field.fill('0.0');
  await field.press('End');
  const took: number[] = [];
  for (const key of KEYS) {
    took.push(await keyed(page, `${key}`, TOTAL));
    await page.keyboard.press('Backspace');
    await until(page, `() => (${TOTAL})() === ${JSON.stringify(total)}`);
  }
  // As every load finds it; leaving the field drops the draft, and nothing is recorded.
  await field.fill('0');
  await page.keyboard.press('Tab');
  await expect.poll(async () => (await countStore(page)).drafts, { timeout: 30_000 }).toBe(0);
  return took;
}

/** Whether a score can be typed. */
export const READY = `document.querySelector('${FIELD}')?.readOnly === false`;

/** Nobody types ten characters in less; what is loaded meanwhile, nobody waits for. */
const TYPING_MS = 1_000;

/**
 * Starts the app cold at an indicator: lock, passphrase, its page; every indicator is scored.
 * @param typing how long the passphrase is typed; 0 where it is sent as soon as it is asked for
 */
export async function loadOurs(
  { context, home, total }: OurForm,
  slower: number,
  typing = TYPING_MS,
): Promise<Load> {
  const page = await context.newPage();
  try {
    const cdp = await prepare(page, slower);
    await page.goto(`${home}/i/I1`, { waitUntil: 'commit' });
    const { asked, sent } = await sendPassphrase(page, typing);
    const shown = await until(page, `() => ${READY} && (${TOTAL})() === ${JSON.stringify(total)}`);
    const ready = asked + (shown - sent);
    const heap = await heapMb(cdp);
    // Nothing but its start is asked of one whose passphrase is sent at once.
    if (typing === 0) return { ready, stretched: 0, heap, keys: [] };
    // Not as long as it took in the start, whose scripts are loaded meanwhile: that is the start's own.
    const stretched = slower === 1 ? 0 : await page.evaluate<number>('benchOrder()');
    return { ready, stretched, heap, keys: await typeInOurs(page, total) };
  } finally {
    await page.close();
  }
}

/** How long the tree took when the list had been looked at, and the browser alone for the same page; ms. */
export interface Opened {
  readonly ms: number;
  /** The same once more in the same session, when everything has been read and folded. */
  readonly again: number;
  /** The finished page's own elements, copied, put into the page in one piece and painted. */
  readonly drawn: number;
}

/** Takes what `main` shows away for a frame, and puts a copy of it there. */
const DRAWN = `(async () => {
  const main = document.querySelector('main');
  const shell = main.cloneNode(false);
  main.replaceWith(shell);
  await benchUntil(() => true);
  const start = performance.now();
  shell.replaceWith(main.cloneNode(true));
  return (await benchUntil(() => true)) - start;
})()`;

/** Nobody reads a line of a list, and taps on it, in less. */
const LOOK_MS = 1_000;

/** When the list was looked at for that long, with the signs in its rows. */
async function lookAtList(page: Page): Promise<void> {
  const shown = await until(page, `() => document.querySelector('a[href^="/a/"] .sign') !== null`);
  await until(page, `() => performance.now() >= ${shown + LOOK_MS}`);
}

/** Taps on the assignment in the list; how long until its whole tree is painted, in ms. */
async function tapForTree(page: Page, { home, indicators, points }: OurForm): Promise<number> {
  const path = new URL(home).pathname;
  const row = `document.querySelector('a[href="${path}"]')`;
  const start = await page.evaluate<number>(`((at) => (${row}.click(), at))(performance.now())`);
  const rows = `document.querySelectorAll('a[href^="${path}/i/"]').length >= ${indicators}`;
  const right = `document.querySelector('.figure-value')?.textContent.includes('${points}')`;
  return (await until(page, `() => ${rows} && ${right}`)) - start;
}

/** The list of an open app, on a page of its own. */
async function openList({ context, home }: OurForm, slower: number): Promise<Page> {
  const page = await context.newPage();
  await prepare(page, slower);
  await page.goto(new URL('/', home).href, { waitUntil: 'commit' });
  await sendPassphrase(page, 0);
  await until(page, listed(home));
  return page;
}

const listed = (home: string): string =>
  `() => document.querySelector('a[href="${new URL(home).pathname}"]') !== null`;

/** The tree of all indicators from the list of an app that is open and unlocked, when it was looked at. */
export async function openOurs(form: OurForm, slower: number): Promise<Opened> {
  const page = await openList(form, slower);
  try {
    await lookAtList(page);
    const ms = await tapForTree(page, form);
    await page.evaluate('history.back()');
    await until(page, listed(form.home));
    await lookAtList(page);
    const again = await tapForTree(page, form);
    return { ms, again, drawn: await page.evaluate<number>(DRAWN) };
  } finally {
    await page.close();
  }
}

/** The same from a tap in the moment in which the list stands, before its signs do; ms. */
export async function hastenOurs(form: OurForm, slower: number): Promise<number> {
  const page = await openList(form, slower);
  try {
    return await tapForTree(page, form);
  } finally {
    await page.close();
  }
}
