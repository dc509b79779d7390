import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exampleOutline } from '../../src/domain/catalogue/example-outline';
import type { MapPlan } from '../../src/domain/fieldwork/map-plan';
import { publishPackage } from '../../src/server/services/publish-package';
import {
  BASE_FAULT_WORDS,
  COARSE_WORDS,
  FILES_WORDS,
  MAP_WORDS,
  NO_SELF_WORDS,
  PICKER_WORDS,
} from '../../src/text/map-words';
import { sayWind } from '../../src/text/say-distance';
import { saySize } from '../../src/text/say-size';
import { type Datum, toDatum } from '../../src/ui/map/datum';
import { madePmtiles } from '../support/made-pmtiles';
import { keepAtServer, withMap } from '../support/map-files';
import { startTestServer, type TestServer } from '../support/server';
import { builtProject } from './support/built-client';
import { draftSettled, draftsOnDisk } from './support/drafts-on-disk';
import {
  button,
  closeCamera,
  declareIndependence,
  enrol,
  heading,
  openAssignment,
  openCamera,
  openIndicator,
  releaseShutter,
  shownPictures,
  storePack,
  unlock,
} from './support/field-app';
import { indicator } from './support/indicators';
import { Phone } from './support/phone';
import { screenFaults } from './support/screen-faults';
import { stagesOfOneWalk } from './support/stages';

// A machine that is busy with other tests may take several times as long.
vi.setConfig({ testTimeout: 120_000 });

/** Where the photo is taken: at the first sample site. */
const GROUND = { latitude: 37.7925, longitude: 107.406 };
const ADMITTED = ['w.tiles.test', 'g.tiles.test'];
const GREY = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const online = (
  id: string,
  name: string,
  host: string,
  datum: Datum,
): MapPlan['online'][number] => ({
  ...{ id, name, datum, maxZoom: 18, attribution: '测试' },
  url: `https://${host}/{z}/{x}/{y}.png`,
});

let server: TestServer;
let phone: Phone;
let page: Page;
let bytes: Uint8Array;

beforeAll(async () => {
  const clientDir = join(await builtProject(), 'dist/client');
  server = await startTestServer({ clientDir, mapHosts: ADMITTED });
  bytes = await madePmtiles(37.786, 107.41);
  const base = await keepAtServer(server, bytes);
  const outline = await keepAtServer(server, Buffer.from(exampleOutline(server.package.sites)));
  const map: Partial<MapPlan> = {
    base: { file: base, attribution: '示例底图', approval: null },
    outlines: [{ file: outline, name: '示例范围' }],
    online: [
      online('w', '测试底图甲', 'w.tiles.test', 'WGS84'),
      online('g', '测试底图乙', 'g.tiles.test', 'GCJ02'),
      online('n', '未登记的底图', 'n.tiles.test', 'WGS84'),
    ],
  };
  await publishPackage(server.deps, withMap(server.package, map), 'test');
  phone = await Phone.make(server.origin);
});
afterAll(async () => {
  await phone?.discard();
  await server?.close();
});
// One walk: each stage goes on where the one before ended.
stagesOfOneWalk(() => [phone.shown]);

/** Counts what the page asks of the position, from its next load on. */
const countWatches = (of: Page) =>
  of.addInitScript(() => {
    const calls = { begun: 0, ended: 0 };
    Object.assign(globalThis, { watches: calls });
    const { geolocation } = navigator;
    const [watch, clear] = [
      geolocation.watchPosition.bind(geolocation),
      geolocation.clearWatch.bind(geolocation),
    ];
    geolocation.watchPosition = (...given) => {
      calls.begun += 1;
      return watch(...given);
    };
    geolocation.clearWatch = (id) => {
      calls.ended += 1;
      clear(id);
    };
  });
const watches = () => page.evaluate(() => (globalThis as unknown as { watches: object }).watches);

async function openMap(): Promise<void> {
  await page.goto(`${server.origin}/a/${server.assignment}/site/map`);
  if (await button(page, MAP_WORDS.locate).isVisible()) return;
  await unlock(page);
  await heading(page, MAP_WORDS.title).waitFor();
}

const choose = (name: string) => page.getByRole('radio', { name }).check();

/** Where the middle of the photo's pin lies on the tiles that are shown, in pixels of the world, and the zoom. */
const pinOnTiles = () =>
  page.evaluate(() => {
    const pin = document.querySelector('.map-pin')?.getBoundingClientRect();
    const tile = document.querySelector<HTMLImageElement>('img.leaflet-tile');
    const [, z, x, y] = /\/(\d+)\/(\d+)\/(\d+)\.png$/.exec(tile?.src ?? '') ?? [];
    const corner = tile?.getBoundingClientRect();
    if (pin === undefined || corner === undefined) return null;
    return {
      zoom: Number(z),
      x: Number(x) * 256 + pin.left + pin.width / 2 - corner.left,
      y: Number(y) * 256 + pin.top + pin.height / 2 - corner.top,
    };
  });

/** Web Mercator: pixels of the world at a zoom. */
function worldPixel(lat: number, lon: number, zoom: number): { x: number; y: number } {
  const size = 256 * 2 ** zoom;
  const turn = (lat * Math.PI) / 180;
  return {
    x: ((lon + 180) / 360) * size,
    y: ((1 - Math.asinh(Math.tan(turn)) / Math.PI) / 2) * size,
  };
}

test('[MP50] the files of the map come to the phone by a tap', async () => {
  page = await phone.open(null);
  await countWatches(page);
  await phone.moveTo(12, GROUND);
  await enrol(page, await server.invite({}));
  await openAssignment(page);
  await declareIndependence(page);
  await openIndicator(page, indicator('A11'));
  await openCamera(page);
  await releaseShutter(page);
  await shownPictures(page).first().waitFor();
  await closeCamera(page);
  await openMap();
  const size = saySize(bytes.length + exampleOutline(server.package.sites).length);
  await button(page, FILES_WORDS.download(size)).click();
  await page.getByText(FILES_WORDS.ready(size)).waitFor();
  await storePack(page, ['map']);
});

test('[MP6] the pin of a photo lies where it was taken, on tiles of either datum', async () => {
  await page
    .context()
    .route('https://*.tiles.test/**', (route) =>
      route.fulfill({ body: GREY, contentType: 'image/png' }),
    );
  for (const [name, host, datum] of [
    ['测试底图甲', 'w.tiles.test', 'WGS84'],
    ['测试底图乙', 'g.tiles.test', 'GCJ02'],
  ] as const) {
    await choose(name);
    await page.locator(`img.leaflet-tile-loaded[src*="${host}"]`).first().waitFor();
    const shown = await pinOnTiles();
    const [lat, lon] = toDatum(datum, [GROUND.latitude, GROUND.longitude]);
    const expected = worldPixel(lat, lon, shown?.zoom ?? 0);
    expect(Math.abs((shown?.x ?? 0) - expected.x), name).toBeLessThan(1.5);
    expect(Math.abs((shown?.y ?? 0) - expected.y), name).toBeLessThan(1.5);
  }
});

test('[MP53] a base map whose host is not admitted says so in plain words', async () => {
  await choose('未登记的底图');
  await page.getByText(BASE_FAULT_WORDS['not-admitted'].title).waitFor();
  await choose(MAP_WORDS.blank);
  await page.getByText(BASE_FAULT_WORDS['not-admitted'].title).waitFor({ state: 'detached' });
});

test('[MP50] [MP51] [MP55] without a network there are map, distance and list, and no position unasked', async () => {
  await phone.setOffline(true);
  await phone.kill();
  page = await phone.open(null);
  await countWatches(page);
  await phone.moveTo(12, { latitude: 37.789, longitude: 107.406 });
  await openMap();
  await page.locator('canvas.leaflet-tile-loaded').first().waitFor();
  expect(await watches()).toEqual({ begun: 0, ended: 0 });
  expect(await page.locator('.leaflet-control-scale').textContent()).toMatch(/^\d+ (米|公里)$/);
  await button(page, MAP_WORDS.locate).click();
  await page.locator('.map-next').getByText('公园北段步道').waitFor();
  const next = await page.locator('.map-next').textContent();
  expect(next).toContain('389 米，北方（0°）');
  const rows = page.getByRole('list', { name: MAP_WORDS.sites }).getByRole('button');
  await expect.poll(() => rows.count()).toBe(server.package.sites.length);
  expect(await rows.first().textContent()).toContain('公园北段步道');
  await expect.poll(() => isPainted(page)).toBe(true);
  expect(await watches()).toEqual({ begun: 1, ended: 0 });
  await page.getByRole('link', { name: MAP_WORDS.back }).click();
  await heading(page, MAP_WORDS.back).waitFor();
  expect(await watches()).toEqual({ begun: 1, ended: 1 });
});

test('[MP54] the map and the picker break no rule of WCAG 2.2 AA, and fit a phone with large letters', async () => {
  await page.goBack();
  await button(page, MAP_WORDS.locate).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, MAP_WORDS.setByHand).click();
  await page.getByText(PICKER_WORDS.onlyLook).waitFor();
  expect(await screenFaults(page)).toEqual([]);
  await button(page, PICKER_WORDS.cancel).click();
});

test('[MP3] [MP52] a position within 3,000 m is called useless, and what it would say left out', async () => {
  await phone.moveTo(3000, GROUND);
  await button(page, MAP_WORDS.locate).click();
  await page.getByText(COARSE_WORDS.title(3000)).waitFor();
  const rows = page.getByRole('list', { name: MAP_WORDS.sites });
  await rows.getByText(sayWind('n')).first().waitFor();
  expect(await rows.getByText(MAP_WORDS.within).count()).toBe(0);
});

test('[MP52] a denied position leads to a point by hand, which a killed page does not lose', async () => {
  await page.context().clearPermissions();
  await openMap();
  await button(page, MAP_WORDS.locate).click();
  await page.getByText(NO_SELF_WORDS.denied.title).waitFor();
  await button(page, MAP_WORDS.setByHand).click();
  await page.getByText(PICKER_WORDS.onlyLook).waitFor();
  expect(await page.getByLabel(PICKER_WORDS.reason).count()).toBe(0);
  const zoomOut = page.getByRole('dialog').getByRole('button', { name: MAP_WORDS.zoomOut });
  for (let i = 0; i < 3; i++) await zoomOut.click();
  await button(page, PICKER_WORDS.confirm).click();
  await page.getByText(PICKER_WORDS.tooFar).waitFor();
  const before = await draftsOnDisk(page);
  await page.getByLabel(PICKER_WORDS.sites).selectOption({ label: '公园南段广场（示例坐标）' });
  await page.getByText('37.779').waitFor();
  await draftSettled(page, before);
  await phone.kill();
  page = await phone.open(null);
  await openMap();
  await button(page, MAP_WORDS.setByHand).click();
  await page.getByText('37.779').waitFor();
  await button(page, PICKER_WORDS.confirm).click();
  await page.getByText(MAP_WORDS.selfByHand).waitFor();
  await page.locator('.map-next').getByText('公园南段广场').waitFor();
});

/** True when a tile of the offline map shows something. */
const isPainted = (of: Page): Promise<boolean> =>
  of.evaluate(() =>
    [...document.querySelectorAll<HTMLCanvasElement>('canvas.leaflet-tile')].some((tile) => {
      const { data } = tile.getContext('2d')?.getImageData(0, 0, tile.width, tile.height) ?? {};
      return data?.some((value, i) => i % 4 === 3 && value > 0) ?? false;
    }),
  );
