import type { ConditionFinding } from '../domain/policy/condition';
import type { Limit } from '../domain/policy/limit';
import type { RuleDecision } from '../domain/policy/policy-rule';
import type { FactFigure } from '../domain/policy/project-facts';
import type { RatingCap } from '../domain/policy/rating-cap';
import {
  CAP_WORDS,
  DENOMINATOR_WORDS,
  EX_ANTE_RESULT_WORDS,
  FIGURE_WORDS,
  FLAG_WORDS,
  GOALS_REVIEW_WORDS,
  RATE_WORDS,
  READING_WORDS,
  VERDICT_WORDS,
} from './policy-words';

const DECIMALS = 6;
const SCALE = 10n ** BigInt(DECIMALS);

/** An exact rational: sign, numerator, denominator. */
interface Ratio {
  readonly s: bigint;
  readonly n: bigint;
  readonly d: bigint;
}

/** value ÷ unit without trailing zeros; 约 before what six decimals do not hold, cut not rounded. */
function decimal({ s, n, d }: Ratio, unit: bigint): string {
  const below = d * unit;
  const scaled = (n * SCALE) / below;
  const whole = String(scaled / SCALE);
  const rest = String(scaled % SCALE)
    .padStart(DECIMALS, '0')
    .replace(/0+$/, '');
  const digits = rest === '' ? whole : `${whole}.${rest}`;
  return `${(n * SCALE) % below === 0n ? '' : '约 '}${s < 0n ? '-' : ''}${digits}`;
}

/** Fen as 万元. */
export const sayWan = (fen: Ratio): string => `${decimal(fen, 1_000_000n)} 万元`;

/** Parts per million as a percentage. */
export const sayPpm = (ppm: Ratio): string => `${decimal(ppm, 10_000n)}%`;

const SAY_FIGURE = {
  budgetFen: sayWan,
  increaseFen: sayWan,
  increasePpm: sayPpm,
  yearsRunning: (years) => `${decimal(years, 1n)} 年`,
  termYears: (years) => `${decimal(years, 1n)} 年`,
  paymentAheadPpm: sayPpm,
} as const satisfies Record<FactFigure, (value: Ratio) => string>;

/** A limit as its source words it, with how we read it. */
function sayLimit({ wording, inclusive, stated }: Limit): string {
  const reading = READING_WORDS[inclusive ? 'inclusive' : 'exclusive'];
  return stated ? `“${wording}”` : `“${wording}”（${reading}；${READING_WORDS.setting}）`;
}

function sayAsked({ condition: asked }: ConditionFinding): string {
  if (asked.kind === 'flag') return FLAG_WORDS[asked.flag][asked.is ? 'yes' : 'no'];
  if (asked.kind === 'figure') return `${FIGURE_WORDS[asked.figure]}${sayLimit(asked.limit)}`;
  const words =
    asked.kind === 'exAnteResult'
      ? asked.among.map((each) => EX_ANTE_RESULT_WORDS[each])
      : asked.among.map((each) => GOALS_REVIEW_WORDS[each]);
  return words.join('或');
}

/** One condition: what is asked, what the project shows, how it stands. */
export function sayFinding(finding: ConditionFinding): string {
  const { condition: asked, shown, verdict } = finding;
  const figure =
    asked.kind === 'figure' && shown !== null && typeof shown === 'object'
      ? `，实际 ${SAY_FIGURE[asked.figure](shown)}`
      : '';
  return `${sayAsked(finding)}${figure}：${VERDICT_WORDS[verdict]}`;
}

/** A rule with its conditions, doubts and source, a line each. */
export function sayDecision({ rule, findings, restsOnReading }: RuleDecision): readonly string[] {
  return [
    ...(rule.inPrinciple ? [READING_WORDS.inPrinciple] : []),
    ...findings.map(sayFinding),
    ...(restsOnReading ? [READING_WORDS.doubtful] : []),
    rule.source,
  ];
}

/**
 * A cap that lowered a grade: why, and how its rate is meant.
 *
 * @param actual the rate, exact, 1 for 100 %
 */
export function sayCap(
  { rate, barred, belowPpm, reading, source }: RatingCap,
  actual: Ratio,
): readonly string[] {
  const below = sayPpm({ s: 1n, n: BigInt(belowPpm), d: 1n });
  const percent = sayPpm({ s: actual.s, d: actual.d, n: actual.n * 1_000_000n });
  const why = CAP_WORDS.applied(RATE_WORDS[rate], percent, below, barred);
  if (reading === undefined) return [why, source];
  const meant = CAP_WORDS.denominator(DENOMINATOR_WORDS[reading.denominator]);
  const { headingTerm, ruleTerm } = reading;
  return [
    why,
    ...(headingTerm === ruleTerm ? [] : [CAP_WORDS.terms(headingTerm, ruleTerm)]),
    reading.stated ? meant : `${meant}（${READING_WORDS.setting}）`,
    source,
  ];
}
