import type Fraction from 'fraction.js';
import type { AssignmentPackage } from '../assignment/assignment-package';
import type { Figure } from '../framework/figure';
import { givesNoPoints, indicatorsOf } from '../framework/framework';
import { figuresOf } from '../framework/rule-inputs';
import type { ScoredEvaluation } from '../journal/evaluation';
import { figureField, standingValue } from '../journal/register';
import { fromMilli } from '../scoring/exact';
import { printScore } from '../scoring/print-score';
import { ZERO } from '../scoring/rule-outcome';
import type { EvaluationScore } from '../scoring/score-evaluation';
import { evidenceInOrder } from './numbered-evidence';
import { printBeside } from './print-ledger';
import { printSelfToken, type SelfToken } from './self-token-value';
import type { TextToken } from './text-token';

/** What references of a text are looked up in. */
export interface TokenGround {
  readonly package: AssignmentPackage;
  readonly evaluation: Pick<ScoredEvaluation, 'registers' | 'evidence'>;
  readonly score: EvaluationScore;
}

/**
 * What a reference stands for. Points are printed as the framework rounds them; a score and its
 * deduction that would not make the weight then, exactly.
 */
export type TokenValue =
  | { readonly kind: 'points'; readonly printed: string; readonly indicator: string | null }
  | { readonly kind: 'grade'; readonly label: string }
  | { readonly kind: 'funds'; readonly fen: number }
  | {
      readonly kind: 'figure';
      readonly indicator: string;
      readonly figure: Figure;
      readonly value: number;
    }
  /** A piece of evidence by its place in the report's list, from 1. */
  | {
      readonly kind: 'evidence';
      readonly sha256: string;
      /** Hash of the entry that captured it. */
      readonly entry: string;
      readonly number: number;
    };

const points = (
  { package: { framework } }: TokenGround,
  value: Fraction,
  indicator: string | null = null,
): TokenValue => ({ kind: 'points', printed: printScore(value, framework.rounding), indicator });

type OfIndicator = Extract<TextToken, { indicator: string; kind: 'score' | 'deducted' | 'weight' }>;
type OfLevel = Extract<TextToken, { kind: 'levelScore' | 'levelWeight' }>;
type OfFigure = Extract<TextToken, { kind: 'figure' }>;

function indicatorValue(ground: TokenGround, { kind, indicator }: OfIndicator): TokenValue | null {
  const scored = ground.score.indicators.find((each) => each.indicator === indicator);
  if (scored === undefined) return null;
  const { framework } = ground.package;
  const weight = fromMilli(scored.weightMilli);
  if (kind === 'weight') return points(ground, weight, indicator);
  if (scored.status !== 'scored' || scored.score === null) return null;
  const { score, lost, exact } = printBeside(weight, scored.score, framework.rounding);
  // A text may name both: they are printed so that they make the weight.
  const said = exact ?? { score, lost };
  return { kind: 'points', printed: kind === 'score' ? said.score : said.lost, indicator };
}

function levelValue(ground: TokenGround, { kind, level }: OfLevel): TokenValue | null {
  const { levels } = ground.package.framework;
  const found = levels[level - 1];
  if (found === undefined) return null;
  const within = found.groups.flatMap(({ indicators }) => indicators);
  if (kind === 'levelWeight') {
    return points(
      ground,
      within.reduce((sum, { weightMilli }) => sum.add(fromMilli(weightMilli)), ZERO),
    );
  }
  const scores = within.map(({ id }) => ground.score.indicators.find((s) => s.indicator === id));
  const scored = scores.flatMap((each) => (each?.status === 'scored' ? (each.score ?? []) : []));
  if (scored.length < within.length) return null;
  return points(
    ground,
    scored.reduce((sum, score) => sum.add(score), ZERO),
  );
}

function selfValue(ground: TokenGround, token: SelfToken): TokenValue | null {
  const printed = printSelfToken(ground, token);
  const indicator = 'indicator' in token ? token.indicator : null;
  return printed === null ? null : { kind: 'points', printed, indicator };
}

/** Codes may hold dots, so every place where the two could part is tried. */
function figureValue(ground: TokenGround, token: OfFigure): TokenValue | null {
  const subject = `${token.indicator}.${token.figure}`;
  for (const { id, rule } of indicatorsOf(ground.package.framework)) {
    if (!subject.startsWith(`${id}.`)) continue;
    const figure = figuresOf(rule).find((each) => each.id === subject.slice(id.length + 1));
    if (figure === undefined) continue;
    const held = standingValue(ground.evaluation.registers, figureField(id, figure.id));
    if (held === null || held === 'conflict') return null;
    return { kind: 'figure', indicator: id, figure, value: held.value };
  }
  return null;
}

function evidenceValue({ evaluation }: TokenGround, digits: string): TokenValue | null {
  const all = evidenceInOrder(evaluation);
  const begins = all.filter(({ evidence }) => evidence.sha256.startsWith(digits));
  const [found] = begins;
  if (found === undefined || begins.length > 1) return null;
  const { sha256 } = found.evidence;
  return { kind: 'evidence', sha256, entry: found.hash, number: all.indexOf(found) + 1 };
}

/** What a text may refer to where nothing gives points. */
const WITHOUT_POINTS: ReadonlySet<TextToken['kind']> = new Set(['funds', 'figure', 'evidence']);

/** What a reference stands for now; null where it leads nowhere, or to nothing that is scored yet. */
export function tokenValue(ground: TokenGround, token: TextToken): TokenValue | null {
  const { score, package: pkg } = ground;
  if (givesNoPoints(pkg.framework) && !WITHOUT_POINTS.has(token.kind)) return null;
  switch (token.kind) {
    case 'total':
      return score.complete ? points(ground, score.total) : null;
    case 'grade':
      return score.grade === null ? null : { kind: 'grade', label: score.grade.label };
    case 'funds':
      return pkg.project.fundsFen === null ? null : { kind: 'funds', fen: pkg.project.fundsFen };
    case 'levelScore':
    case 'levelWeight':
      return levelValue(ground, token);
    case 'figure':
      return figureValue(ground, token);
    case 'evidence':
      return evidenceValue(ground, token.digits);
    case 'score':
    case 'deducted':
    case 'weight':
      return indicatorValue(ground, token);
    default:
      return selfValue(ground, token);
  }
}
