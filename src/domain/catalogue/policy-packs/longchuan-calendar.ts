import type { CalendarItem } from '../../policy/calendar';

type Time = CalendarItem['time'];

/** A span in which both months are named (8-10月). */
const during = (fromMonth: number, toMonth: number): Time => ({
  kind: 'months',
  fromMonth,
  toMonth,
  endIncluded: true,
  stated: true,
  wording: `每年${fromMonth}-${toMonth}月`,
});

/**
 * An end without a beginning (10月前). Whether the month itself counts is not said; it does by our
 * setting, since key evaluations of the same plan run to the end of December and are to be fed back
 * 12月前.
 */
const before = (toMonth: number): Time => ({
  kind: 'months',
  fromMonth: null,
  toMonth,
  endIncluded: true,
  stated: false,
  wording: `每年${toMonth}月前`,
});

const STEPS = '《龙川县全面实施预算绩效管理工作方案（2021—2022年）》（龙府办〔2021〕22号）三';

/** The yearly steps of 龙川县. */
export const longchuanCalendar: CalendarItem[] = [
  {
    id: 'longchuan-ex-ante',
    task: 'exAnteAppraisal',
    doneBy: 'departments',
    time: before(10),
    source: `${STEPS}（一）1`,
  },
  {
    id: 'longchuan-ex-ante-review',
    task: 'exAnteReview',
    doneBy: 'bureau',
    time: before(10),
    source: `${STEPS}（一）2`,
  },
  {
    id: 'longchuan-goals',
    task: 'goalsDrafting',
    doneBy: 'departments',
    time: during(8, 10),
    source: `${STEPS}（二）1`,
  },
  {
    id: 'longchuan-goals-review',
    task: 'goalsReview',
    doneBy: 'bureau',
    time: during(8, 10),
    source: `${STEPS}（二）2`,
  },
  {
    id: 'longchuan-goals-disclosure',
    task: 'goalsDisclosure',
    doneBy: 'bureau',
    time: { kind: 'withBudget' },
    source: `${STEPS}（二）3`,
  },
  {
    id: 'longchuan-self',
    task: 'selfEvaluation',
    doneBy: 'departments',
    time: during(1, 5),
    source: `${STEPS}（四）1`,
  },
  {
    id: 'longchuan-self-review',
    task: 'selfEvaluationReview',
    doneBy: 'bureau',
    time: during(5, 6),
    source: `${STEPS}（四）2`,
  },
  {
    id: 'longchuan-key',
    task: 'keyEvaluation',
    doneBy: 'bureau',
    time: during(5, 12),
    source: `${STEPS}（四）3`,
  },
  {
    id: 'longchuan-feedback',
    task: 'resultFeedback',
    doneBy: 'bureau',
    time: before(12),
    source: `${STEPS}（四）4`,
  },
  {
    id: 'longchuan-disclosure',
    task: 'resultDisclosure',
    doneBy: 'bureau',
    time: { kind: 'withFinalAccounts' },
    source: `${STEPS}（四）5`,
  },
];
