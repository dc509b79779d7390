import type { PolicyPack } from '../../policy/policy-pack';

/**
 * A pack in which nothing is ruled: a place overwrites what its documents say. The watch of half a
 * point at the grade cuts is Takan's own default.
 */
export const nothingRuled: Omit<PolicyPack, 'id' | 'title' | 'gradeScheme' | 'cutsStated'> = {
  v: 1,
  ratingCaps: [],
  watch: { milli: 500, stated: false },
  exAnte: { triggers: [], results: null },
  gates: [],
  selfEvaluation: { coverage: null, triggers: [] },
  monitoring: null,
  calendar: [],
  resultUses: [],
  batches: null,
  sampling: null,
  feedback: null,
  accountability: null,
  panel: null,
  followUps: [],
};
