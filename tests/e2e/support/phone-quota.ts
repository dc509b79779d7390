import type { Page } from 'playwright-core';

/** A phone whose storage can be filled and emptied from outside. */
export interface PhoneQuota {
  /** Leaves no room at all, not even by the figures that the browser remembers. */
  fill(): Promise<void>;
  /** As much room as the browser likes. */
  lift(): Promise<void>;
}

/** Room at first. Chromium goes by the room that it saw up to 30 seconds ago; this keeps that small. */
const ROOM_BYTES = 128 * 1024 * 1024;

/**
 * Tries to write more than the browser remembers to have room for, which makes it look again, and
 * takes away the estimate by which a page of an older browser would foresee the end.
 */
const failToWrite = (page: Page, size: number): Promise<string> =>
  page.evaluate(async (length) => {
    Object.assign(navigator.storage, { estimate: () => Promise.resolve({}) });
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('room');
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    // Chromium packs what it stores, and finds nothing to save in this.
    const block = crypto.getRandomValues(new Uint8Array(65_536));
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length; at += block.length) bytes.set(block, at);
    const writing = db.transaction('bytes', 'readwrite');
    writing.objectStore('bytes').put(bytes, 0);
    const outcome = await new Promise<string>((resolve) => {
      writing.oncomplete = () => resolve('written');
      writing.onabort = () => resolve(writing.error?.name ?? 'aborted');
    });
    db.close();
    indexedDB.deleteDatabase('room');
    return outcome;
  }, size);

/** Call it before the browser has written anything. */
export async function limitQuota(page: Page, origin: string): Promise<PhoneQuota> {
  const cdp = await page.context().newCDPSession(page);
  const allow = async (quotaSize?: number): Promise<void> => {
    const limit = quotaSize === undefined ? {} : { quotaSize };
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, ...limit });
  };
  await allow(ROOM_BYTES);
  return {
    fill: async () => {
      await allow(1);
      const outcome = await failToWrite(page, ROOM_BYTES);
      if (outcome !== 'QuotaExceededError') throw new Error(`The phone is not full: ${outcome}.`);
    },
    lift: () => allow(),
  };
}
