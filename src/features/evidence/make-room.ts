import type { PhotoInput } from '../../media/photo-message';
import { browserRoom } from '../../platform/browser-room';
import { type CaptureRoom, COPIES, captureRoom, FRAME_BYTES } from '../../platform/capture-room';
import { browserPack, dropPack } from '../../platform/offline-pack';
import { askPersistence, storageHealth } from '../../platform/storage-health';
import type { FieldSession } from '../../store/field-session';
import { heldFiles } from '../../store/package-files';
import { heldMaps, type Sheddable, shedCaches } from '../../store/shed-caches';

/** By the browser's figures, and by what the disk really gives where that may be tried. */
async function roomFor(bytes: number): Promise<CaptureRoom> {
  const room = captureRoom((await storageHealth()).leftBytes, bytes);
  if (room === 'none') return room;
  return (await browserRoom.hold(COPIES * bytes)) === 'full' ? 'none' : room;
}

/** What a picture may take, before it is read. */
export const bytesOf = (input: PhotoInput): number =>
  input.kind === 'file' ? input.file.size : FRAME_BYTES;

/** How much room there is for a camera frame as things stand. */
export const roomNow = (): Promise<CaptureRoom> => roomFor(FRAME_BYTES);

let asked = false;

/** Once a start: some browsers put the question to the person, for whose answer no picture waits. */
function askOnce(): void {
  if (asked) return;
  asked = true;
  void askPersistence();
}

/** The pack of this build: the PDF engine, fonts and the like, fetched again where there is a network. */
function offlinePack({ build }: Pick<FieldSession, 'build'>): readonly Sheddable[] {
  const port = browserPack();
  if (port === null) return [];
  return [{ what: 'offlinePack', subject: build, drop: () => dropPack(port) }];
}

/** What of an unlocked phone may have to give way. */
export type RoomSession = Pick<FieldSession, 'db' | 'codec' | 'writer' | 'build'>;

/**
 * Room for `bytes` before they are captured: where there is none, caches go first. What this says may
 * be wrong where the browser only estimates; the write itself still leaves old or new.
 */
export async function makeRoom(session: RoomSession, bytes: number): Promise<CaptureRoom> {
  askOnce();
  session.codec.expectBytes?.();
  const look = () => roomFor(bytes);
  const room = await look();
  if (room !== 'none') return room;
  const others = [...heldMaps(session, await heldFiles(session.db)), ...offlinePack(session)];
  await shedCaches(session.writer, async () => (await look()) !== 'none', others);
  return look();
}
