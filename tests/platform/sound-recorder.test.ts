import { expect, it, vi } from 'vitest';
import { heldAwake } from '../../src/platform/activity';
import {
  type EndedRecording,
  type RecorderPort,
  type SoundRecorder,
  startRecording,
} from '../../src/platform/sound-recorder';

/** A browser with one microphone, and a clock that the test moves. */
function browser(refuses: Error | null = null, mute = false) {
  let ms = 100;
  let live = true;
  const stop = () => {
    live = false;
  };
  const track = Object.assign(new EventTarget(), { stop });
  const stream = { getTracks: () => [track] } as unknown as MediaStream;
  const started: unknown[] = [];
  let running: FakeRecorder | null = null;
  class FakeRecorder extends EventTarget {
    state = 'inactive';
    readonly mimeType = 'audio/webm;codecs=opus';
    start(timeslice: unknown) {
      this.state = 'recording';
      started.push(timeslice);
      running = this;
    }
    give(text: string) {
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob([text]) }));
    }
    stop() {
      this.state = 'inactive';
      if (mute) return;
      this.give('sound');
      this.dispatchEvent(new Event('stop'));
    }
  }
  const port: RecorderPort = {
    devices: {
      getUserMedia: async () => {
        if (refuses !== null) throw refuses;
        return stream;
      },
    },
    recorder: FakeRecorder as unknown as RecorderPort['recorder'],
    now: () => ms,
  };
  const wait = (by: number) => {
    ms += by;
  };
  /** The next piece of sound, as a timeslice brings it. */
  const give = (text: string) => running?.give(text);
  return { port, wait, give, track, started, live: () => live };
}

async function recording(made: ReturnType<typeof browser>) {
  const started = await startRecording(made.port);
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

async function endedOf(recorder: SoundRecorder): Promise<EndedRecording> {
  const ended = await recorder.ended;
  if (ended === null) throw new Error('It was dropped.');
  return ended;
}

it('[MD8] gives out the sound with its duration and turns the microphone off', async () => {
  const made = browser();
  const recorder = await recording(made);
  made.wait(1500.4);
  expect(recorder.elapsedMs()).toBeCloseTo(1500.4);
  recorder.stop();
  const { sound, durationMs, interrupted } = await endedOf(recorder);
  expect(interrupted).toBe(false);
  expect(durationMs).toBe(1500);
  expect(await sound.text()).toBe('sound');
  expect(sound.type).toBe('audio/webm;codecs=opus');
  expect(made.live()).toBe(false);
});

it('[MD8] turns the microphone off when the person keeps nothing', async () => {
  const made = browser();
  const recorder = await recording(made);
  recorder.cancel();
  expect(await recorder.ended).toBeNull();
  expect(made.live()).toBe(false);
});

it.each([
  ['denied', new DOMException('no', 'NotAllowedError')],
  ['failed', new DOMException('none', 'NotFoundError')],
] as const)('[MD8] says that the microphone is %s', async (refusal, error) => {
  expect(await startRecording(browser(error).port)).toEqual({ ok: false, error: refusal });
});

it('[MD8] says so where the browser has no recorder at all', async () => {
  const { port } = browser();
  for (const without of [
    { ...port, devices: undefined },
    { ...port, recorder: undefined },
  ]) {
    expect(await startRecording(without)).toEqual({ ok: false, error: 'unsupported' });
  }
});

it('[LK10] a recording holds the phone awake until it is stopped or dropped', async () => {
  const stopped = await recording(browser());
  expect(heldAwake()).toBe(true);
  stopped.stop();
  await stopped.ended;
  expect(heldAwake()).toBe(false);
  const dropped = await recording(browser());
  expect(heldAwake()).toBe(true);
  dropped.cancel();
  expect(heldAwake()).toBe(false);
});

it('[MD34] what the system ends is given out with its length, and the microphone is let go of', async () => {
  const made = browser();
  const recorder = await recording(made);
  made.wait(4000);
  made.track.dispatchEvent(new Event('ended'));
  made.wait(9000);
  const { sound, ...ended } = await endedOf(recorder);
  expect(ended).toEqual({ durationMs: 4000, interrupted: true });
  expect(await sound.text()).toBe('sound');
  expect([recorder.elapsedMs(), made.live(), heldAwake()]).toEqual([4000, false, false]);
});

it('[MD34] a press after that drops nothing and asks for nothing', async () => {
  const made = browser();
  const recorder = await recording(made);
  made.track.dispatchEvent(new Event('ended'));
  recorder.cancel();
  recorder.stop();
  expect(await endedOf(recorder)).toMatchObject({ interrupted: true });
});

it('[MD34] a recorder that never says that it has stopped is not waited for', async () => {
  vi.useFakeTimers();
  const made = browser(null, true);
  const recorder = await recording(made);
  made.give('first');
  recorder.stop();
  vi.advanceTimersByTime(3000);
  vi.useRealTimers();
  const { sound, interrupted } = await endedOf(recorder);
  expect([await sound.text(), interrupted, made.live()]).toEqual(['first', false, false]);
});

it('[MD36] gives pieces out as they come, and none of what is dropped', async () => {
  const made = browser();
  const pieces: (readonly [string, number])[] = [];
  const reading: Promise<unknown>[] = [];
  const started = await startRecording(made.port, (piece, elapsedMs) => {
    reading.push(piece.text().then((text) => pieces.push([text, elapsedMs])));
  });
  if (!started.ok) throw new Error(started.error);
  made.wait(5000);
  made.give('one');
  made.give('');
  made.wait(5000);
  made.give('two');
  started.value.cancel();
  await Promise.all(reading);
  expect(pieces).toEqual([
    ['one', 5000],
    ['two', 10_000],
  ]);
  expect(made.started).toEqual([5000]);
});
