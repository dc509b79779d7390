import type { EvaluationKind } from '../framework/evaluation-kind';
import type { Framework } from '../framework/framework';
import type { UnscoredForm } from '../framework/unscored-form';
import { department2013 } from './department-2013/framework';
import { departmentHenan } from './department-henan/framework';
import { exAnteFour, exAnteThree } from './ex-ante/ex-ante-appraisal';
import { henanOpinions } from './ex-ante/henan-opinions';
import { investmentFund } from './investment-fund/framework';
import { dualTrackMonitoring } from './monitoring/henan-dual-track';
import { objectiveReview } from './objective-review/objective-review';
import { awardSubsidy } from './policy-evaluation/award-subsidy';
import { policyEvaluation } from './policy-evaluation/policy-evaluation';
import { pppAgencyConstruction } from './ppp/agency-construction';
import { pppAgencyOperation } from './ppp/agency-operation';
import { pppCompanyConstruction } from './ppp/company-construction';
import { pppCompanyOperation } from './ppp/company-operation';
import { procurement } from './procurement/framework';
import { projectExpenditure2020 } from './project-expenditure-2020';
import { midTermEvaluation } from './project-stages/mid-term-evaluation';
import { postEvaluation } from './project-stages/post-evaluation';
import { scoreComparison } from './self-eval-validation/score-comparison';
import { selfEvalValidation } from './self-eval-validation/self-eval-validation';
import { selfEvaluation2020 } from './self-evaluation/self-evaluation-2020';
import {
  selfEvaluation2021Cost,
  selfEvaluation2021CostUnsurveyed,
  selfEvaluation2021Plain,
  selfEvaluation2021PlainUnsurveyed,
} from './self-evaluation/self-evaluation-2021';
import { serviceContract } from './service-contract/framework';
import {
  employeeMedical,
  employeePension,
  publicSectorPension,
  residentMedical,
  residentPension,
  unemployment,
  workInjury,
} from './social-insurance/frameworks';
import { specialBondConstruction } from './special-bond/construction';
import { specialBond } from './special-bond/framework';
import { specialBondSelf, specialBondSelfOperation } from './special-bond/self-evaluation';
import { subnationalFiscal } from './subnational/framework';

/** What an evaluation may start from: a framework that is scored, or a form that is not. */
export type CatalogueEntry =
  | { readonly kind: EvaluationKind; readonly framework: Framework }
  | { readonly kind: EvaluationKind; readonly form: UnscoredForm };

/** The built-in catalogue, by id. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  { kind: 'policyEvaluation', framework: awardSubsidy },
  { kind: 'departmentEvaluation', framework: department2013 },
  { kind: 'departmentEvaluation', framework: departmentHenan },
  { kind: 'exAnteAppraisal', framework: exAnteFour },
  { kind: 'exAnteAppraisal', form: henanOpinions },
  { kind: 'exAnteAppraisal', framework: exAnteThree },
  { kind: 'investmentFund', framework: investmentFund },
  { kind: 'midTermEvaluation', framework: midTermEvaluation },
  { kind: 'monitoring', form: dualTrackMonitoring },
  { kind: 'objectiveReview', framework: objectiveReview },
  { kind: 'policyEvaluation', framework: policyEvaluation },
  { kind: 'postEvaluation', framework: postEvaluation },
  { kind: 'ppp', framework: pppAgencyConstruction },
  { kind: 'ppp', framework: pppAgencyOperation },
  { kind: 'ppp', framework: pppCompanyConstruction },
  { kind: 'ppp', framework: pppCompanyOperation },
  { kind: 'procurement', framework: procurement },
  { kind: 'projectEvaluation', framework: projectExpenditure2020 },
  { kind: 'selfEvalValidation', form: scoreComparison },
  { kind: 'selfEvalValidation', framework: selfEvalValidation },
  { kind: 'selfEvaluation', framework: selfEvaluation2020 },
  { kind: 'selfEvaluation', framework: selfEvaluation2021Cost },
  { kind: 'selfEvaluation', framework: selfEvaluation2021CostUnsurveyed },
  { kind: 'selfEvaluation', framework: selfEvaluation2021Plain },
  { kind: 'selfEvaluation', framework: selfEvaluation2021PlainUnsurveyed },
  { kind: 'serviceContract', framework: serviceContract },
  { kind: 'socialInsurance', framework: employeeMedical },
  { kind: 'socialInsurance', framework: employeePension },
  { kind: 'socialInsurance', framework: publicSectorPension },
  { kind: 'socialInsurance', framework: residentMedical },
  { kind: 'socialInsurance', framework: residentPension },
  { kind: 'socialInsurance', framework: unemployment },
  { kind: 'socialInsurance', framework: workInjury },
  { kind: 'specialBond', framework: specialBond },
  { kind: 'specialBond', framework: specialBondConstruction },
  { kind: 'selfEvaluation', framework: specialBondSelf },
  { kind: 'selfEvaluation', framework: specialBondSelfOperation },
  { kind: 'subnationalFiscal', framework: subnationalFiscal },
];
