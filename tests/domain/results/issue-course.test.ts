import { expect, it } from 'vitest';
import { addDays } from '../../../src/domain/kernel/calendar-date';
import {
  afterStep,
  dueness,
  type IssueState,
  REMINDED_DAYS,
  STEP_KINDS,
  stepsFrom,
} from '../../../src/domain/results/issue-course';

it('[RU2] steps lead from one state to the next, and no other one can be taken', () => {
  const expected: Readonly<Record<IssueState, readonly unknown[]>> = {
    open: ['open', 'reported', null, null],
    reported: ['reported', null, 'rectified', 'open'],
    rectified: [null, null, null, null],
  };
  for (const state of ['open', 'reported', 'rectified'] as const) {
    const after = STEP_KINDS.map((step) => {
      const result = afterStep(state, step);
      return result.ok ? result.value : null;
    });
    expect(after, state).toEqual(expected[state]);
    expect(stepsFrom(state)).toEqual(STEP_KINDS.filter((_, i) => expected[state][i] !== null));
  }
});

it('[RU5] a deadline is near within seven days, and over once its day has passed', () => {
  const today = '2026-11-27';
  const at = (days: number, state: IssueState = 'open') =>
    dueness(state, addDays(today, days), today);
  expect([at(-1), at(0), at(REMINDED_DAYS), at(REMINDED_DAYS + 1)]).toEqual([
    ...['overdue', 'soon', 'soon', 'later'],
  ]);
  expect([at(-1, 'reported'), at(-1, 'rectified')]).toEqual(['overdue', 'done']);
  expect(dueness('open', null, today)).toBe('noDeadline');
});
