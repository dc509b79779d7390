import 'fake-indexeddb/auto';
import { setImmediate } from 'node:timers/promises';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { putDraft } from '../../src/store/drafts';
import { watching } from '../../src/store/watching';
import { makeStorePhone } from '../support/store-phone';

describe('live queries', () => {
  it('[UI27] run again when a table changes that they read after awaiting something else', async () => {
    const { writer, assignment } = await makeStorePhone();
    const heard: number[] = [];
    const twice = new Promise<void>((resolve) => {
      liveQuery(
        watching(writer.db, ['drafts'], async () => {
          // An await of something that Dexie knows nothing of, as encryption is.
          await setImmediate();
          return writer.db.drafts.count();
        }),
      ).subscribe((count) => {
        heard.push(count);
        if (count === 0) void putDraft(writer, { assignment, field: 'score:C101', text: '8' });
        else resolve();
      });
    });
    await twice;
    expect(heard).toEqual([0, 1]);
  });
});
