import { type CaptureRoom, captureRoom, FRAME_BYTES } from '../../platform/capture-room';
import { storageHealth } from '../../platform/storage-health';
import { shedCaches } from '../../store/shed-caches';
import type { Store } from '../../store/store';

/** How much room there is for a camera frame as things stand. */
export async function roomNow(): Promise<CaptureRoom> {
  return captureRoom((await storageHealth()).leftBytes, FRAME_BYTES);
}

/**
 * Room for `bytes` before they are captured: where there is none, caches go first. What this says may
 * be wrong, since browsers estimate; the write itself still leaves old or new.
 */
export async function makeRoom(store: Store, bytes: number): Promise<CaptureRoom> {
  const look = async () => captureRoom((await storageHealth()).leftBytes, bytes);
  const room = await look();
  if (room !== 'none') return room;
  await shedCaches(store, async () => (await look()) !== 'none');
  return look();
}
