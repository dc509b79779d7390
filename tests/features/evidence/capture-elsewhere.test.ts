import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { fail, ok } from '../../../src/domain/kernel/result';
import { dropIntent, keepIntent, openIntent } from '../../../src/features/evidence/capture-intent';
import { capturePlace, intentField } from '../../../src/features/evidence/capture-subject';
import { convertAfter } from '../../../src/features/evidence/convert-after';
import { type Capture, recordEvidence } from '../../../src/features/evidence/record-evidence';
import { sayAlike } from '../../../src/features/evidence/say-alike';
import { watermarkLines } from '../../../src/features/evidence/watermark-lines';
import { watermarkedCopy } from '../../../src/features/evidence/watermarked-copy';
import { leftBehind } from '../../../src/features/scoring/left-behind';
import type { CopyOrder, PreparedPhoto } from '../../../src/media/photo-message';
import { appendAct } from '../../../src/store/append';
import type { AssignmentWork } from '../../../src/store/assignment-work';
import { readWork } from '../../../src/store/assignment-work';
import { hasDraft } from '../../../src/store/drafts';
import { thumbnail } from '../../../src/store/evidence-bytes';
import { idOf, sha256Of } from '../../support/made-ids';
import { makeStorePhone, type StorePhone } from '../../support/store-phone';

const VISIT = idOf('visit');
const NOWHERE = { indicator: null, checkpoint: null, site: null };

const photo = (content: string, over: Partial<PreparedPhoto> = {}): PreparedPhoto => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: new Blob([content]),
  mediaType: 'image/jpeg',
  thumbnail: null,
  ...over,
});
const capture = (over: Partial<Capture> = {}): Capture => ({
  photo: photo('picture'),
  proves: NOWHERE,
  source: 'camera',
  capturedAt: '2026-11-22T09:00:00.000+08:00',
  position: { fixes: [], noPosition: 'denied' },
  ...over,
});

async function declared(): Promise<StorePhone> {
  const phone = await makeStorePhone();
  const body = { declaration: sha256Of('text'), outcome: 'independent', detail: '' } as const;
  const act = { type: 'independence.declared', body } as const;
  await appendAct(phone.writer, { assignment: phone.assignment, act });
  return phone;
}

async function workOf({ writer, assignment }: StorePhone): Promise<AssignmentWork> {
  const work = await readWork(writer, assignment);
  if (work === null) throw new Error('the assignment is on the phone');
  return work;
}

const evidenceOn = async (phone: StorePhone): Promise<readonly Evidence[]> =>
  (await workOf(phone)).evaluation.evidence.map(({ evidence }) => evidence);

it('[MD14] keeps a picture for a visit and for nothing yet, and takes its own intent off', async () => {
  const phone = await declared();
  const { writer, assignment } = phone;
  const onVisit = capturePlace({ indicator: null, visit: VISIT });
  const free = capturePlace({ indicator: null, visit: null });
  for (const place of [onVisit, free]) {
    await keepIntent(writer, assignment, place, { checkpoint: null, source: 'camera', site: 'S1' });
  }
  const proves = { ...NOWHERE, site: 'S1' };
  expect((await recordEvidence(writer, assignment, capture({ proves, visit: VISIT }))).ok).toBe(
    true,
  );
  expect(await evidenceOn(phone)).toMatchObject([{ proves, visit: VISIT }]);
  expect(await hasDraft(writer, assignment, intentField(onVisit))).toBe(false);
  expect(await openIntent(writer, assignment, free)).toMatchObject({ site: 'S1' });
  await dropIntent(writer, assignment, free);
  expect(await hasDraft(writer, assignment, intentField(free))).toBe(false);
});

it('[MD14] does not take the intent of a visit for one of an indicator', () => {
  const fields = [
    { indicator: null, visit: VISIT },
    { indicator: null, visit: null },
  ]
    .map(capturePlace)
    .map(intentField);
  expect(leftBehind(fields).capturing).toEqual([]);
  expect(leftBehind([intentField('A11')]).capturing).toEqual(['A11']);
});

it('[MD17] records a point set by hand beside why there is no other, and not with an import', async () => {
  const phone = await declared();
  const { writer, assignment } = phone;
  const manual = { latE7: 377925000, lonE7: 1074060000, reason: '地下室' };
  await recordEvidence(writer, assignment, capture({ manual }));
  const imported = { photo: photo('file', { fileName: '表.xlsx' }), source: 'import' } as const;
  await recordEvidence(writer, assignment, capture({ ...imported, manual }));
  const [first, second] = await evidenceOn(phone);
  expect(first).toMatchObject({ manual, noPosition: 'denied', fixes: [] });
  expect(second).toMatchObject({ fileName: '表.xlsx', source: 'import' });
  expect(second?.manual).toBeUndefined();
});

it('[MD7] makes a derived JPEG of a HEIC that is kept, and a small picture of the original', async () => {
  const phone = await declared();
  const { writer, assignment } = phone;
  const small = new Blob(['small']);
  const heic = capture({ photo: photo('heic', { mediaType: 'image/heic' }), source: 'import' });
  await recordEvidence(writer, assignment, heic);
  const convert = async () => ok(photo('jpeg', { thumbnail: small }));
  await convertAfter(writer, assignment, { capture: heic, convert });
  const [original, derived] = await evidenceOn(phone);
  expect(original).toMatchObject({ mediaType: 'image/heic', source: 'import' });
  expect(derived).toMatchObject({
    mediaType: 'image/jpeg',
    source: 'derived',
    derived: { from: heic.photo.sha256, how: 'converted' },
  });
  expect((await thumbnail(writer, heic.photo.sha256))?.size).toBe(small.size);
});

it('[MD7] leaves a HEIC that cannot be converted, and every other picture, alone', async () => {
  const phone = await declared();
  const { writer, assignment } = phone;
  const heic = capture({ photo: photo('heic', { mediaType: 'image/heic' }) });
  const failing = { capture: heic, convert: async () => fail('unreadable' as const) };
  expect(await convertAfter(writer, assignment, failing)).toBe(false);
  const convert = async () => ok(photo('never'));
  expect(await convertAfter(writer, assignment, { capture: capture(), convert })).toBe(true);
  expect(await evidenceOn(phone)).toEqual([]);
});

it('[MD10] tells a picture that looks like another by its number, or by what that one proves', async () => {
  const phone = await declared();
  const { writer, assignment, pkg } = phone;
  const [first, second] = pkg.framework.levels.flatMap(({ groups }) =>
    groups.flatMap(({ indicators }) => indicators),
  );
  if (first === undefined || second === undefined) throw new Error('there are two indicators');
  const at = (content: string, indicator: string, perceptualHash: string) =>
    recordEvidence(
      writer,
      assignment,
      capture({ photo: photo(content, { perceptualHash }), proves: { ...NOWHERE, indicator } }),
    );
  await at('1', first.id, '0000000000000000');
  await at('2', first.id, '00000000ffffffff');
  await at('3', second.id, '000000000000003f');
  const work = await workOf(phone);
  const evidence = { sha256: sha256Of('new'), perceptualHash: '0000000000000001' };
  const taken = { ...evidence, proves: { ...NOWHERE, indicator: first.id } } as Evidence;
  expect(sayAlike(work, { evidence: taken })).toBe(`与第 1 份、“${second.name}”的一份很像`);
  expect(sayAlike(work, { evidence: { ...taken, perceptualHash: 'ffffffff00000000' } })).toBeNull();
});

it('[MD11] writes who, what, when, where and the digest of the original into a watermark', async () => {
  const phone = await declared();
  const { writer, assignment, pkg } = phone;
  const site = pkg.sites[0];
  if (site === undefined) throw new Error('the demonstration has sites');
  const fix = {
    ...{ latE7: 377925000, lonE7: 1074060000, accuracyCm: 1150, altitudeCm: null },
    ...{ at: '2026-11-22T09:00:00.000+08:00', ageMs: 0 },
  };
  const proves = { ...NOWHERE, site: site.id };
  const position = { fixes: [fix], noPosition: null };
  await recordEvidence(writer, assignment, capture({ proves, position }));
  await recordEvidence(writer, assignment, capture({ photo: photo('dark') }));
  const work = await workOf(phone);
  const [item, dark] = work.evaluation.evidence;
  if (item === undefined || dark === undefined) throw new Error('both are kept');
  const lines = watermarkLines(item, work).join('\n');
  const person = pkg.team.find((each) => each.person === writer.person)?.name ?? '';
  for (const part of [
    ...[pkg.project.name, site.name, '37.792500, 107.406000 ±12 米', person],
    item.evidence.sha256.slice(0, 12),
  ]) {
    expect(lines).toContain(part);
  }
  expect(watermarkLines(dark, work).join('\n')).toContain('无位置：没有允许定位');
  const manual = { latE7: 377860000, lonE7: 1074185000, reason: '地下室' };
  const old = { ...fix, accuracyCm: 300_000, ageMs: 3_600_000 };
  const byHand = { ...item, evidence: { ...item.evidence, fixes: [old], manual } };
  expect(watermarkLines(byHand, work)).toEqual(
    expect.arrayContaining([
      '37.786000, 107.418500（手填：地下室）',
      '37.792500, 107.406000 ±3000 米（WGS-84，手机自报，60 分钟前）',
    ]),
  );
});

it('[MD12] makes the watermarked copy from the kept original and keeps nothing of it', async () => {
  const phone = await declared();
  const { writer, assignment } = phone;
  await recordEvidence(writer, assignment, capture());
  const work = await workOf(phone);
  const [item] = work.evaluation.evidence;
  if (item === undefined) throw new Error('it is kept');
  const orders: CopyOrder[] = [];
  const copy = async (order: CopyOrder) => {
    orders.push(order);
    return ok(new Blob(['copy']));
  };
  expect((await watermarkedCopy({ store: writer, work, copy }, item)).ok).toBe(true);
  const [order] = orders;
  expect(await order?.bytes.text()).toBe('picture');
  expect(order).toMatchObject({ longest: 2048, watermark: watermarkLines(item, work) });
  expect(await writer.db.blobs.count()).toBe(1);
  await writer.db.blobs.clear();
  expect(await watermarkedCopy({ store: writer, work, copy }, item)).toEqual(fail('unreadable'));
});
