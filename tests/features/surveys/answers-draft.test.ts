import { describe, expect, it } from 'vitest';
import {
  type AnswersDraft,
  AnswersKeeper,
  readAnswersDraft,
} from '../../../src/features/surveys/answers-draft';
import { answersField } from '../../../src/features/surveys/survey-context';
import { draftsOf } from '../../../src/store/drafts';
import { slowCodec } from '../../support/slow-codec';
import { makeStorePhone } from '../../support/store-phone';

const FIELD = answersField('kiosk', 'Q1');
const BEGIN: AnswersDraft = { answer: 'first', answers: {}, at: null };

/** A phone in a respondent's hand: what shows, and what the disk says at every change of that. */
async function handedOver() {
  const { writer, assignment } = await makeStorePhone({ codec: slowCodec() });
  const onDisk = async () => readAnswersDraft((await draftsOf(writer, assignment))[FIELD]);
  const shown: AnswersDraft[] = [BEGIN];
  const disk: Promise<AnswersDraft | null>[] = [];
  const onShown = (next: AnswersDraft) => {
    if (next.at !== shown.at(-1)?.at) disk.push(onDisk());
    shown.push(next);
  };
  const keeper = new AnswersKeeper(writer, { assignment, field: FIELD, onShown }, BEGIN);
  return { writer, keeper, onDisk, disk, shown: () => shown.at(-1) };
}

describe('a step to the next question', () => {
  it('[SU41] shows only what the disk already says', async () => {
    const { keeper, disk, shown } = await handedOver();
    const going = keeper.go('used');
    expect(shown()?.at).toBeNull();
    expect(await going).toBeNull();
    void keeper.set('used', 'yes');
    await keeper.go('all');
    expect(shown()).toEqual({ answer: 'first', answers: { used: 'yes' }, at: 'all' });
    expect((await Promise.all(disk)).map((draft) => draft?.at)).toEqual(['used', 'all']);
  });

  it('[SU41] keeps what is chosen while it is being written', async () => {
    const { keeper, onDisk, shown } = await handedOver();
    const going = keeper.go('all');
    await Promise.all([going, keeper.set('used', 'no')]);
    const both = { answer: 'first', answers: { used: 'no' }, at: 'all' };
    expect([shown(), await onDisk()]).toEqual([both, both]);
  });

  it('[SU41] stays where it is, with the reason, when the phone is full', async () => {
    const { writer, keeper, onDisk, shown } = await handedOver();
    await keeper.go('used');
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    writer.db.drafts.hook('updating', full);
    expect(await keeper.go('all')).toBe('phoneFull');
    expect([shown()?.at, (await onDisk())?.at]).toEqual(['used', 'used']);
    writer.db.drafts.hook('updating').unsubscribe(full);
    expect(await keeper.set('used', 'yes')).toBeNull();
    expect(await onDisk()).toEqual({ answer: 'first', answers: { used: 'yes' }, at: 'used' });
  });

  it('[SU41] of one respondent never shows in the answers of the next', async () => {
    const { keeper, shown } = await handedOver();
    const going = keeper.go('all');
    const next = { answer: 'second', answers: {}, at: null };
    keeper.begin(next);
    expect(await going).toBeNull();
    expect(shown()).toEqual(next);
  });
});
