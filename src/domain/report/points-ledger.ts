import type Fraction from 'fraction.js';
import { evidenceByIndicator } from '../evidence/proofs';
import { standingAlone } from '../evidence/standing-alone';
import type { Framework, Indicator } from '../framework/framework';
import { askedBy } from '../framework/rule-inputs';
import type { CapturedEvidence, ScoredEvaluation } from '../journal/evaluation';
import {
  answerField,
  checkpointField,
  choiceField,
  deductionField,
  type Field,
  figureField,
  type PanelSource,
  type Registers,
  scoreField,
  valuesOf,
  type Written,
} from '../journal/register';
import { byPlace } from '../journal/strand';
import { fromMilli } from '../scoring/exact';
import type { IndicatorScore } from '../scoring/indicator-score';
import { ZERO } from '../scoring/rule-outcome';
import type { EvaluationScore } from '../scoring/score-evaluation';
import { type EvidenceGap, evidenceGaps } from './evidence-gaps';
import { type LostPoint, lostPoints } from './lost-points';

/** One indicator from its points down to what proves them. Points are exact. */
export interface LedgerLine {
  readonly indicator: Indicator;
  readonly score: IndicatorScore;
  readonly weight: Fraction;
  /** Weight less score; null while there is no score. */
  readonly lost: Fraction | null;
  /** Whether the score is in the total: without a reason, points taken off are not. */
  readonly isCounted: boolean;
  /** What stands in the fields that the score is made of, in the order of the fold. */
  readonly written: readonly Written[];
  /** The reasons for a deduction that stand; several where they differ. */
  readonly reasons: readonly Written<string>[];
  /** Check points that are not met, or only partly. */
  readonly unmet: readonly LostPoint[];
  /** The panel session that the points come from; null where evaluators gave them. */
  readonly panel: PanelSource | null;
  /** Originals that prove something of it, in the order of their places. */
  readonly evidence: readonly CapturedEvidence[];
  /** What it stands on is missing. */
  readonly gap: EvidenceGap['lack'] | null;
}

/** `weight` is exactly `deducted` + `open` + `score`; `open` is the weight of what is not counted yet. */
export interface LedgerSum {
  readonly weight: Fraction;
  readonly deducted: Fraction;
  readonly open: Fraction;
  readonly score: Fraction;
}

export interface LedgerLevel {
  readonly id: string;
  readonly name: string;
  readonly sum: LedgerSum;
}

export interface PointsLedger {
  /** In the order of the framework. */
  readonly lines: readonly LedgerLine[];
  readonly levels: readonly LedgerLevel[];
  readonly sum: LedgerSum;
}

/** The fields that the score of an indicator is made of. */
const fieldsOf = ({ id, rule }: Indicator): readonly Field[] =>
  askedBy(rule).map((asked) => {
    if (asked.kind === 'checkpoint') return checkpointField(id, asked.checkpoint.id);
    if (asked.kind === 'figure') return figureField(id, asked.figure.id);
    if (asked.kind === 'text') return answerField(id, asked.text.id);
    if (asked.kind === 'choice') return choiceField(id, asked.choice.id);
    return scoreField(id, asked.score.part);
  });

function panelIn(registers: Registers, indicator: Indicator): PanelSource | null {
  const [first, ...others] = valuesOf(registers, scoreField(indicator.id));
  // Of several that stand side by side nobody can say yet whose the points are.
  return others.length > 0 ? null : (first?.panel ?? null);
}

function sumOf(lines: readonly LedgerLine[]): LedgerSum {
  const add = (of: (line: LedgerLine) => Fraction): Fraction =>
    lines.reduce((sum, line) => sum.add(of(line)), ZERO);
  return {
    weight: add(({ weight }) => weight),
    deducted: add(({ isCounted, lost }) => (isCounted ? (lost ?? ZERO) : ZERO)),
    open: add(({ isCounted, weight }) => (isCounted ? ZERO : weight)),
    score: add(({ isCounted, score }) => (isCounted ? (score.score ?? ZERO) : ZERO)),
  };
}

/** What the points of an evaluation are, where they were lost, and what says so. */
export function pointsLedger(
  framework: Framework,
  evaluation: Pick<ScoredEvaluation, 'registers' | 'evidence' | 'assigned'>,
  scores: Pick<EvaluationScore, 'indicators'>,
): PointsLedger {
  const { registers } = evaluation;
  const byId = new Map(scores.indicators.map((score) => [score.indicator, score]));
  const gaps = new Map(evidenceGaps(scores, evaluation).map((gap) => [gap.indicator, gap.lack]));
  const evidence = evidenceByIndicator(evaluation);
  const lineOf = (indicator: Indicator): readonly LedgerLine[] => {
    const score = byId.get(indicator.id);
    if (score === undefined) return [];
    const weight = fromMilli(score.weightMilli);
    const line: LedgerLine = {
      ...{ indicator, score, weight },
      lost: score.score === null ? null : weight.sub(score.score),
      isCounted: score.status === 'scored' && score.score !== null,
      written: fieldsOf(indicator).flatMap((field) => valuesOf(registers, field)),
      reasons: valuesOf(registers, deductionField(indicator.id)),
      unmet: lostPoints(indicator.rule, score.steps),
      panel: panelIn(registers, indicator),
      evidence: [...standingAlone(evidence.get(indicator.id) ?? [])].sort(byPlace),
      gap: gaps.get(indicator.id) ?? null,
    };
    return [line];
  };
  const levels = framework.levels.map(({ id, name, groups }) => ({
    ...{ id, name },
    lines: groups.flatMap(({ indicators }) => indicators.flatMap(lineOf)),
  }));
  const lines = levels.flatMap((level) => level.lines);
  return {
    lines,
    levels: levels.map((level) => ({ id: level.id, name: level.name, sum: sumOf(level.lines) })),
    sum: sumOf(lines),
  };
}
