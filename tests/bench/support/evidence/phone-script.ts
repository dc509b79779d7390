import { browserRoom } from '../../../../src/platform/browser-room';
import { systemClock } from '../../../../src/platform/clock';
import { unlockDevice } from '../../../../src/platform/device-keys';
import { inlineKdf } from '../../../../src/platform/kdf';
import { webLocks } from '../../../../src/platform/locks';
import { addMasterKey, createDeviceKeys } from '../../../../src/platform/make-device-keys';
import { newRandomId } from '../../../../src/platform/random';
import { appendAct, type Writer } from '../../../../src/store/append';
import { plainCodec } from '../../../../src/store/codec';
import { createWriter } from '../../../../src/store/create-writer';
import { openDatabase } from '../../../../src/store/database';
import { masterCodec } from '../../../../src/store/master-codec';
import { enrolDevice } from '../../../../src/sync/enrol';
import { exchangeRound } from '../../../../src/sync/exchange-round';
import { httpTransport } from '../../../../src/sync/http-transport';
import { readLocalState } from '../../../../src/sync/local-state';
import { refreshAssignments } from '../../../../src/sync/refresh-assignments';
import type { SyncDeps } from '../../../../src/sync/sync-deps';
import { uploadEvidence } from '../../../../src/sync/upload-evidence';
import { sha256Hex } from '../../../../src/trust/digest';

/** What is measured of evidence on a phone, in the page of a browser. */
export interface EvidencePhone {
  /** Enrols by a link, with the real code. */
  enrol(link: string, assignment: string): Promise<void>;
  /** Puts so many pieces into the store as evidence. */
  keep(pieces: number, size: number): Promise<void>;
  /** Tells the server of the entries; their evidence is wanted then. */
  tell(): Promise<void>;
  /** Uploads what is wanted, until every receipt is checked and kept; milliseconds. */
  upload(): Promise<number>;
}

const PASSPHRASE = '一把够长的口令一二三';
// What stretches a passphrase is no part of what is measured.
const COST = { memoryKiB: 19_456, iterations: 2, parallelism: 1 };
const RANDOM_BYTES = 65_536;

const keys = {
  create: (passphrase: string) => createDeviceKeys(inlineKdf, passphrase, COST),
  unlock: (wrapped: Parameters<typeof unlockDevice>[1], passphrase: string) =>
    unlockDevice(inlineKdf, wrapped, passphrase),
  addMaster: (wrapped: Parameters<typeof addMasterKey>[1], passphrase: string) =>
    addMasterKey(inlineKdf, wrapped, passphrase),
  codecOf: masterCodec,
};

function bytesOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += RANDOM_BYTES) {
    crypto.getRandomValues(bytes.subarray(at, at + RANDOM_BYTES));
  }
  return bytes;
}

/** A picture as a phone has it once its worker has digested it: a Blob, and its bytes in memory. */
async function pictureOf(size: number) {
  const bytes = bytesOf(size);
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  return { blob, buffer: bytes.buffer, sha256: await sha256Hex(bytes) };
}

async function keepOne(writer: Writer, assignment: string, size: number): Promise<void> {
  const { blob, buffer, sha256 } = await pictureOf(size);
  const evidence = {
    ...{ sha256, size, mediaType: 'image/jpeg' as const, source: 'camera' as const },
    proves: { indicator: null, checkpoint: null, site: null },
    ...{ capturedAt: writer.clock.now().at, fixes: [] as [], noPosition: 'denied' as const },
  };
  await appendAct(writer, {
    ...{ assignment, act: { type: 'evidence.captured', body: { evidence } } },
    evidence: { sha256, bytes: blob, thumbnail: null, inMemory: buffer },
  });
}

interface Opened {
  readonly deps: SyncDeps;
  readonly assignment: string;
}

async function openPhone(link: string, assignment: string): Promise<Opened> {
  const db = Object.assign(openDatabase(), { room: browserRoom });
  const store = { db, codec: plainCodec };
  const transport = httpTransport({ origin: location.origin, store });
  const clock = systemClock();
  const enrolled = await enrolDevice(
    { store, keys, clock, build: 'bench', transportTo: () => transport, reopen: async () => store },
    link,
    PASSPHRASE,
  );
  if (!enrolled.ok) throw new Error(JSON.stringify(enrolled.error));
  const { identity, unlocked } = enrolled.value;
  if (unlocked.master === null) throw new Error('the keys have no master key');
  const sealed = { db, codec: masterCodec(unlocked.master) };
  const writer = await createWriter({
    ...{ store: sealed, identity, device: unlocked, locks: webLocks(navigator.locks), clock },
    ...{ newId: newRandomId, build: 'bench' },
  });
  const deps = { writer, transport, identity, session: { token: null } };
  const refreshed = await refreshAssignments(deps);
  if (!refreshed.ok) throw new Error(JSON.stringify(refreshed.error));
  return { deps, assignment };
}

const NO_ATTEMPT = {
  ...{ resendFrom: new Map(), done: new Set<string>(), stuck: new Set<string>(), holds: null },
};

class Phone implements EvidencePhone {
  private opened: Opened | null = null;
  private wanted: readonly string[] = [];

  private get open(): Opened {
    if (this.opened === null) throw new Error('nobody enrolled this phone');
    return this.opened;
  }

  async enrol(link: string, assignment: string): Promise<void> {
    this.opened = await openPhone(link, assignment);
  }

  async keep(pieces: number, size: number): Promise<void> {
    const { deps, assignment } = this.open;
    for (let i = 0; i < pieces; i += 1) await keepOne(deps.writer, assignment, size);
  }

  private state() {
    const { deps, assignment } = this.open;
    return readLocalState(deps.writer, assignment, NO_ATTEMPT);
  }

  async tell(): Promise<void> {
    const { deps, assignment } = this.open;
    const round = await exchangeRound(deps, assignment, await this.state());
    if (!round.ok) throw new Error(JSON.stringify(round.error));
    this.wanted = round.value.response.wanted;
  }

  async upload(): Promise<number> {
    const { deps, assignment } = this.open;
    const state = await this.state();
    const start = performance.now();
    const sent = await uploadEvidence(deps, assignment, state, this.wanted);
    if (sent.ok && sent.value.awaiting.length > 0) {
      // As the engine goes on: what has no receipt yet gets it by one exchange for all.
      const round = await exchangeRound(deps, assignment, await this.state());
      if (!round.ok) throw new Error(JSON.stringify(round.error));
    }
    const took = performance.now() - start;
    if (!sent.ok) throw new Error(JSON.stringify(sent.error));
    const { missing, refused, later } = sent.value;
    if (missing.length + refused.length > 0 || later !== null) throw new Error('not all was sent');
    const { coverage } = await this.state();
    if (this.wanted.some((sha256) => !coverage.evidence.has(sha256))) {
      throw new Error('not all is held');
    }
    return took;
  }
}

Object.assign(globalThis, { evidencePhone: new Phone() });
