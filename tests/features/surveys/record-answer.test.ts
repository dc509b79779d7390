import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { erasureOf } from '../../../src/domain/fieldwork/erasure';
import { foldEvaluation } from '../../../src/domain/journal/fold';
import type { OnlineBatch } from '../../../src/domain/survey/online-batch';
import { recordAnswer, surveyRecord } from '../../../src/features/surveys/record-answer';
import { answersField } from '../../../src/features/surveys/survey-context';
import { takeInBatch } from '../../../src/features/surveys/take-in-batch';
import { appendAct } from '../../../src/store/append';
import { readWork } from '../../../src/store/assignment-work';
import { draftsOf, putDraft } from '../../../src/store/drafts';
import { readRecord } from '../../../src/store/personal-record';
import { canonicalText } from '../../../src/trust/canonical';
import { madeQuestionnaire } from '../../domain/survey/made-questionnaire';
import { idOf, sha256Of } from '../../support/made-ids';
import { makeStorePhone, type StorePhone } from '../../support/store-phone';

const of = madeQuestionnaire();

async function declaredPhone(): Promise<StorePhone> {
  const phone = await makeStorePhone();
  const body = { declaration: sha256Of('text'), outcome: 'independent', detail: '' } as const;
  const act = { type: 'independence.declared', body } as const;
  await appendAct(phone.writer, { assignment: phone.assignment, act });
  return phone;
}

async function fieldworkOn({ writer, assignment }: StorePhone) {
  const work = await readWork(writer, assignment);
  if (work === null) throw new Error('the assignment is on the phone');
  const { pkg, packageDigest, journals } = work;
  const { fieldwork, setAside } = foldEvaluation({ package: pkg, packageDigest, journals });
  expect(setAside).toEqual([]);
  return fieldwork;
}

const surveysOn = async (phone: StorePhone) => (await fieldworkOn(phone)).surveys;

const where = { answer: idOf('first'), channel: 'kiosk', visit: null, site: null } as const;

describe('an answered questionnaire', () => {
  it('[SU30] reaches the disk with its record and takes its draft off', async () => {
    const phone = await declaredPhone();
    const { writer, assignment } = phone;
    await putDraft(writer, { assignment, field: answersField('kiosk', 'Q1'), text: '{}' });
    const checked = { used: 'yes', all: 1, care: 0, name: '王某' };
    const made = await recordAnswer(writer, assignment, of, { ...where, checked });
    expect(made.ok).toBe(true);
    const [said] = (await surveysOn(phone)).answers;
    expect(said?.value.ratings).toEqual({ all: 1, care: 0 });
    const line = JSON.stringify(said?.value);
    expect(line).not.toContain('王某');
    const record = await readRecord(writer, said?.value.record?.sha256 ?? '', surveyRecord);
    expect(record?.answers).toEqual({ used: 'yes', name: '王某' });
    expect(await draftsOf(writer, assignment)).toEqual({});
  });

  it('[SU39] keeps its ratings when what it holds of a person is destroyed', async () => {
    const phone = await declaredPhone();
    const { writer, assignment } = phone;
    const checked = { used: 'yes', all: 1, care: 0, name: '王某' };
    await recordAnswer(writer, assignment, of, { ...where, checked });
    const sha256 = (await surveysOn(phone)).answers[0]?.value.record?.sha256 ?? '';
    const body = { sha256, reason: '受访者要求' };
    await appendAct(writer, { assignment, act: { type: 'record.erased', body } });
    const fieldwork = await fieldworkOn(phone);
    const [said] = fieldwork.surveys.answers;
    expect(said?.value).toMatchObject({ ratings: { all: 1, care: 0 }, record: { sha256 } });
    expect(await readRecord(writer, sha256, surveyRecord)).toBeNull();
    const person = said?.person ?? '';
    expect(erasureOf(fieldwork, { person, sha256 })?.value.reason).toBe('受访者要求');
    expect(erasureOf(fieldwork, { person: 'somebody else', sha256 })).toBeNull();
  });

  it('[SU30] has no record where nothing personal was said', async () => {
    const phone = await declaredPhone();
    const answered = { ...where, checked: { care: 2 } };
    await recordAnswer(phone.writer, phone.assignment, of, answered);
    expect((await surveysOn(phone)).answers[0]?.value).toMatchObject({
      ...{ record: null, ratings: { care: 2 } },
    });
  });
});

describe('a batch from the server', () => {
  const link = idOf('link');
  const sent = (change: Partial<OnlineBatch> = {}) => {
    const text = canonicalText({
      ...{ v: 1, type: 'takan-survey-batch', assignment: idOf('a'), questionnaire: 'Q1', link },
      answers: [{ submission: idOf('s'), answers: { used: 'no', care: 1 } }],
      ...change,
    });
    return { text, sha256: createHash('sha256').update(text).digest('hex') };
  };

  it('[SU31] counts once, however often it is taken in', async () => {
    const phone = await declaredPhone();
    const { writer, assignment } = phone;
    const about = { assignment, questionnaire: of, link };
    for (let i = 0; i < 3; i++) {
      expect((await takeInBatch(writer, about, sent())).ok).toBe(true);
    }
    const { tallies } = await surveysOn(phone);
    expect(tallies).toHaveLength(1);
    expect(tallies[0]?.value).toMatchObject({
      ...{ tally: link, channel: 'online', returned: 1, valid: 1, source: sent().sha256 },
      ratings: { care: [0, 1, 0, 0, 0] },
    });
  });

  it('[SU31] is not taken in where it is not what it should be', async () => {
    const phone = await declaredPhone();
    const about = { assignment: phone.assignment, questionnaire: of, link };
    const wrong = [
      { ...sent(), sha256: sha256Of('other') },
      sent({ link: idOf('other') }),
      sent({ questionnaire: 'Q2' }),
    ];
    for (const batch of wrong) {
      const taken = await takeInBatch(phone.writer, about, batch);
      expect(taken).toEqual({ ok: false, error: 'wrongBatch' });
    }
    expect((await surveysOn(phone)).tallies).toEqual([]);
  });
});
