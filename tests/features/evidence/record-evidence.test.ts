import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keepIntent, openIntent } from '../../../src/features/evidence/capture-intent';
import { type Capture, recordEvidence } from '../../../src/features/evidence/record-evidence';
import { appendAct } from '../../../src/store/append';
import { readWork } from '../../../src/store/assignment-work';
import { evidenceBytes, thumbnail } from '../../../src/store/evidence-bytes';
import { sha256Of } from '../../support/made-ids';
import { makeStorePhone, openOn, type StorePhone } from '../../support/store-phone';

const BYTES = Uint8Array.of(0xff, 0xd8, 0xff, 1, 2, 3);

const capture = (over: Partial<Capture> = {}): Capture => ({
  photo: {
    sha256: createHash('sha256').update(BYTES).digest('hex'),
    bytes: new Blob([BYTES], { type: 'image/jpeg' }),
    mediaType: 'image/jpeg',
    thumbnail: new Blob(['small'], { type: 'image/jpeg' }),
  },
  proves: { indicator: 'D301', checkpoint: null, site: null },
  source: 'camera',
  capturedAt: '2026-11-22T09:00:00.000+08:00',
  position: { fixes: [], noPosition: 'denied' },
  ...over,
});

async function declaredPhone(): Promise<StorePhone & { indicator: string }> {
  const phone = await makeStorePhone();
  const body = { declaration: sha256Of('text'), outcome: 'independent', detail: '' } as const;
  const act = { type: 'independence.declared', body } as const;
  await appendAct(phone.writer, { assignment: phone.assignment, act });
  const first = phone.pkg.framework.levels[0]?.groups[0]?.indicators[0];
  if (first === undefined) throw new Error('the demonstration has indicators');
  return { ...phone, indicator: first.id };
}

describe('capture intent', () => {
  it('[UI36] is found by a page that opens the store anew after the old one is gone', async () => {
    const { writer, factory, assignment, indicator } = await declaredPhone();
    const intent = { checkpoint: null, source: 'systemCamera' } as const;
    await keepIntent(writer, assignment, indicator, intent);
    writer.db.close();
    const reopened = { db: openOn(factory), codec: writer.codec };
    expect(await openIntent(reopened, assignment, indicator)).toEqual(intent);
    expect(await openIntent(reopened, assignment, 'other')).toBeNull();
  });

  it('[UI36] goes with the entry that keeps the picture', async () => {
    const { writer, assignment, indicator } = await declaredPhone();
    await keepIntent(writer, assignment, indicator, { checkpoint: null, source: 'camera' });
    const proves = { indicator, checkpoint: null, site: null };
    expect((await recordEvidence(writer, assignment, capture({ proves }))).ok).toBe(true);
    expect(await openIntent(writer, assignment, indicator)).toBeNull();
  });
});

describe('capture intent of an open window', () => {
  it('[MD24] stays when a picture is kept in it', async () => {
    const { writer, assignment, indicator } = await declaredPhone();
    const intent = { checkpoint: null, source: 'camera', before: 0 } as const;
    await keepIntent(writer, assignment, indicator, intent);
    const proves = { indicator, checkpoint: null, site: null };
    const made = capture({ proves, intentStays: true });
    expect((await recordEvidence(writer, assignment, made)).ok).toBe(true);
    expect(await openIntent(writer, assignment, indicator)).toEqual(intent);
  });
});

describe('recordEvidence', () => {
  it('[MD29] calls a page by its document and number in the entry that keeps it', async () => {
    const { writer, assignment, indicator } = await declaredPhone();
    const proves = { indicator, checkpoint: null, site: null };
    await recordEvidence(writer, assignment, capture({ proves, caption: '立项批复 第 2 页' }));
    const work = await readWork(writer, assignment);
    expect(work?.evaluation.evidence[0]?.evidence.caption).toBe('立项批复 第 2 页');
  });

  it('[UI38] keeps exact bytes, small picture and entry together', async () => {
    const { writer, assignment, indicator } = await declaredPhone();
    const proves = { indicator, checkpoint: null, site: null };
    const made = capture({ proves });
    await recordEvidence(writer, assignment, made);
    const work = await readWork(writer, assignment);
    const [item] = work?.evaluation.evidence ?? [];
    expect(item?.evidence).toMatchObject({ sha256: made.photo.sha256, noPosition: 'denied' });
    const bytes = await evidenceBytes(writer, made.photo.sha256);
    expect(new Uint8Array((await bytes?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(BYTES);
    expect((await thumbnail(writer, made.photo.sha256))?.size).toBe(5);
  });

  it('[UI38] leaves nothing of a picture behind when the phone is full', async () => {
    const { writer, assignment, indicator } = await declaredPhone();
    await keepIntent(writer, assignment, indicator, { checkpoint: null, source: 'camera' });
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    writer.db.blobs.hook('creating', full);
    const proves = { indicator, checkpoint: null, site: null };
    const outcome = await recordEvidence(writer, assignment, capture({ proves }));
    expect(outcome).toEqual({ ok: false, error: 'phoneFull' });
    const work = await readWork(writer, assignment);
    expect(work?.evaluation.evidence).toEqual([]);
    expect(await openIntent(writer, assignment, indicator)).not.toBeNull();
    writer.db.blobs.hook('creating').unsubscribe(full);
    expect((await recordEvidence(writer, assignment, capture({ proves }))).ok).toBe(true);
  });

  it('[UI40] gives an imported file no position', async () => {
    const { writer, assignment, indicator } = await declaredPhone();
    const proves = { indicator, checkpoint: null, site: null };
    const fix = {
      ...{ latE7: 1, lonE7: 1, accuracyCm: 1, altitudeCm: null },
      ...{ at: '2026-11-22T09:00:00.000+08:00', ageMs: 0 },
    };
    const position = { fixes: [fix], noPosition: null };
    await recordEvidence(writer, assignment, capture({ proves, source: 'import', position }));
    const work = await readWork(writer, assignment);
    expect(work?.evaluation.evidence[0]?.evidence).toMatchObject({
      source: 'import',
      fixes: [],
      noPosition: 'unavailable',
    });
  });
});
