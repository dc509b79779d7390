import { projectExpenditure2020 } from '../../src/domain/catalogue/project-expenditure-2020';
import type { CommissionDraft } from '../../src/domain/commission/commission-draft';
import type { Project } from '../../src/domain/commission/project';
import { startCommission } from '../../src/domain/commission/start-commission';
import { testId } from './test-device';

/** A commission with everything that a package needs, and a team of two. */
export const madeCommission = (
  of: Project | null,
  more: Partial<CommissionDraft> = {},
): CommissionDraft => {
  const begun = startCommission(of, 2019);
  return {
    ...begun,
    ...{ bureau: '石柱县财政局（示例）', agency: '示例绩效评价事务所', dueOn: '2027-12-31' },
    project: {
      ...begun.project,
      ...(of === null ? { name: '示例项目', evaluee: '示例单位' } : {}),
    },
    framework: projectExpenditure2020,
    team: [
      { person: testId(), name: '示例主评人', role: 'leadEvaluator' },
      { person: testId(), name: '示例评价员', role: 'evaluator' },
    ],
    sites: [{ id: 'S1', name: '示例水厂', lat: '29.9988', lon: '108.1140', radius: '300' }],
    ...more,
  };
};
