import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { longchuanPack } from '../../../../../src/domain/catalogue/policy-packs/longchuan';
import { shizhuPack } from '../../../../../src/domain/catalogue/policy-packs/shizhu';
import type { DeskScene } from '../../../../support/desk-scene';
import type { Random } from '../../../../support/seeded-random';
import { WatchedPage } from '../watched-page';
import { LEFT_OUT, NEVER_PRESSED } from './left-out';
import type { MarkedClient } from './marked-client';
import { Presses, PressWalk } from './press-walk';
import { openDecided, openUndecided, type PressWorldOptions } from './press-world';
import PRESSED from './pressed.json' with { type: 'json' };

/** Fewer presses, or fewer kinds of writes that the server took, and the walk has stopped somewhere. */
const LEAST = { presses: 300, taken: 30 } as const;
/** Buttons that one order of presses may take away before they are pressed. */
const MOST_MISSED = 10;

/** How often a button was pressed, how many were, kinds of writes that were taken, and looks. */
interface Pressed {
  readonly presses: number;
  readonly buttons: number;
  readonly taken: number;
  readonly looks: number;
}

/** A desk of a round, and the place whose rules its browser was last told to apply. */
interface PressedDesk {
  readonly open: (options: PressWorldOptions) => Promise<DeskScene>;
  readonly place: string;
}

/** The one place that rules on samples, and the one that has a calendar. */
const DESKS: readonly PressedDesk[] = [
  { open: openUndecided, place: shizhuPack.id },
  { open: openDecided, place: longchuanPack.id },
];

/** What a browser keeps of the rules that somebody chose. */
const KEPT_PLACE = 'takan.desk.selection';

async function pressAt(
  browser: Browser,
  { scene, place }: { readonly scene: DeskScene; readonly place: string },
  random: Random,
  presses: Presses,
) {
  const { origin } = scene.server;
  const context = await browser.newContext({ locale: 'zh-CN' });
  const [name = '', value = ''] = scene.desk.cookie.split('=');
  await context.addCookies([{ name, value, url: origin }]);
  const watched = await WatchedPage.open(context, origin);
  const walk = new PressWalk(watched, random, presses);
  await watched.page.goto(`${origin}/desk`);
  await watched.page.evaluate(
    ([key, pack]) => localStorage.setItem(key, JSON.stringify({ pack })),
    [KEPT_PLACE, place] as const,
  );
  await watched.page.locator('main h1').waitFor();
  await walk.walk([...(await watched.links('/desk')), '/desk']);
  await context.close();
  return watched.looked;
}

/**
 * Presses every button of two desks that are made for it, before and after a report is decided on.
 */
export async function pressDesks(
  browser: Browser,
  { marks }: MarkedClient,
  options: PressWorldOptions,
): Promise<Pressed> {
  const presses = new Presses(new Set(NEVER_PRESSED.keys()));
  let looks = 0;
  for (const { open, place } of DESKS) {
    const scene = await open(options);
    looks += await pressAt(browser, { scene, place }, options.random, presses);
    await scene.close();
  }
  const known = [...PRESSED, ...LEFT_OUT.keys()];
  expect(
    marks.filter((mark) => !known.includes(mark)),
    'in no list',
  ).toEqual([]);
  expect([...presses.unmarked], 'of no mark').toEqual([]);
  const missed = PRESSED.filter((mark) => !presses.pressed.has(mark));
  expect(missed.length, `not pressed: ${missed.join('; ')}`).toBeLessThanOrEqual(MOST_MISSED);
  expect(presses.count).toBeGreaterThanOrEqual(LEAST.presses);
  expect(presses.taken.size).toBeGreaterThanOrEqual(LEAST.taken);
  const [buttons, taken] = [presses.pressed.size, presses.taken.size];
  return { presses: presses.count, buttons, taken, looks };
}
