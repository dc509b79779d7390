import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import type { SurveyChannel } from '../../../src/domain/fieldwork/acts/survey';
import { explainSurvey } from '../../../src/domain/survey/explain-survey';
import { countBatch } from '../../../src/domain/survey/online-batch';
import { reliabilityOf } from '../../../src/domain/survey/return-rate';
import { ppmOf, satisfactionOf } from '../../../src/domain/survey/satisfaction';
import { surveyResult } from '../../../src/domain/survey/survey-result';
import { checkTally } from '../../../src/domain/survey/tally-check';
import { unregistered } from '../../../src/domain/survey/unregistered';
import { idOf } from '../../support/made-ids';
import { madeQuestionnaire, surveyed } from './made-questionnaire';

const of = madeQuestionnaire();

describe('the result of a survey', () => {
  it('[SU6] gives the two published satisfactions', () => {
    const one = satisfactionOf([329, 94, 4, 2, 3]);
    expect(one).toMatchObject({ answers: 432, earned: new Fraction(402) });
    expect(one.share?.mul(10_000).round().toFraction()).toBe('9306');
    const other = satisfactionOf([7055, 1589, 511, 96, 59]);
    expect(other).toMatchObject({ answers: 9310, earned: new Fraction('8526.25') });
    expect(other.share?.mul(10_000).round().toFraction()).toBe('9158');
    expect(satisfactionOf([0, 0, 0, 0, 0]).share).toBeNull();
  });

  it('[SU7] counts every channel alike, each answered questionnaire once', () => {
    const { total, satisfaction, questions } = surveyResult(
      of,
      surveyed({
        answers: [
          { channel: 'kiosk', ratings: { all: 0, care: 1 } },
          { channel: 'interview', ratings: { care: 4 } },
          { channel: 'kiosk', ratings: { all: 0 }, questionnaire: 'Q2' },
        ],
        tallies: [
          { channel: 'paper', returned: 3, valid: 2, ratings: { all: [1, 1, 0, 0, 0] } },
          { channel: 'online', returned: 1, valid: 1, ratings: { all: [0, 0, 1, 0, 0] } },
        ],
      }),
    );
    expect([total.returned, total.valid]).toEqual([6, 5]);
    expect(questions.map(({ counts }) => counts)).toEqual([
      [2, 1, 1, 0, 0],
      [0, 1, 0, 0, 1],
    ]);
    expect(satisfaction.share).toEqual(new Fraction(4, 6));
  });

  it('[SU8] does not count an answer that says nothing about satisfaction as valid', () => {
    const answers = [
      { channel: 'kiosk' as const, ratings: {} },
      { channel: 'kiosk' as const, ratings: { care: 0 } },
    ];
    expect(surveyResult(of, surveyed({ answers })).total).toMatchObject({ returned: 2, valid: 1 });
    const unasked = madeQuestionnaire({ satisfaction: [] });
    expect(surveyResult(unasked, surveyed({ answers })).total.valid).toBe(2);
  });

  it('[SU9] knows no rate for an open link or where nothing was written down', () => {
    const paper = { channel: 'paper' as const, returned: 80, valid: 78, ratings: {} };
    const online = { channel: 'online' as const, returned: 1330, valid: 1330, ratings: {} };
    const given = [{ channel: 'paper' as const, count: 100 }];
    const known = surveyResult(of, surveyed({ issued: given, tallies: [paper] }));
    expect(known.total.rate).toEqual(new Fraction(4, 5));
    const open = { channel: 'online' as const, count: null };
    const mixed = surveyResult(
      of,
      surveyed({ issued: [...given, open], tallies: [paper, online] }),
    );
    expect(mixed.total).toMatchObject({ rate: null, gap: 'openLink', issued: null });
    expect(mixed.channels.find(({ channel }) => channel === 'paper')?.rate).not.toBeNull();
    expect(surveyResult(of, surveyed({ tallies: [online] })).total.gap).toBe('openLink');
    expect(surveyResult(of, surveyed({ tallies: [paper] })).total.gap).toBe('notRecorded');
    expect(surveyResult(of, surveyed({})).total).toMatchObject({ rate: null, gap: 'nothing' });
  });

  it('[SU10] knows no rate where more came back than went out', () => {
    const { total, reliability } = surveyResult(
      of,
      surveyed({
        issued: [{ channel: 'paper', count: 10 }],
        tallies: [{ channel: 'paper', returned: 11, valid: 11, ratings: {} }],
      }),
    );
    expect(total).toMatchObject({ rate: null, gap: 'moreThanIssued' });
    expect(reliability).toBeNull();
  });

  it('[SU11] reaches a class on its line', () => {
    const at = (percent: number) => reliabilityOf(new Fraction(percent, 100), of.returnRule);
    expect([29, 30, 49, 50, 69, 70, 100].map(at)).toEqual([
      ...['below', 'reference', 'reference', 'usable', 'usable', 'conclusive', 'conclusive'],
    ]);
    expect(reliabilityOf(null, of.returnRule)).toBeNull();
    expect(reliabilityOf(new Fraction(1), null)).toBeNull();
  });

  it('[SU12] leaves out what does not fit', () => {
    const ratings = { all: [3, 0, 0, 0, 0], used: [1, 0, 0, 0, 0] };
    expect(checkTally(of, { returned: 1, valid: 2, ratings })).toEqual([
      { kind: 'validAboveReturned' },
      { kind: 'above', question: 'all', sum: 3 },
      { kind: 'notRated', question: 'used' },
    ]);
    const always = madeQuestionnaire({
      questions: of.questions.map((each) =>
        each.id === 'care' ? { ...each, required: true } : each,
      ),
    });
    const short = { returned: 9, valid: 9, ratings: { care: [4, 4, 0, 0, 0] } };
    expect(checkTally(always, short)).toEqual([{ kind: 'below', question: 'care', sum: 8 }]);
    const tallies = [
      { channel: 'paper' as const, returned: 1, valid: 2, ratings: {} },
      { channel: 'paper' as const, ...short },
    ];
    const answers = [{ channel: 'kiosk' as const, ratings: { used: 1 } }];
    const result = surveyResult(always, surveyed({ tallies, answers }));
    expect(result).toMatchObject({ leftOut: 2, total: { returned: 9, valid: 9 } });
  });

  it('[SU13] explains itself', () => {
    const kinds = (of_: typeof of, all: Parameters<typeof surveyed>[0]) =>
      explainSurvey(of_, surveyResult(of_, surveyed(all))).map(({ kind }) => kind);
    const issued = [{ channel: 'kiosk' as const, count: 2 }];
    const answers = [{ channel: 'kiosk' as const, ratings: { all: 1 } }];
    expect(kinds(of, { issued, answers })).toEqual([
      ...['channel', 'rate', 'reliability', 'satisfaction'],
    ]);
    const wrong = [{ channel: 'paper' as const, returned: 0, valid: 1, ratings: {} }];
    expect(kinds(of, { tallies: wrong })).toEqual(['noRate', 'noAnswers', 'leftOut']);
    expect(kinds(madeQuestionnaire({ satisfaction: [] }), { answers })).toEqual([
      ...['channel', 'noRate'],
    ]);
  });

  it('[SU14] becomes a figure in parts per million', () => {
    expect(ppmOf(new Fraction(402, 432))).toBe(930_556);
    expect(ppmOf(new Fraction(1))).toBe(1_000_000);
  });

  it('[SU15] counts a batch as answers on the phone are counted', () => {
    const batch = {
      ...{ v: 1 as const, type: 'takan-survey-batch' as const, assignment: idOf('a') },
      ...{ questionnaire: 'Q1', link: idOf('l') },
      answers: [
        { used: 'yes', all: 0, care: 1 },
        { used: 'yes', all: 9 },
        { used: 'no' },
        { used: 'no', care: 4 },
      ].map((answers, at) => ({ submission: idOf(`s${at}`), answers })),
    };
    expect(countBatch(of, batch)).toEqual({
      ...{ returned: 4, valid: 2 },
      ratings: { all: [1, 0, 0, 0, 0], care: [0, 1, 0, 0, 1] },
    });
  });

  it('[SU17] offers what was answered in person and is not registered as given out', () => {
    const answers = [
      { channel: 'kiosk' as const, ratings: { all: 0 } },
      { channel: 'kiosk' as const, ratings: { all: 1 } },
      { channel: 'interview' as const, ratings: { all: 1 } },
      { channel: 'paper' as const, ratings: { all: 1 } },
    ];
    const paper = { channel: 'paper' as const, count: 1 };
    const resultOf = (...issued: { channel: SurveyChannel; count: number | null }[]) =>
      surveyResult(of, surveyed({ answers, issued: [paper, ...issued] }));
    const few = resultOf({ channel: 'kiosk', count: 1 });
    expect(few.total.rate).toBeNull();
    expect(unregistered(few)).toEqual([
      { channel: 'kiosk', missing: 1 },
      { channel: 'interview', missing: 1 },
    ]);
    const registered = resultOf(
      { channel: 'kiosk', count: 1 },
      { channel: 'kiosk', count: 2 },
      { channel: 'interview', count: 1 },
    );
    expect(unregistered(registered)).toEqual([]);
    expect(registered.total.rate?.toFraction()).toBe('4/5');
  });
});
