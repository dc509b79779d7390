import { createHash } from 'node:crypto';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { appendAct } from '../../../src/store/append';
import type { AppendInput } from '../../../src/store/append-input';
import { makeRecord } from '../../../src/store/personal-record';
import type { Writer } from '../../../src/store/writer';
import { pick, type Random } from '../../support/seeded-random';

/** What was acknowledged on phones: what must never be lost, and be nowhere twice. */
export interface Acknowledged {
  /** Hashes of entries by `journal/seq`. */
  readonly lines: Map<string, string>;
  readonly evidence: Set<string>;
}

export const nothingYet = (): Acknowledged => ({ lines: new Map(), evidence: new Set() });

/** Indicators of the demonstration whose points are judged; few, so that people meet in them. */
const JUDGED = ['C31', 'C41', 'D11'];
/** Above this evidence goes by resumable upload. */
const LARGE_BYTES = 8 * 1024 * 1024 + 4096;

type Work = (
  writer: Writer,
  random: Random,
  large: number,
) => Promise<Omit<AppendInput, 'assignment'>>;

function picture(random: Random, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let i = 0; i < Math.min(size, 64); i += 1) bytes[i] = Math.floor(random() * 256);
  return bytes;
}

const takePhoto: Work = async (_, random, large) => {
  const size = random() < large ? LARGE_BYTES : 64 + Math.floor(random() * 30_000);
  const bytes = picture(random, size);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const blob = new Blob([bytes], { type: 'image/jpeg' });
  const evidence: Evidence = {
    ...{ sha256, size, mediaType: 'image/jpeg', source: 'camera' },
    proves: { indicator: pick(JUDGED, random), checkpoint: null, site: null },
    ...{ capturedAt: '2026-11-22T09:00:00+08:00', fixes: [], noPosition: 'denied' },
  };
  return {
    act: { type: 'evidence.captured', body: { evidence } },
    evidence: { sha256, bytes: blob, thumbnail: new Blob(['thumb'], { type: 'image/jpeg' }) },
  };
};

const keepRecord: Work = async ({ newId }, random) => {
  const { record, evidence } = await makeRecord(newId, { said: `${random()}` });
  const about = { kind: 'interview', visit: null, site: null, replaces: null } as const;
  const indexNo = `S7-01-${String(1 + Math.floor(random() * 900)).padStart(3, '0')}`;
  return {
    act: { type: 'record.kept', body: { id: newId(), indexNo, ...about, record } },
    evidence,
  };
};

const judge: Work = async (_, random) => {
  const scoreMilli = Math.floor(random() * 8) * 500;
  return { act: { type: 'score.judged', body: { indicator: pick(JUDGED, random), scoreMilli } } };
};

const explain: Work = async (_, random) => ({
  act: {
    type: 'deduction.explained',
    body: { indicator: pick(JUDGED, random), reason: `原因${Math.floor(random() * 1e6)}` },
  },
});

const enterFigure: Work = async (_, random) => ({
  act: {
    type: 'figure.entered',
    body: { indicator: 'B11', figure: 'arrived', value: Math.floor(random() * 1e9) },
  },
});

const KINDS: readonly Work[] = [
  judge,
  judge,
  explain,
  enterFigure,
  takePhoto,
  takePhoto,
  keepRecord,
];

/**
 * Writes one thing on a phone, and notes it once it was acknowledged.
 * @param large how likely a photo is above what goes by one PUT
 */
export async function workOnce(
  writer: Writer,
  assignment: string,
  { random, noted, large = 0 }: { random: Random; noted: Acknowledged; large?: number },
): Promise<void> {
  const input = await pick(KINDS, random)(writer, random, large);
  const { entry, hash } = await appendAct(writer, { assignment, ...input });
  noted.lines.set(`${entry.journal}/${entry.seq}`, hash);
  if (input.evidence !== undefined) noted.evidence.add(input.evidence.sha256);
}
