import { describe, expect, it } from 'vitest';
import { openCamera } from '../../src/platform/camera';

/** A track as far as the app uses one; `capabilities` is null where the browser has no such call. */
function fakeTrack(capabilities: object | null, refuses = false) {
  const applied: unknown[] = [];
  let stopped = false;
  const track = {
    applied,
    muted: false,
    get readyState() {
      return stopped ? 'ended' : 'live';
    },
    ...(capabilities === null ? {} : { getCapabilities: () => capabilities }),
    applyConstraints: async (constraints: unknown) => {
      if (refuses) throw new Error('refused');
      applied.push(constraints);
    },
    stop: () => {
      stopped = true;
    },
  };
  return track;
}

type Track = ReturnType<typeof fakeTrack>;

function portOf(tracks: readonly Track[]) {
  const asked: unknown[] = [];
  const stream = { getVideoTracks: () => tracks, getTracks: () => tracks };
  const getUserMedia = async (constraints?: MediaStreamConstraints) => {
    asked.push(constraints);
    return stream as unknown as MediaStream;
  };
  return { asked, getUserMedia };
}

async function opened(track: Track) {
  const outcome = await openCamera(portOf([track]));
  if (!outcome.ok) throw new Error(outcome.error);
  return outcome.value;
}

describe('openCamera', () => {
  it('[UI8] asks for the rear camera without sound', async () => {
    const port = portOf([fakeTrack(null)]);
    await openCamera(port);
    expect(port.asked).toMatchObject([
      { audio: false, video: { facingMode: { ideal: 'environment' } } },
    ]);
  });

  it.each([
    ['denied', 'NotAllowedError'],
    ['denied', 'SecurityError'],
    ['notFound', 'NotFoundError'],
    ['busy', 'NotReadableError'],
    ['failed', 'SomethingNewError'],
  ] as const)('[UI8] says %s when the browser says %s', async (refusal, name) => {
    const getUserMedia = async () => {
      throw new DOMException('', name);
    };
    expect(await openCamera({ getUserMedia })).toEqual({ ok: false, error: refusal });
  });

  it('[UI8] says unsupported without a media device interface, notFound without a track', async () => {
    expect(await openCamera(undefined)).toEqual({ ok: false, error: 'unsupported' });
    expect(await openCamera(portOf([]))).toEqual({ ok: false, error: 'notFound' });
  });

  it('[MD33] says where the lens stands, which is not the least that it can', async () => {
    const range = { zoom: { min: 0.5, max: 4, step: 0.1 } };
    const wide = { ...fakeTrack(range), getSettings: () => ({ zoom: 1 }) };
    expect((await opened(wide)).zoomNow).toBe(1);
    expect((await opened(fakeTrack(range))).zoomNow).toBe(0.5);
    expect((await opened(fakeTrack(null))).zoomNow).toBe(1);
  });

  it('[UI8] offers torch and zoom only where the hardware has them', async () => {
    const zoom = { min: 1, max: 4, step: 0.1 };
    const rich = await opened(fakeTrack({ torch: true, zoom }));
    expect([rich.torch, rich.zoom]).toEqual([true, zoom]);
    const fixed = await opened(fakeTrack({ zoom: { min: 1, max: 1, step: 0 } }));
    expect([fixed.torch, fixed.zoom]).toEqual([false, null]);
    const old = await opened(fakeTrack(null));
    expect([old.torch, old.zoom]).toEqual([false, null]);
  });

  it('[UI8] reports a setting that the hardware refuses without failing', async () => {
    const track = fakeTrack({ torch: true });
    expect(await (await opened(track)).setTorch(true)).toBe(true);
    expect(track.applied).toEqual([{ advanced: [{ torch: true }] }]);
    expect(await (await opened(fakeTrack({ torch: true }, true))).setTorch(true)).toBe(false);
  });

  it('[UI8] lets the camera go when it is closed', async () => {
    const camera = await opened(fakeTrack(null));
    expect(camera.condition()).toBe('live');
    camera.close();
    expect(camera.condition()).toBe('ended');
  });
});
