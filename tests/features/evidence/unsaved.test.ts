import { describe, expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import { ok } from '../../../src/domain/kernel/result';
import type { CaptureTools, Shot } from '../../../src/features/evidence/finish-capture';
import type { Capture } from '../../../src/features/evidence/record-evidence';
import { againWith } from '../../../src/features/evidence/use-unsaved';
import type { PreparedPhoto } from '../../../src/media/photo-message';

const photo: PreparedPhoto = {
  ...{ sha256: '0'.repeat(64), bytes: new Blob(['x']), mediaType: 'audio/webm', thumbnail: null },
};
const facts = {
  proves: { indicator: 'A11', checkpoint: null, site: null },
  source: 'recorder',
  capturedAt: '2026-11-22T09:00:00.000+08:00',
} as const;
const sound: Shot = { ...facts, input: { kind: 'file', file: new Blob(['x']) } };
const frame: Shot = { ...facts, input: { kind: 'frame', frame: {} as ImageBitmap } };
const capture: Capture = { ...facts, photo, position: { fixes: [], noPosition: 'unavailable' } };

/** Tools that note how often they prepare. */
function madeTools() {
  let prepared = 0;
  const tools: CaptureTools = {
    room: async () => 'enough',
    prepare: async () => {
      prepared += 1;
      return ok(photo);
    },
    position: null,
    record: async () => ok({ hash: 'h' } as HashedEntry),
    onStep: () => undefined,
    enoughWaiting: new Promise(() => undefined),
  };
  return { tools, prepared: () => prepared };
}

describe('what could not be kept', () => {
  it('[MD38] is written as it is in hand, made ready once', async () => {
    const { tools, prepared } = madeTools();
    const again = againWith(tools, frame, { fault: 'phoneFull', capture });
    expect(await again?.()).toEqual(ok({ hash: 'h' }));
    expect(prepared()).toBe(0);
  });

  it.each(['unreadable', 'noRoom'] as const)(
    '[MD38] is tried from its bytes where it came to nothing: %s',
    async (fault) => {
      const { tools, prepared } = madeTools();
      const again = againWith(tools, sound, { fault, capture: null });
      expect(await again?.()).toEqual(ok({ hash: 'h' }));
      expect(prepared()).toBe(1);
    },
  );

  it('[MD38] is not offered again where nothing is left to try, or it would be refused once more', () => {
    const { tools } = madeTools();
    expect(againWith(tools, frame, { fault: 'unreadable', capture: null })).toBeNull();
    for (const fault of ['empty', 'tooLarge', 'unknownType'] as const) {
      expect(againWith(tools, sound, { fault, capture: null })).toBeNull();
    }
  });
});
