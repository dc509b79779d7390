import { expect, it } from 'vitest';
import { projectExpenditure2020 } from '../../../src/domain/catalogue/project-expenditure-2020';
import { OUTPUT_AND_BENEFIT_60 } from '../../../src/domain/catalogue/weight-rules';
import type { Framework } from '../../../src/domain/framework/framework';
import { draftFaults, hinders } from '../../../src/domain/framework/framework-draft';
import { PRINTING } from '../../../src/domain/scoring/printing';
import { sayFrameworkFault } from '../../../src/text/framework-fault-words';

/** The reference frame, whose output and benefit carry 65 points, asked for more than that. */
const asking = (principle: boolean): Framework => ({
  ...projectExpenditure2020,
  weightRules: [{ ...OUTPUT_AND_BENEFIT_60, leastMilli: 70_000, principle }],
});

it('[FE28] a broken weight rule is told with its clause, and hinders unless asked in principle', () => {
  const [must] = draftFaults(asking(false));
  const [should] = draftFaults(asking(true));
  if (must === undefined || should === undefined) throw new Error('both break the rule');
  expect([hinders(must), hinders(should)]).toEqual([true, false]);
  expect(sayFrameworkFault(must, PRINTING)).toBe(
    '“产出、效益”合计权重 65 分，应不低于 70 分' +
      '（依据：财预〔2020〕10号 第十四条；不符合规定，请改正权重）',
  );
  expect(sayFrameworkFault(should, PRINTING)).toContain('原则性要求');
  expect(draftFaults(projectExpenditure2020)).toEqual([]);
});
