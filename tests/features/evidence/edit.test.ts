import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { derivativesOf } from '../../../src/domain/evidence/derivatives';
import {
  cornersIn,
  startingCorners,
  withCorner,
} from '../../../src/features/evidence/edit/corners';
import {
  historyIn,
  NO_MARKS,
  nextNumber,
  redo,
  undo,
  withMark,
} from '../../../src/features/evidence/edit/mark-history';
import { editField, recordDerived } from '../../../src/features/evidence/edit/record-derived';
import type { Mark } from '../../../src/media/marks';
import { appendAct } from '../../../src/store/append';
import { type AssignmentWork, readWork } from '../../../src/store/assignment-work';
import { draftsOf, putDraft } from '../../../src/store/drafts';
import { evidenceBytes } from '../../../src/store/evidence-bytes';
import type { Writer } from '../../../src/store/writer';
import { sha256Of } from '../../support/made-ids';
import { makeStorePhone, photo } from '../../support/store-phone';

const number = (value: number): Mark => ({ kind: 'number', at: { x: 1, y: 2 }, value });
const box: Mark = { kind: 'box', from: { x: 1, y: 1 }, to: { x: 9, y: 9 } };

describe('marks', () => {
  it('[EV19] are taken back and put there again one by one, until another is made', () => {
    const two = withMark(withMark(NO_MARKS, number(1)), box);
    expect(undo(two).marks).toEqual([number(1)]);
    expect(undo(undo(undo(two))).marks).toEqual([]);
    expect(redo(undo(two))).toEqual(two);
    expect(redo(redo(undo(undo(two))))).toEqual(two);
    const other = withMark(undo(two), number(2));
    expect(redo(other)).toEqual(other);
    expect(nextNumber(other)).toBe(3);
    expect(nextNumber(NO_MARKS)).toBe(1);
  });

  it('[EV19] come back from a draft with what was taken back, and none from an unknown form', () => {
    const history = undo(withMark(withMark(NO_MARKS, number(1)), box));
    expect(historyIn(JSON.stringify(history))).toEqual(history);
    expect(historyIn('')).toEqual(NO_MARKS);
    expect(historyIn('{"marks":[{"kind":"star"}],"undone":[]}')).toEqual(NO_MARKS);
  });
});

describe('corners', () => {
  it('[EV19] stay in the picture, and come back from a draft', () => {
    const size = { width: 100, height: 50 };
    const moved = withCorner(startingCorners(size), 2, { x: 400, y: -3 }, size);
    expect(moved[2]).toEqual({ x: 100, y: 0 });
    expect(moved[0]).toEqual({ x: 10, y: 5 });
    expect(cornersIn(JSON.stringify(moved), size)).toEqual(moved);
    expect(cornersIn('[1,2]', size)).toBeNull();
  });
});

describe('recordDerived', () => {
  const PICTURE = new Uint8Array(40).fill(7);

  const workOn = async (writer: Writer, assignment: string): Promise<AssignmentWork> => {
    const work = await readWork(writer, assignment);
    if (work === null) throw new Error('the assignment is on the phone');
    return work;
  };

  async function captured() {
    const { writer, assignment } = await makeStorePhone();
    const body = { declaration: sha256Of('text'), outcome: 'independent', detail: '' } as const;
    await appendAct(writer, { assignment, act: { type: 'independence.declared', body } });
    const made = photo(assignment, PICTURE);
    if (made.act.type !== 'evidence.captured') throw new Error('a photo is evidence');
    const proves = { indicator: 'A11', checkpoint: null, site: null };
    const evidence = { ...made.act.body.evidence, proves };
    const act = { type: 'evidence.captured', body: { evidence } } as const;
    await appendAct(writer, { ...made, act });
    const [item] = (await workOn(writer, assignment)).evaluation.evidence;
    if (item === undefined) throw new Error('the photo was set aside');
    return { writer, assignment, item };
  }

  const copy = () => {
    const bytes = new Uint8Array(50).fill(9);
    return {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: new Blob([bytes], { type: 'image/jpeg' }),
      thumbnail: new Blob(['small'], { type: 'image/jpeg' }),
    };
  };

  it('[EV24] keeps the copy beside its original, which stays, and takes the draft off', async () => {
    const { writer, assignment, item } = await captured();
    const field = editField(item.evidence.sha256, 'redacted');
    await putDraft(writer, { assignment, field, text: '{}' });
    await recordDerived(writer, assignment, item, 'redacted', copy());
    const { evidence } = (await workOn(writer, assignment)).evaluation;
    const [derived] = derivativesOf(item.evidence.sha256, evidence);
    expect(derived?.evidence).toMatchObject({
      ...{ sha256: copy().sha256, source: 'derived', proves: item.evidence.proves, fixes: [] },
      derived: { from: item.evidence.sha256, how: 'redacted' },
    });
    const original = await evidenceBytes(writer, item.evidence.sha256);
    expect(new Uint8Array((await original?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(PICTURE);
    expect(await draftsOf(writer, assignment)).toEqual({});
  });

  it('[EV24] calls the copy as its original was called when it was taken', async () => {
    const { writer, assignment, item } = await captured();
    const page = { ...item, evidence: { ...item.evidence, caption: '立项批复 第 1 页' } };
    await recordDerived(writer, assignment, page, 'straightened', copy());
    const { evidence } = (await workOn(writer, assignment)).evaluation;
    const [derived] = derivativesOf(item.evidence.sha256, evidence);
    expect(derived?.evidence.caption).toBe('立项批复 第 1 页');
  });

  it('[EV24] leaves nothing of the copy behind when the phone is full, and the draft stays', async () => {
    const { writer, assignment, item } = await captured();
    const field = editField(item.evidence.sha256, 'annotated');
    await putDraft(writer, { assignment, field, text: '{}' });
    writer.db.blobs.hook('creating', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(recordDerived(writer, assignment, item, 'annotated', copy())).rejects.toThrow();
    expect((await workOn(writer, assignment)).evaluation.evidence).toHaveLength(1);
    expect(await draftsOf(writer, assignment)).toEqual({ [field]: '{}' });
  });
});
