import { evidenceByIndicator } from '../../domain/evidence/proofs';
import { indicatorsOf } from '../../domain/framework/framework';
import type { Evaluation } from '../../domain/journal/evaluation';
import { latest, type Standing } from '../../domain/journal/revisions';
import { printDecimal } from '../../domain/kernel/print-decimal';
import type { AssignmentWork } from '../../store/assignment-work';
import { DRAFT_WORDS } from '../../text/confirmation-words';

/** A fact that the work so far gives reason to have confirmed. */
export interface SuggestedFact {
  /** Names where it comes from, so that it is offered once. */
  readonly key: string;
  readonly text: string;
  readonly evidence: readonly string[];
}

const milli = (value: number): string => printDecimal(value, 3, 'shortest');
const yuan = (fen: number): string => printDecimal(fen, 2);

const newest = <T>(standing: Standing<T>): [string, T][] =>
  Object.entries(standing).flatMap(([key, said]) => {
    const word = latest(said);
    return word === null ? [] : [[key, word.value] as [string, T]];
  });

function fromChecks({ quantities }: Evaluation['fieldwork']): SuggestedFact[] {
  return newest(quantities).flatMap(([check, body]) => {
    const { name, unit, foundMilli, plannedMilli, accountedMilli, note, evidence } = body;
    const against = accountedMilli ?? plannedMilli;
    if (foundMilli === null || against === null || foundMilli === against) return [];
    const compared = [
      ...(plannedMilli === null ? [] : [DRAFT_WORDS.planned(milli(plannedMilli), unit)]),
      ...(accountedMilli === null ? [] : [DRAFT_WORDS.accounted(milli(accountedMilli), unit)]),
    ].join('，');
    const difference = milli(Math.abs(against - foundMilli));
    const text = DRAFT_WORDS.quantity(name, unit, compared, milli(foundMilli), difference);
    return [{ key: `check:${check}`, text: text + note, evidence }];
  });
}

function fromFunds({ funds }: Evaluation['fieldwork']): SuggestedFact[] {
  return newest(funds).flatMap(([step, { from, to, sentFen, arrivedFen, note, evidence }]) => {
    if (sentFen === null || arrivedFen === null || sentFen === arrivedFen) return [];
    const text = DRAFT_WORDS.fund(from, to, yuan(sentFen), yuan(arrivedFen));
    return [{ key: `fund:${step}`, text: text + note, evidence }];
  });
}

function fromDocuments({ documents }: Evaluation['fieldwork']): SuggestedFact[] {
  return newest(documents).flatMap(([document, { name, state, note, evidence }]) =>
    state === 'missing'
      ? [{ key: `document:${document}`, text: DRAFT_WORDS.document(name) + note, evidence }]
      : [],
  );
}

function fromDeductions({ pkg, scores }: AssignmentWork, evaluation: Evaluation): SuggestedFact[] {
  const proofs = evidenceByIndicator(evaluation);
  const names = new Map(indicatorsOf(pkg.framework).map(({ id, name }) => [id, name]));
  return scores.indicators.flatMap(({ indicator, deducted, reason }) => {
    if (!deducted || reason.trim() === '') return [];
    const text = DRAFT_WORDS.deduction(names.get(indicator) ?? indicator, reason.trim());
    const evidence = (proofs.get(indicator) ?? []).map((item) => item.evidence.sha256);
    return [{ key: `deduction:${indicator}`, text, evidence: evidence.slice(0, 12) }];
  });
}

/**
 * Facts to be offered: checks whose count differs, money that did not arrive, documents that are
 * missing, and points that were taken off with their reasons. A person decides and rewords.
 */
export function suggestedFacts(
  work: AssignmentWork,
  evaluation: Evaluation,
): readonly SuggestedFact[] {
  const { fieldwork } = evaluation;
  return [
    ...fromChecks(fieldwork),
    ...fromFunds(fieldwork),
    ...fromDocuments(fieldwork),
    ...fromDeductions(work, evaluation),
  ];
}
