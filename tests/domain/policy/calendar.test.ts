import { describe, expect, it } from 'vitest';
import { addDays, lastOfMonth } from '../../../src/domain/kernel/calendar-date';
import { dueDates } from '../../../src/domain/policy/calendar';
import { feedbackLetter } from '../../../src/domain/policy/feedback-letter';
import { monitoringPoints } from '../../../src/domain/policy/monitoring';
import { policyPackOf } from '../../support/policy-pack-of';

describe('龙川', () => {
  it('[PP21] each task of the year has its days', () => {
    const year = dueDates(policyPackOf('longchuan'), 2021).map(({ item, from, by }) => [
      item.task,
      from,
      by,
    ]);
    expect(year).toEqual([
      ['exAnteAppraisal', null, '2021-10-31'],
      ['exAnteReview', null, '2021-10-31'],
      ['goalsDrafting', '2021-08-01', '2021-10-31'],
      ['goalsReview', '2021-08-01', '2021-10-31'],
      ['goalsDisclosure', null, null],
      ['selfEvaluation', '2021-01-01', '2021-05-31'],
      ['selfEvaluationReview', '2021-05-01', '2021-06-30'],
      ['keyEvaluation', '2021-05-01', '2021-12-31'],
      ['resultFeedback', null, '2021-12-31'],
      ['resultDisclosure', null, null],
    ]);
  });

  it('[PP21] disclosure goes with budget and final accounts, monitoring falls in July and October', () => {
    const pack = policyPackOf('longchuan');
    const kinds = pack.calendar.map(({ time }) => time.kind).filter((kind) => kind !== 'months');
    expect(kinds).toEqual(['withBudget', 'withFinalAccounts']);
    expect(monitoringPoints(pack, 2021)).toEqual([
      { from: '2021-07-01', to: '2021-07-31' },
      { from: '2021-10-01', to: '2021-10-31' },
    ]);
  });

  it('[PP21] whether 10月前 counts October is a setting, and the other reading ends in September', () => {
    const { calendar } = policyPackOf('longchuan');
    const open = calendar.filter(({ time }) => time.kind === 'months' && !time.stated);
    expect(open.map(({ task }) => task)).toEqual([
      'exAnteAppraisal',
      'exAnteReview',
      'resultFeedback',
    ]);
    const strict = open.map((item) =>
      item.time.kind === 'months' ? { ...item, time: { ...item.time, endIncluded: false } } : item,
    );
    expect(dueDates({ calendar: strict }, 2021).map(({ by }) => by)).toEqual([
      '2021-09-30',
      '2021-09-30',
      '2021-11-30',
    ]);
  });
});

describe('monitoring', () => {
  it('[PP10] 盐池 collects a form of all projects in every quarter', () => {
    const pack = policyPackOf('yanchi');
    expect(pack.monitoring).toMatchObject({ everyProject: true, dualTrack: true });
    expect(monitoringPoints(pack, 2024)).toEqual([
      { from: '2024-01-01', to: '2024-03-31' },
      { from: '2024-04-01', to: '2024-06-30' },
      { from: '2024-07-01', to: '2024-09-30' },
      { from: '2024-10-01', to: '2024-12-31' },
    ]);
  });

  it('[PP15] 开江 looks in September', () => {
    const points = monitoringPoints(policyPackOf('kaijiang'), 2021);
    expect(points).toEqual([{ from: '2021-09-01', to: '2021-09-30' }]);
  });

  it('[PP44] a place that names no time has no points and no calendar', () => {
    for (const place of ['national', 'guangdong', 'shizhu', 'ganzhou']) {
      expect(monitoringPoints(policyPackOf(place), 2021)).toEqual([]);
      expect(dueDates(policyPackOf(place), 2021)).toEqual([]);
    }
  });
});

describe('feedback', () => {
  it('[PP5] 赣州 sends a 结果反馈书 with a day by which to rectify', () => {
    const letter = feedbackLetter(policyPackOf('ganzhou'), '2020-12-20', 30);
    expect(letter).toEqual({
      ok: true,
      value: { document: '结果反馈书', issuedOn: '2020-12-20', dueOn: '2021-01-19' },
    });
  });

  it('[PP5] how long that is nobody has written, so the bureau has to say it', () => {
    const { feedback } = policyPackOf('ganzhou');
    expect(feedback?.rectificationDays).toBeNull();
    expect(feedbackLetter({ feedback }, '2020-12-20', null)).toEqual({
      ok: false,
      error: 'deadline-missing',
    });
    const known = feedback && { ...feedback, rectificationDays: 60 };
    expect(feedbackLetter({ feedback: known }, '2021-01-01', null)).toMatchObject({
      value: { dueOn: '2021-03-02' },
    });
  });

  it('[PP44] elsewhere a letter has no name, and where nothing is said there is none', () => {
    expect(feedbackLetter(policyPackOf('yanchi'), '2022-01-01', null)).toEqual({
      ok: true,
      value: { document: null, issuedOn: '2022-01-01', dueOn: null },
    });
    expect(feedbackLetter(policyPackOf('kaijiang'), '2021-01-01', 30)).toEqual({
      ok: false,
      error: 'not-ruled',
    });
  });
});

describe('days', () => {
  it('[PP48] months end on their last day, also in leap years', () => {
    expect([2000, 1900, 2023, 2024].map((year) => lastOfMonth(year, 2))).toEqual([
      '2000-02-29',
      '1900-02-28',
      '2023-02-28',
      '2024-02-29',
    ]);
    expect([4, 12, 0].map((month) => lastOfMonth(2021, month))).toEqual([
      '2021-04-30',
      '2021-12-31',
      '2020-12-31',
    ]);
  });

  it('[PP48] days count on over months and years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(addDays('2023-12-31', 0)).toBe('2023-12-31');
  });
});
