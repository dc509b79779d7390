import { expect, it } from 'vitest';
import { heldAwake } from '../../src/platform/activity';
import { type RecorderPort, startRecording } from '../../src/platform/sound-recorder';

/** A browser with one microphone, and a clock that the test moves. */
function browser(refuses: Error | null = null) {
  let ms = 100;
  let live = true;
  const stop = () => {
    live = false;
  };
  const stream = { getTracks: () => [{ stop }] } as unknown as MediaStream;
  class FakeRecorder extends EventTarget {
    state = 'inactive';
    readonly mimeType = 'audio/webm;codecs=opus';
    start() {
      this.state = 'recording';
    }
    stop() {
      this.state = 'inactive';
      this.dispatchEvent(Object.assign(new Event('dataavailable'), { data: new Blob(['sound']) }));
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
  return { port, wait, live: () => live };
}

async function recording(made: ReturnType<typeof browser>) {
  const started = await startRecording(made.port);
  if (!started.ok) throw new Error(started.error);
  return started.value;
}

it('[MD8] gives out the sound with its duration and turns the microphone off', async () => {
  const made = browser();
  const recorder = await recording(made);
  made.wait(1500.4);
  expect(recorder.elapsedMs()).toBeCloseTo(1500.4);
  const { sound, durationMs } = await recorder.stop();
  expect(durationMs).toBe(1500);
  expect(await sound.text()).toBe('sound');
  expect(sound.type).toBe('audio/webm;codecs=opus');
  expect(made.live()).toBe(false);
});

it('[MD8] turns the microphone off when the person keeps nothing', async () => {
  const made = browser();
  const recorder = await recording(made);
  recorder.cancel();
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
  await stopped.stop();
  expect(heldAwake()).toBe(false);
  const dropped = await recording(browser());
  expect(heldAwake()).toBe(true);
  dropped.cancel();
  expect(heldAwake()).toBe(false);
});
