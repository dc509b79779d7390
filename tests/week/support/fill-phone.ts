import { indicatorsOf } from '../../../src/domain/framework/framework';
import { systemClock } from '../../../src/platform/clock';
import { unlockDevice } from '../../../src/platform/device-keys';
import { inlineKdf } from '../../../src/platform/kdf';
import { webLocks } from '../../../src/platform/locks';
import { newRandomId } from '../../../src/platform/random';
import { appendAct, type Writer } from '../../../src/store/append';
import type { AppendInput } from '../../../src/store/append-input';
import { readAssignments } from '../../../src/store/assignments';
import { createWriter } from '../../../src/store/create-writer';
import { openDatabase } from '../../../src/store/database';
import { readIdentity, readLockedIdentity } from '../../../src/store/identity';
import { masterCodec } from '../../../src/store/master-codec';
import { sha256Hex } from '../../../src/trust/digest';
import { fullScoreActs } from '../../support/full-score';

/** What a person did in a week, to be written as the app writes it. */
export interface Week {
  readonly passphrase: string;
  /** Pictures of the assignment that has most, and of each of the others. */
  readonly most: number;
  readonly others: number;
}

export interface Filled {
  readonly entries: number;
  readonly photos: number;
  /** The assignment with most pictures. */
  readonly assignment: string;
}

async function openWriter(passphrase: string): Promise<Writer> {
  const db = openDatabase();
  const locked = await readLockedIdentity(db);
  if (locked === null) throw new Error('the phone is not enrolled');
  const device = await unlockDevice(inlineKdf, locked.keys, passphrase);
  if (!device.ok || device.value.master === null) throw new Error('the phone does not open');
  const store = { db, codec: masterCodec(device.value.master) };
  const identity = await readIdentity(store);
  if (identity?.state !== 'enrolled') throw new Error('the phone is not enrolled');
  const edges = { locks: webLocks(navigator.locks), clock: systemClock(), newId: newRandomId };
  return createWriter({ store, identity, device: device.value, ...edges, build: 'week' });
}

async function picture(width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  for (let i = 0; i < 3000; i++) {
    if (context === null) break;
    context.fillStyle = `hsl(${(i * 47) % 360} 60% 50%)`;
    context.fillRect((i * 31) % width, (i * 17) % height, 11, 11);
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 });
}

/** A picture and its small one, unlike any other by what follows the end of the picture. */
async function takePhoto(writer: Writer, assignment: string, subject: string, look: Look) {
  const { at } = writer.clock.now();
  const bytes = new Blob([look.large, newRandomId()], { type: 'image/jpeg' });
  const sha256 = await sha256Hex(new Uint8Array(await bytes.arrayBuffer()));
  const evidence = {
    ...{ sha256, size: bytes.size },
    ...{ mediaType: 'image/jpeg' as const, source: 'camera' as const },
    proves: { indicator: subject, checkpoint: null, site: null },
    ...{ capturedAt: at, fixes: [] as [], noPosition: 'denied' as const },
    // Far from every other one: none of them look alike.
    perceptualHash: sha256.slice(0, 16),
  };
  await appendAct(writer, {
    ...{ assignment, act: { type: 'evidence.captured', body: { evidence } } },
    evidence: { sha256, bytes, thumbnail: look.small },
  });
}

interface Look {
  readonly large: Blob;
  readonly small: Blob;
}

async function fill({ passphrase, most, others }: Week): Promise<Filled> {
  const writer = await openWriter(passphrase);
  const look = { large: await picture(640, 480), small: await picture(320, 240) };
  const all = await readAssignments(writer);
  for (const [nth, { package: pkg }] of all.entries()) {
    const { assignment } = pkg;
    const declaration = await sha256Hex(pkg.independenceDeclaration);
    const declared = { declaration, outcome: 'independent', detail: '' } as const;
    await appendAct(writer, { assignment, act: { type: 'independence.declared', body: declared } });
    const indicators = indicatorsOf(pkg.framework);
    for (const indicator of indicators) {
      for (const act of fullScoreActs(indicator)) {
        await appendAct(writer, { assignment, act: act as AppendInput['act'] });
      }
    }
    for (let i = 0; i < (nth === 0 ? most : others); i++) {
      await takePhoto(writer, assignment, indicators[i % indicators.length]?.id ?? '', look);
    }
  }
  const [entries, photos] = [await writer.db.entries.count(), await writer.db.blobs.count()];
  writer.db.close();
  return { entries, photos, assignment: all[0]?.package.assignment ?? '' };
}

Object.assign(globalThis, { fillPhone: fill });
