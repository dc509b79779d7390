import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import type { CapturedEvidence } from '../../../src/domain/journal/evaluation';
import { type CaptureIntent, openIntent } from '../../../src/features/evidence/capture-intent';
import { IntentLine } from '../../../src/features/evidence/intent-line';
import { keptFor, keptSince } from '../../../src/features/evidence/kept-since';
import { idOf, sha256Of } from '../../support/made-ids';
import { makeStorePhone, openOn } from '../../support/store-phone';

const PLACE = 'D301';
const INTENT: CaptureIntent = { checkpoint: null, source: 'camera', before: 3 };
const DONE = Promise.resolve();

/** A picture that is being kept. */
function inHand() {
  let resolve = (_: boolean) => {};
  let reject = (_: Error) => {};
  const promise = new Promise<boolean>((kept, lost) => {
    resolve = kept;
    reject = lost;
  });
  return { promise, resolve, reject };
}

async function place() {
  const { writer, factory, assignment } = await makeStorePhone();
  const found = () => openIntent(writer, assignment, PLACE);
  /** A page of the same phone; what the one before did not write is lost with it. */
  const page = () => new IntentLine(writer, assignment, PLACE);
  const elsewhere = () =>
    openIntent({ db: openOn(factory), codec: writer.codec }, assignment, PLACE);
  return { found, page, elsewhere };
}

describe('the intent to capture', () => {
  it('[MD24] stays while the window is open and ends with it', async () => {
    const { found, page, elsewhere } = await place();
    const line = page();
    await line.begin(INTENT);
    expect(await line.opened({ ...INTENT, before: 3 })).toBeNull();
    await line.begin({ ...INTENT, before: 4 });
    await line.giveUp();
    expect(await elsewhere()).toEqual(INTENT);
    await line.closed(DONE);
    expect(await found()).toBeNull();
  });

  it('[MD24] is made where the window came by its address, and no later than its end', async () => {
    const { found, page } = await place();
    const line = page();
    expect(await line.opened(INTENT)).toBeNull();
    expect(await found()).toEqual(INTENT);
    await line.closed(DONE);
    const opening = line.opened(INTENT);
    await Promise.all([opening, line.closed(DONE)]);
    expect(await found()).toBeNull();
  });

  it('[MD24] waits at the end for the picture in hand, kept or not', async () => {
    const { found, page } = await place();
    const line = page();
    await line.opened(INTENT);
    const hand = inHand();
    const closing = line.closed(hand.promise);
    expect(await found()).toEqual(INTENT);
    hand.reject(new Error('the disk is gone'));
    await closing;
    expect(await found()).toBeNull();
  });

  it('[MD24] of a window that was opened meanwhile is left to that', async () => {
    const { found, page } = await place();
    const line = page();
    await line.opened(INTENT);
    const hand = inHand();
    const closing = line.closed(hand.promise);
    await line.begin({ ...INTENT, before: 5 });
    await line.opened({ ...INTENT, before: 5 });
    hand.resolve(true);
    await closing;
    expect(await found()).toEqual({ ...INTENT, before: 5 });
    await line.closed(DONE);
    expect(await found()).toBeNull();
  });

  it('[MD25] that a lost page left is told to the page that comes back to its window', async () => {
    const { found, page } = await place();
    const lost = page();
    await lost.begin(INTENT);
    await lost.opened(INTENT);
    const back = page();
    expect(await back.opened({ ...INTENT, before: 7 })).toEqual(INTENT);
    expect(await found()).toEqual(INTENT);
    await back.closed(DONE);
    expect(await found()).toBeNull();
  });
});

describe('what was kept since', () => {
  it('[MD25] counts own captures of the place alone', () => {
    const evidence: Evidence = {
      ...{ sha256: sha256Of('a picture'), size: 1, mediaType: 'image/jpeg', source: 'camera' },
      proves: { indicator: 'D301', checkpoint: null, site: null },
      ...{ capturedAt: '2026-11-22T09:00:00.000+08:00', fixes: [], noPosition: 'denied' },
    };
    const item: CapturedEvidence = {
      ...{ journal: idOf('journal'), seq: 2, hash: sha256Of('entry'), person: idOf('me') },
      ...{ evidence, at: evidence.capturedAt, mono: { session: idOf('start'), ms: 1 } },
    };
    const of = { person: item.person, place: 'D301' };
    const like = (over: object) => ({ ...item, evidence: { ...item.evidence, ...over } });
    const all = [
      item,
      like({ source: 'derived', derived: { from: item.evidence.sha256, how: 'annotated' } }),
      like({ proves: { ...item.evidence.proves, indicator: 'ELSE' } }),
      { ...item, person: idOf('another') },
      item,
    ];
    expect(keptFor(all, of)).toHaveLength(2);
    expect([keptSince(all, of, 1), keptSince(all, of, 9), keptSince(all, of, undefined)]).toEqual([
      ...[1, 0, null],
    ]);
    const visit = like({ proves: { ...item.evidence.proves, indicator: null }, visit: 'V' });
    expect(keptSince([visit], { ...of, place: '~V' }, 0)).toBe(1);
  });
});
