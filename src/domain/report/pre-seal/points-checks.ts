import Fraction from 'fraction.js';
import { givesNoPoints } from '../../framework/framework';
import { gradeOf } from '../../scoring/grade-of';
import { compareSelfScores, unexplainedIn } from '../../scoring/self-comparison';
import { basedFigures } from '../based-figures';
import type { Blocker } from '../blocker';
import { evidenceIsRequired } from '../evidence-gaps';
import { conclusionIn } from '../form-behind';
import { type PointsLedger, pointsLedger } from '../points-ledger';
import { printedTotal } from '../print-ledger';
import { secondLookDistance, secondLooksAt } from '../second-look';
import {
  blockersOfKind,
  type PreSealCheck,
  type PreSealCheckOf,
  type PreSealInput,
  type PreSealItem,
  stateBy,
} from './pre-seal-check';

type IndicatorBlocker = Extract<Blocker, { kind: 'indicator' }>;

/** What an indicator lacks, by the check that names it: its points, its reason, or one of two values. */
export function lackedBy({ missing }: IndicatorBlocker): 'scored' | 'reasons' | 'conflicts' {
  const kinds = new Set(missing.map(({ kind }) => kind));
  if ([...kinds].some((kind) => kind !== 'reason' && kind !== 'conflict')) return 'scored';
  if (kinds.has('reason')) return 'reasons';
  return kinds.has('conflict') ? 'conflicts' : 'scored';
}

const lackingIn = (input: PreSealInput, check: ReturnType<typeof lackedBy>) =>
  blockersOfKind(input, 'indicator').filter((each) => lackedBy(each) === check);

function scoredCheck(input: PreSealInput): PreSealCheckOf<'scored'> {
  const { scoredCount, indicators } = input.score;
  const items = lackingIn(input, 'scored');
  const facts = { scored: scoredCount, all: indicators.length };
  return { check: 'scored', state: stateBy(items, 'failed'), items, facts };
}

/** The printed scores beside the printed total: what a reader of the paper adds up. */
function sumCheck({ package: { framework }, score }: PreSealInput): PreSealCheckOf<'sum'> {
  const { rounding } = framework;
  const scores = score.indicators.flatMap((each) => each.score ?? []);
  const sum = printedTotal(scores, rounding);
  const saysRounding = rounding.at === 'total' && sum !== score.printed;
  const facts = { sum, total: score.printed, saysRounding };
  if (!score.complete) return { check: 'sum', state: 'waits', items: [], facts };
  const isEqual = sum === score.printed || saysRounding;
  return { check: 'sum', state: isEqual ? 'passed' : 'look', items: [], facts };
}

function gradeCheck(input: PreSealInput): PreSealCheckOf<'grade'> {
  const { framework } = input.package;
  const { complete, printed: total, grade, gradeBeforeCaps, uncheckedCaps } = input.score;
  const byPrint = gradeOf(framework, new Fraction(total))?.label ?? null;
  const beforeCaps = gradeBeforeCaps?.label ?? null;
  const facts = {
    ...{ total, grade: grade?.label ?? null, beforeCaps, byPrint },
    unchecked: uncheckedCaps.length,
  };
  const items = blockersOfKind(input, 'no-grade');
  if (!complete) return { check: 'grade', state: 'waits', items, facts };
  const isPlain = byPrint === beforeCaps && uncheckedCaps.length === 0;
  const state = stateBy(items, 'failed');
  return {
    check: 'grade',
    state: state === 'passed' && !isPlain ? 'look' : state,
    ...{ items, facts },
  };
}

/** Of a framework that concludes in words. */
function conclusionCheck(input: PreSealInput): PreSealCheckOf<'conclusion'> {
  const { conclusions } = input.package.framework;
  const items = blockersOfKind(input, 'conclusion');
  const facts = { label: conclusionIn(input.evaluation.registers)?.label ?? null };
  const state = conclusions === undefined ? 'none' : stateBy(items, 'failed');
  return { check: 'conclusion', state, items, facts };
}

function boundaryCheck(input: PreSealInput): PreSealCheckOf<'boundary'> {
  const { package: pkg, evaluation, score } = input;
  const isWatched = secondLookDistance(pkg.framework, score) !== null;
  const facts = { isWatched, looks: secondLooksAt(evaluation, score.total).length };
  const items = blockersOfKind(input, 'second-look');
  const check = { check: 'boundary', items, facts } as const;
  if (pkg.framework.secondLookMilli === undefined) return { ...check, state: 'none' };
  return { ...check, state: score.complete ? stateBy(items, 'failed') : 'waits' };
}

function reasonsCheck(input: PreSealInput): PreSealCheckOf<'reasons'> {
  const deductions = input.score.indicators.filter(({ deducted }) => deducted).length;
  const items = lackingIn(input, 'reasons');
  const state = deductions === 0 ? 'none' : stateBy(items, 'failed');
  return { check: 'reasons', state, items, facts: { deductions } };
}

/** Where nothing gives points, each line that was filled in should have something beside it. */
function bareLines(input: PreSealInput, { lines }: PointsLedger): readonly PreSealItem[] {
  if (!givesNoPoints(input.package.framework)) return [];
  return lines
    .filter(({ score, evidence }) => score.status === 'scored' && evidence.length === 0)
    .map(({ indicator }) => ({ kind: 'bare', indicator: indicator.id }) as const);
}

function evidenceCheck(input: PreSealInput, ledger: PointsLedger): PreSealCheckOf<'evidence'> {
  const { lines } = ledger;
  const barring = blockersOfKind(input, 'no-evidence');
  const looked = lines.flatMap(({ indicator, isCounted, gap, evidence, score }): PreSealItem[] => {
    const at = { indicator: indicator.id };
    if (!isCounted || evidence.length > 0) return [];
    if (gap !== null) {
      return evidenceIsRequired(input.package) ? [] : [{ kind: 'no-evidence', ...at, lack: gap }];
    }
    return score.deducted ? [{ kind: 'unproven', ...at }] : [];
  });
  const items = [...barring, ...looked, ...bareLines(input, ledger)];
  const facts = {
    pieces: input.evaluation.evidence.length,
    ...{ proven: lines.filter(({ evidence }) => evidence.length > 0).length, all: lines.length },
  };
  return {
    check: 'evidence',
    state: barring.length > 0 ? 'failed' : stateBy(items, 'look'),
    ...{ items, facts },
  };
}

function figuresCheck({ package: pkg, evaluation, plan }: PreSealInput): PreSealCheckOf<'figures'> {
  const { registers, fieldwork } = evaluation;
  const based = basedFigures({ framework: pkg.framework, registers, fieldwork, plan });
  const items = based.flatMap(({ indicator, figure, holds }): PreSealItem[] =>
    holds ? [] : [{ kind: 'drift', indicator, figure: figure.label }],
  );
  const state = based.length === 0 ? 'none' : stateBy(items, 'look');
  return { check: 'figures', state, items, facts: { based: based.length } };
}

function panelCheck(input: PreSealInput, { lines }: PointsLedger): PreSealCheckOf<'panel'> {
  const items = blockersOfKind(input, 'panel-score');
  const adopted = lines.filter(({ panel }) => panel !== null).length;
  const isNone = adopted === 0 && items.length === 0;
  return {
    check: 'panel',
    state: isNone ? 'none' : stateBy(items, 'failed'),
    ...{ items, facts: { adopted } },
  };
}

/** In a validation of self-evaluations a difference without a reason bars the seal, elsewhere not. */
function differencesCheck(input: PreSealInput): PreSealCheckOf<'differences'> {
  const { package: pkg, evaluation, score } = input;
  const all = compareSelfScores(pkg.framework, score.indicators, evaluation.registers);
  const compared = (all ?? []).filter(({ difference }) => difference !== null);
  const differing = compared.filter(({ difference }) => difference?.n !== 0n).length;
  const barring = blockersOfKind(input, 'difference');
  const looked =
    pkg.kind === 'selfEvalValidation'
      ? []
      : unexplainedIn(compared).map((indicator) => ({ kind: 'difference', indicator }) as const);
  const items = [...barring, ...looked];
  const state = barring.length > 0 ? 'failed' : stateBy(items, 'look');
  return {
    check: 'differences',
    state: all === null ? 'none' : state,
    ...{ items, facts: { compared: compared.length, differing } },
  };
}

/**
 * Whether points, grade and what they stand on hold together; of a form without points whether it is
 * filled in and concluded, and what stands beside its lines.
 */
export function pointsChecks(input: PreSealInput): readonly PreSealCheck[] {
  const ledger = pointsLedger(input.package.framework, input.evaluation, input.score);
  if (givesNoPoints(input.package.framework)) {
    return [
      scoredCheck(input),
      conclusionCheck(input),
      evidenceCheck(input, ledger),
      figuresCheck(input),
    ];
  }
  return [
    scoredCheck(input),
    sumCheck(input),
    gradeCheck(input),
    conclusionCheck(input),
    boundaryCheck(input),
    reasonsCheck(input),
    evidenceCheck(input, ledger),
    figuresCheck(input),
    panelCheck(input, ledger),
    differencesCheck(input),
  ];
}
