import { describe, expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import { fail, ok } from '../../../src/domain/kernel/result';
import {
  type CaptureStep,
  type CaptureTools,
  finishCapture,
  keepCapture,
  type Shot,
} from '../../../src/features/evidence/finish-capture';
import type { Capture } from '../../../src/features/evidence/record-evidence';
import type { PreparedPhoto } from '../../../src/media/photo-message';
import { heldAwake } from '../../../src/platform/activity';
import type { CaptureRoom } from '../../../src/platform/capture-room';
import type { PositionState, PositionWatch } from '../../../src/platform/geolocation';

const photo: PreparedPhoto = {
  sha256: '0'.repeat(64),
  bytes: new Blob(['x']),
  mediaType: 'image/jpeg',
  thumbnail: null,
};
const shot: Shot = {
  input: { kind: 'file', file: new Blob(['x']) },
  proves: { indicator: 'A11', checkpoint: null, site: null },
  source: 'camera',
  capturedAt: '2026-11-22T09:00:00.000+08:00',
};
const entry = { hash: 'h' } as HashedEntry;
const reading = { latitude: 37, longitude: 107, accuracyM: 9, altitudeM: null, timestampMs: 0 };

/** A watch that settles when the test says so. */
function slowWatch() {
  let state: PositionState = { readings: [], failure: null, settled: false };
  let settle: (state: PositionState) => void = () => undefined;
  const settled = new Promise<PositionState>((resolve) => {
    settle = resolve;
  });
  const watch: PositionWatch = { state: () => state, settled, stop: () => undefined };
  const found = () => {
    state = { readings: [reading], failure: null, settled: true };
    settle(state);
  };
  return { watch, found };
}

function toolsWith(over: Partial<CaptureTools>) {
  const steps: CaptureStep[] = [];
  const recorded: Capture[] = [];
  const tools: CaptureTools = {
    room: async () => 'enough',
    prepare: async () => ok(photo),
    position: null,
    record: async (capture) => {
      recorded.push(capture);
      return ok(entry);
    },
    onStep: (step) => steps.push(step),
    enoughWaiting: new Promise(() => undefined),
    ...over,
  };
  return { tools, steps, recorded };
}

describe('finishCapture', () => {
  it.each([
    ['kept', ok(photo)],
    ['refused', fail('unreadable' as const)],
  ])('[LK10] holds the phone awake until it is %s', async (_, prepared) => {
    const awake: boolean[] = [];
    const { tools } = toolsWith({
      prepare: async () => {
        awake.push(heldAwake());
        return prepared;
      },
    });
    await finishCapture(tools, shot);
    expect([...awake, heldAwake()]).toEqual([true, false]);
  });

  it('[UI40] waits for the position after the bytes are hashed, then keeps both', async () => {
    const { watch, found } = slowWatch();
    const { tools, steps, recorded } = toolsWith({ position: watch });
    const done = finishCapture(tools, shot);
    await expect.poll(() => steps).toEqual(['preparing', 'positioning']);
    expect(recorded).toEqual([]);
    found();
    expect(await done).toEqual(ok(entry));
    expect(recorded[0]?.position.fixes).toHaveLength(1);
  });

  it('[UI40] keeps the picture without a position when the person has waited enough', async () => {
    const { watch } = slowWatch();
    const enoughWaiting = Promise.resolve();
    const { tools, recorded } = toolsWith({ position: watch, enoughWaiting });
    await finishCapture(tools, shot);
    expect(recorded[0]?.position).toEqual({ fixes: [], noPosition: 'timeout' });
  });

  it('[UI40] does not wait when nothing can come any more', async () => {
    const state: PositionState = { readings: [], failure: 'denied', settled: true };
    const settled = Promise.resolve(state);
    const watch: PositionWatch = { state: () => state, settled, stop: () => undefined };
    const { tools, steps, recorded } = toolsWith({ position: watch });
    await finishCapture(tools, shot);
    expect(steps).toEqual(['preparing', 'saving']);
    expect(recorded[0]?.position.noPosition).toBe('denied');
  });

  it('[UI38] has the picture still in hand when it could not be kept', async () => {
    const { tools } = toolsWith({ record: async () => fail('phoneFull') });
    const outcome = await finishCapture(tools, shot);
    if (outcome.ok || outcome.error.capture === null) throw new Error('nothing is in hand');
    expect(outcome.error.fault).toBe('phoneFull');
    const again = toolsWith({});
    expect(await keepCapture(again.tools, outcome.error.capture)).toEqual(ok(entry));
    expect(again.recorded[0]?.photo).toBe(photo);
  });

  it('[MD39] looks for room while it prepares, and records nothing before it is there', async () => {
    let found: (room: CaptureRoom) => void = () => undefined;
    const room = () => new Promise<CaptureRoom>((resolve) => (found = resolve));
    const { tools, steps, recorded } = toolsWith({ room });
    const done = finishCapture(tools, shot);
    await expect.poll(() => steps).toEqual(['preparing']);
    expect(recorded).toEqual([]);
    found('low');
    expect(await done).toEqual(ok(entry));
  });

  it.each([
    ['a frame', { input: { kind: 'frame', frame: {} as ImageBitmap } }, 0],
    ['an imported file', { source: 'import' }, 0],
    ['what the phone’s own camera made, which is nowhere else,', { source: 'systemCamera' }, 1],
  ] as const)('[MD39] without room %s is recorded accordingly', async (_, over, times) => {
    const { tools, recorded } = toolsWith({ room: async () => 'none' });
    const outcome = await finishCapture(tools, { ...shot, ...over });
    expect(recorded).toHaveLength(times);
    expect(outcome).toEqual(times === 1 ? ok(entry) : fail({ fault: 'noRoom', capture: null }));
  });

  it('[UI12] records nothing of a file that is refused', async () => {
    const { tools, recorded } = toolsWith({ prepare: async () => fail('unknownType') });
    const outcome = await finishCapture(tools, shot);
    expect(outcome).toEqual(fail({ fault: 'unknownType', capture: null }));
    expect(recorded).toEqual([]);
  });
});
