import { describe, expect, it } from 'vitest';
import {
  type CameraEvent,
  type CameraState,
  cameraIn,
  nextCamera,
} from '../../../src/features/evidence/camera-state';
import type { Camera } from '../../../src/platform/camera';

const camera = { torch: false } as Camera;
const opened: CameraEvent = { kind: 'opened', camera };

/** The states that a camera goes through, event by event, from its opening on. */
const course = (
  ...events: readonly (CameraEvent | Exclude<CameraEvent['kind'], 'opened' | 'refused'>)[]
) => {
  let state: CameraState = { kind: 'opening' };
  return events.map((event) => {
    state = nextCamera(state, typeof event === 'string' ? { kind: event } : event);
    return state.kind;
  });
};

describe('a camera window', () => {
  it('[MD26] is ready with the first picture and not before', () => {
    expect(course(opened, 'frame', 'waited', 'frame')).toEqual([
      ...['starting', 'ready', 'ready', 'ready'],
    ]);
    expect(course('frame')).toEqual(['opening']);
  });

  it('[MD27] is silent without an answer or a picture, until one comes', () => {
    expect(course('waited', opened, 'waited', 'frame')).toEqual([
      ...['silent', 'starting', 'silent', 'ready'],
    ]);
    expect(course({ kind: 'refused', refusal: 'denied' }, 'waited')).toEqual([
      'refused',
      'refused',
    ]);
  });

  it('[MD28] pauses when it is muted, whatever comes late, and starts anew', () => {
    expect(course(opened, 'frame', 'muted', 'frame', 'unmuted', 'frame')).toEqual([
      ...['starting', 'ready', 'paused', 'paused', 'starting', 'ready'],
    ]);
    expect(course(opened, 'frame', 'unmuted')).toEqual(['starting', 'ready', 'ready']);
    expect(course(opened, 'muted', 'unmuted', 'waited')).toEqual([
      ...['starting', 'paused', 'starting', 'silent'],
    ]);
  });

  it('[MD28] that ended holds no camera, hears nothing more of it, and can be opened again', () => {
    expect(course(opened, 'frame', 'ended', 'unmuted', 'frame', 'reopen', opened)).toEqual([
      ...['starting', 'ready', 'ended', 'ended', 'ended', 'opening', 'starting'],
    ]);
    expect(cameraIn({ kind: 'ended' })).toBeNull();
    expect(cameraIn(nextCamera({ kind: 'opening' }, opened))).toBe(camera);
  });
});
