import { type CaptureRoom, captureRoom, FRAME_BYTES } from '../../platform/capture-room';
import { browserPack, dropPack } from '../../platform/offline-pack';
import { storageHealth } from '../../platform/storage-health';
import type { FieldSession } from '../../store/field-session';
import { heldFiles } from '../../store/package-files';
import { heldMaps, type Sheddable, shedCaches } from '../../store/shed-caches';

/** How much room there is for a camera frame as things stand. */
export async function roomNow(): Promise<CaptureRoom> {
  return captureRoom((await storageHealth()).leftBytes, FRAME_BYTES);
}

/** The pack of this build: the PDF engine, fonts and the like, fetched again where there is a network. */
function offlinePack({ build }: FieldSession): readonly Sheddable[] {
  const port = browserPack();
  if (port === null) return [];
  return [{ what: 'offlinePack', subject: build, drop: () => dropPack(port) }];
}

/**
 * Room for `bytes` before they are captured: where there is none, caches go first. What this says may
 * be wrong, since browsers estimate; the write itself still leaves old or new.
 */
export async function makeRoom(session: FieldSession, bytes: number): Promise<CaptureRoom> {
  const look = async () => captureRoom((await storageHealth()).leftBytes, bytes);
  const room = await look();
  if (room !== 'none') return room;
  const others = [...heldMaps(session, await heldFiles(session.db)), ...offlinePack(session)];
  await shedCaches(session.writer, async () => (await look()) !== 'none', others);
  return look();
}
