import type { PolicyPack } from '../../policy/policy-pack';
import { nationalGrades } from '../grade-schemes';
import { nothingRuled } from './nothing-ruled';

// The texts that this was taken from bear no document number.
const EX_ANTE = '河南省关于事前绩效评估的规定（所据文本未载文号）';

/**
 * 河南, province. What it rules on the use of results is left out: the text read does not say whose
 * evaluations are meant.
 */
export const henanPack: PolicyPack = {
  ...nothingRuled,
  id: 'henan',
  title: '河南省',
  gradeScheme: nationalGrades,
  cutsStated: false,
  exAnte: {
    triggers: [
      {
        id: 'henan-500',
        when: [
          { kind: 'flag', flag: 'newlyAdded', is: true },
          {
            kind: 'figure',
            figure: 'budgetFen',
            limit: { value: 500_000_000, inclusive: false, stated: false, wording: '500万元以上' },
          },
        ],
        inPrinciple: false,
        source: EX_ANTE,
      },
    ],
    results: ['support', 'supportAfterRevision', 'partialSupport', 'reject'],
  },
  monitoring: {
    dualTrack: true,
    everyProject: false,
    points: { kind: 'months', months: [8] },
    source: '河南省关于绩效运行监控的规定（所据文本未载文号）',
  },
  // Said of the panel that appraises beforehand, and of how many it has, not of how many score.
  panel: { least: 5, kinds: ['exAnteAppraisal'], source: `${EX_ANTE}，专家组不少于5人` },
};
