import { expect, it } from 'vitest';
import { appendAct } from '../../src/store/append';
import { readDeletions } from '../../src/store/deletion-log';
import { clearDraft, draftsOf, putDraft } from '../../src/store/drafts';
import { slowCodec } from '../support/slow-codec';
import { judged, makeStorePhone, openOn } from '../support/store-phone';

it('[ST9] of quick key strokes the last one stays, and a closed database still has it', async () => {
  const codec = slowCodec();
  const { writer, assignment, factory } = await makeStorePhone({ codec });
  const strokes = ['现', '现场', '现场水', '现场水泥'];
  await Promise.all(
    strokes.map((text) => putDraft(writer, { assignment, field: 'deduction:D301', text })),
  );
  writer.db.close();
  const db = openOn(factory);
  expect(await draftsOf({ db, codec }, assignment)).toEqual({ 'deduction:D301': '现场水泥' });
});

it('[ST9] an act waits for the drafts that were typed before it', async () => {
  const { writer, assignment } = await makeStorePhone({ codec: slowCodec() });
  const typed = putDraft(writer, { assignment, field: 'score:D301', text: '5' });
  const clearDrafts = ['score:D301'];
  await appendAct(writer, { assignment, act: judged(5000), clearDrafts });
  await typed;
  expect(await draftsOf(writer, assignment)).toEqual({});
});

it('[ST48] a draft that waits for a frame is still before the act that was handed in after it', async () => {
  const { writer, assignment } = await makeStorePhone();
  const field = 'score:D301';
  let paint = (): void => undefined;
  const frame = new Promise<void>((resolve) => {
    paint = resolve;
  });
  const typed = putDraft(writer, { assignment, field, text: '5' }, frame);
  const act = appendAct(writer, { assignment, act: judged(5000), clearDrafts: [field] });
  const later = putDraft(writer, { assignment, field, text: '56' });
  paint();
  await Promise.all([typed, act, later]);
  expect(await draftsOf(writer, assignment)).toEqual({ [field]: '56' });
});

it('[ST23] what is typed once an act was begun stays a draft', async () => {
  const { writer, assignment } = await makeStorePhone({ codec: slowCodec() });
  const field = 'score:D301';
  await putDraft(writer, { assignment, field, text: '5' });
  const act = appendAct(writer, { assignment, act: judged(5000), clearDrafts: [field] });
  const typed = putDraft(writer, { assignment, field, text: '56' });
  await Promise.all([act, typed]);
  expect(await draftsOf(writer, assignment)).toEqual({ [field]: '56' });
});

it('[ST23] what is typed after the first of two equal acts survives the second', async () => {
  const { writer, assignment } = await makeStorePhone();
  const field = 'score:D301';
  await putDraft(writer, { assignment, field, text: '5' });
  const input = { assignment, act: judged(5000), clearDrafts: [field] };
  const first = appendAct(writer, input);
  const second = appendAct(writer, input);
  await first;
  await putDraft(writer, { assignment, field, text: '56' });
  await second;
  expect(await draftsOf(writer, assignment)).toEqual({ [field]: '56' });
});

it('[ST10] a dropped draft is written down, one that became an entry and one that never was are not', async () => {
  const { writer, assignment } = await makeStorePhone();
  await putDraft(writer, { assignment, field: 'score:D301', text: '5' });
  await putDraft(writer, { assignment, field: 'score:D302', text: '6' });
  await clearDraft(writer, assignment, 'score:D302');
  await clearDraft(writer, assignment, 'score:D303');
  await appendAct(writer, { assignment, act: judged(5000), clearDrafts: ['score:D301'] });
  expect(await draftsOf(writer, assignment)).toEqual({});
  expect(await readDeletions(writer)).toEqual([
    {
      at: expect.any(String),
      what: 'draft',
      subject: 'score:D302',
      reason: 'dropped-by-person',
    },
  ]);
});
