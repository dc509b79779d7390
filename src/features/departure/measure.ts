import { epochMs } from '../../domain/kernel/instant';
import { type BatteryPort, readBattery } from '../../platform/battery';
import { browserRoom } from '../../platform/browser-room';
import { openCamera } from '../../platform/camera';
import { bestReading, watchPosition } from '../../platform/geolocation';
import { inAppBrowser } from '../../platform/in-app-browser';
import { microphonePermission } from '../../platform/microphone-permission';
import { browserPack, checkPack } from '../../platform/offline-pack';
import { storageHealth } from '../../platform/storage-health';
import { readAssignments } from '../../store/assignments';
import type { CanaryVerdict } from '../../store/canary';
import type { FieldSession } from '../../store/field-session';
import { readOfflineStart } from '../../store/offline-start';
import { proveWriting } from '../../store/prove-writing';
import { isQuotaError } from '../../store/quota-error';
import { readServerClock } from '../../store/sync-notes';
import { plannedFiles } from '../../store/wanted-files';
import type { Check, Measured } from './departure-check';

/** What every measurement may look at. */
export interface Instruments {
  readonly session: FieldSession;
  readonly canary: CanaryVerdict;
}

type Level = { readonly serverMs: number; readonly aheadMs: number };

/** How each assignment was last brought level with the server; null where it never was. */
async function levels(session: FieldSession): Promise<readonly (Level | null)[]> {
  const all = await readAssignments(session);
  const notes = all.map(async ({ package: { assignment } }): Promise<Level | null> => {
    const known = await readServerClock(session, assignment);
    return known && { serverMs: epochMs(known.serverAt), aheadMs: known.aheadMs };
  });
  return Promise.all(notes);
}

async function camera(): Promise<Measured['camera']> {
  const opened = await openCamera(navigator.mediaDevices);
  if (!opened.ok) return opened.error;
  opened.value.close();
  return 'opens';
}

async function position(): Promise<Measured['position']> {
  const watch = watchPosition(navigator.geolocation);
  const { readings, failure } = await watch.settled;
  watch.stop();
  return bestReading(readings)?.accuracyM ?? failure ?? 'timeout';
}

/** A picture of noise, so that it is as large as a photo and like no other. */
async function noisePicture(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [1024, 768];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('the browser draws no pictures');
  const image = context.createImageData(canvas.width, canvas.height);
  // The browser gives at most 65,536 random bytes at once.
  for (let at = 0; at < image.data.length; at += 65_536) {
    crypto.getRandomValues(image.data.subarray(at, at + 65_536));
  }
  context.putImageData(image, 0, 0);
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) =>
      blob === null ? reject(new Error('the browser encodes no JPEG')) : resolve(blob);
    canvas.toBlob(done, 'image/jpeg', 0.9);
  });
}

async function testPhoto({ writer }: FieldSession): Promise<Measured['testPhoto']> {
  try {
    return (await proveWriting(writer, await noisePicture())) ? 'intact' : 'differs';
  } catch (error) {
    return isQuotaError(error) ? 'full' : 'failed';
  }
}

async function clock(session: FieldSession): Promise<Measured['clock']> {
  const known = (await levels(session)).filter((level) => level !== null);
  const newest = known.sort((a, b) => a.serverMs - b.serverMs).at(-1);
  return newest === undefined ? null : { ...newest, nowMs: now(session) };
}

const now = ({ writer }: FieldSession): number => epochMs(writer.clock.now().at);

/** Half a morning's pictures, written in earnest and cut off again where the browser lets us try. */
const TRIAL_BYTES = 256 * 1024 * 1024;

async function storage(): Promise<Measured['storage']> {
  const { leftBytes } = await storageHealth();
  const isFull = (await browserRoom.hold(TRIAL_BYTES)) === 'full';
  return { leftBytes, isFull };
}

async function pack(): Promise<Measured['pack']> {
  const port = browserPack();
  return port === null ? null : checkPack(port);
}

async function maps(session: FieldSession): Promise<Measured['maps']> {
  const files = await plannedFiles(session);
  const missing = files.filter(({ here }) => !here);
  return { files: files.length, missingBytes: missing.reduce((sum, { size }) => sum + size, 0) };
}

/** How each fact is found; none of them rejects for what a phone refuses. */
export const MEASURES: {
  readonly [C in Check]: (instruments: Instruments) => Promise<Measured[C]>;
} = {
  storage,
  persistence: async () => (await storageHealth()).persistent,
  database: async ({ canary }) => canary,
  browser: async () => inAppBrowser(navigator.userAgent),
  clock: ({ session }) => clock(session),
  camera,
  microphone: () => microphonePermission(navigator.permissions),
  position,
  pack,
  maps: ({ session }) => maps(session),
  assignments: async ({ session }) =>
    (await levels(session)).map((level) => level && now(session) - level.aheadMs - level.serverMs),
  testPhoto: ({ session }) => testPhoto(session),
  battery: () => readBattery(navigator as BatteryPort),
  rehearsal: async ({ session }) => ({
    last: await readOfflineStart(session),
    build: session.build,
  }),
};
