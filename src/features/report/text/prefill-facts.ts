import { proofsOf } from '../../../domain/evidence/proofs';
import { siteVisits } from '../../../domain/fieldwork/visit-state';
import { byPlace } from '../../../domain/journal/strand';
import { PRINTING } from '../../../domain/scoring/printing';
import { surveyResult } from '../../../domain/survey/survey-result';
import type { AssignmentWork } from '../../../store/assignment-work';
import { planOf, wholeEvaluation } from '../../../store/whole-evaluation';
import { type PrefillDifferences, prefillDifferences } from './prefill-differences';
import { type PrefillForm, prefillForm } from './prefill-form';

/** An indicator as a first wording of the report needs it. */
export interface PrefillIndicator {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly deducted: boolean;
  readonly reason: string;
  /** First digits of the evidence that proves it, a few pieces at most. */
  readonly evidence: readonly string[];
}

/** What the entries say that a first wording of the report's sections can be made of. */
export interface PrefillFacts {
  readonly project: AssignmentWork['pkg']['project'];
  readonly bureau: string;
  readonly agency: string;
  readonly framework: { readonly title: string; readonly isSample: boolean };
  readonly grades: readonly { readonly label: string; readonly fromMilli: number }[];
  readonly levels: readonly {
    readonly name: string;
    readonly indicators: readonly PrefillIndicator[];
  }[];
  /** In a validation of self-evaluations what differs; null elsewhere. */
  readonly differences: PrefillDifferences | null;
  /** What is concluded in words, and what is filled in without points. */
  readonly form: PrefillForm;
  readonly sites: { readonly names: readonly string[]; readonly visited: number };
  readonly people: readonly string[];
  readonly evidence: number;
  readonly surveys: readonly {
    readonly title: string;
    readonly answers: number;
    /** In percent; null while nobody has answered. */
    readonly satisfaction: string | null;
  }[];
}

/** Enough digits to tell one piece of evidence from thousands. */
const DIGITS = 12;
const NAMED = 3;

function provenBy(work: AssignmentWork): ReadonlyMap<string, readonly string[]> {
  const { evaluation } = work;
  const proven = new Map<string, string[]>();
  for (const item of [...evaluation.evidence].sort(byPlace)) {
    for (const { indicator } of proofsOf(evaluation, item)) {
      if (indicator === null) continue;
      const digits = item.evidence.sha256.slice(0, DIGITS);
      const known = proven.get(indicator);
      if (known === undefined) proven.set(indicator, [digits]);
      else if (known.length < NAMED && !known.includes(digits)) known.push(digits);
    }
  }
  return proven;
}

function levelsOf(
  work: AssignmentWork,
  proven: ReadonlyMap<string, readonly string[]>,
): PrefillFacts['levels'] {
  const scores = new Map(work.scores.indicators.map((each) => [each.indicator, each]));
  return work.pkg.framework.levels.map(({ name, groups }) => ({
    name,
    indicators: groups
      .flatMap(({ indicators }) => indicators)
      .map(({ id, name: called, target }) => ({
        ...{ id, name: called, target: target ?? '' },
        deducted: scores.get(id)?.deducted ?? false,
        reason: scores.get(id)?.reason ?? '',
        evidence: proven.get(id) ?? [],
      })),
  }));
}

/** Reads them from the entries; folds the work on site, which other pages may have done already. */
export function prefillFacts(work: AssignmentWork): PrefillFacts {
  const { pkg } = work;
  const { fieldwork, journals, evidence } = wholeEvaluation(work);
  const proven = provenBy(work);
  const visited = siteVisits(pkg.sites, fieldwork).filter(({ state }) => state !== 'notVisited');
  const took = new Set(Object.values(journals).map(({ person }) => person));
  return {
    project: pkg.project,
    bureau: pkg.bureau,
    agency: pkg.agency,
    framework: { title: pkg.framework.title, isSample: pkg.framework.weights === 'sample' },
    grades: pkg.framework.grades.map(({ label, fromMilli }) => ({ label, fromMilli })),
    levels: levelsOf(work, proven),
    differences: prefillDifferences(work, proven),
    form: prefillForm(work),
    sites: { names: pkg.sites.map(({ name }) => name), visited: visited.length },
    people: pkg.team.filter(({ person }) => took.has(person)).map(({ name }) => name),
    evidence: evidence.length,
    surveys: planOf(work).questionnaires.map((questionnaire) => {
      const { satisfaction, total } = surveyResult(questionnaire, fieldwork.surveys);
      const { share } = satisfaction;
      return {
        title: questionnaire.title,
        answers: total.valid,
        satisfaction: share === null ? null : PRINTING.percent(share),
      };
    }),
  };
}
