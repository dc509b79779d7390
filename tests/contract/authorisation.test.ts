import { describe, expect, it } from 'vitest';
import { DESK_ROLES, mayDo, mayReadJournal, OPERATIONS } from '../../src/contract/authorisation';
import { ROLES } from '../../src/domain/assignment/role';

describe('authorisation table', () => {
  it('[CF6] refuses what it does not name, and gives nobody everything', () => {
    for (const role of ROLES)
      expect(
        OPERATIONS.filter((operation) => !mayDo(role, operation)).length,
        role,
      ).toBeGreaterThan(0);
    expect(mayDo('budgetDesk', 'device.revoke')).toBe(false);
    expect(mayDo('evaluator', 'segment.decide')).toBe(false);
    expect(mayDo('supervisor', 'enrolment.issue')).toBe(false);
  });

  it('[CF7] keeps panel journals from every other person', () => {
    for (const reader of ROLES)
      for (const writer of ['expert', 'panelChair'] as const)
        expect(mayReadJournal(reader, writer), `${reader} reads ${writer}`).toBe(false);
    expect(mayReadJournal('leadEvaluator', 'evaluator')).toBe(true);
    expect(mayReadJournal('supervisor', 'leadEvaluator')).toBe(true);
    expect(mayReadJournal('expert', 'leadEvaluator')).toBe(false);
    expect(mayReadJournal('performanceUnit', 'scrutineer')).toBe(false);
  });

  it('[CF8] lets bureau roles sign in at the desk and write no journal', () => {
    expect([...DESK_ROLES].sort()).toEqual(
      ['budgetDesk', 'bureauClerk', 'performanceUnit', 'supervisor'].sort(),
    );
    for (const role of DESK_ROLES) expect(mayDo(role, 'journal.write'), role).toBe(false);
  });
});
