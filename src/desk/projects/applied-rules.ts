import type { Mark, MarkPurpose } from '../../domain/commission/marks';
import type { Project } from '../../domain/commission/project';
import { selectionOf } from '../../domain/commission/selection';
import { VALIDATION_WORDS, PROJECT_WORDS as WORDS } from '../../text/project-words';
import type { RuleSetting } from './rule-setting';

/** Rules that apply to a project in a few words each, and what it may be chosen by. */
export interface AppliedRules {
  readonly tags: readonly string[];
  readonly basis: Readonly<Record<MarkPurpose, readonly string[]>>;
}

/** What applies to a project under the rules that were chosen; facts that lack are said once. */
export function appliedRules({ pack, setting }: RuleSetting, project: Project): AppliedRules {
  const { exAnte, selfEvaluation, mandatory, validation } = selectionOf(pack, project, setting);
  const must = mandatory.filter(({ verdict }) => verdict === 'yes').map(({ rule }) => rule.id);
  const open =
    exAnte.required === 'unknown' || mandatory.some(({ verdict }) => verdict === 'unknown');
  return {
    tags: [
      ...(exAnte.required === 'yes' ? [WORDS.exAnte] : []),
      ...(selfEvaluation.required === 'yes' ? [WORDS.selfEvaluation] : []),
      ...(must.length > 0 ? [WORDS.mandatory] : []),
      ...validation.map((reason) => VALIDATION_WORDS[reason]),
      ...(open ? [WORDS.unclear] : []),
    ],
    basis: { fiscalEvaluation: must, validation, monitoring: [] },
  };
}

export const isMarked = (marks: readonly Mark[], purpose: MarkPurpose): boolean =>
  marks.some((mark) => mark.purpose === purpose);
