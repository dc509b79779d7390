import type Fraction from 'fraction.js';
import type { AssignmentPackage } from '../assignment/assignment-package';
import { givesNoPoints } from '../framework/framework';
import type { ScoredEvaluation } from '../journal/evaluation';
import { conclusionField, sectionField, standingIn, type Written } from '../journal/register';
import { fromExact } from '../scoring/exact';
import { printScore, printSigned } from '../scoring/print-score';
import type { EvaluationScore } from '../scoring/score-evaluation';
import { compareSelfScores } from '../scoring/self-comparison';
import { answersBehind, conclusionIn } from './form-behind';
import type { Manifest } from './manifest';
import { sectionsOf } from './report-sections';

/** Points as a version states them, exact and as printed. */
export interface StatedPoints {
  readonly score: Fraction;
  readonly printed: string;
}

/** What the unit gave itself, and how the verified score differs from it. */
export interface StatedSelf {
  readonly scoreMilli: number;
  readonly difference: string;
  readonly reason: string;
}

/** A conclusion in words as a version states it. */
export type StatedConclusion = NonNullable<Manifest['conclusion']>;

/** Values by the question that they answer. */
export type StatedAnswers = ReadonlyMap<string, Written['value']>;

/** Differing texts or conclusions stand side by side, and no version can hold them. */
export const UNDECIDED = 'undecided';

const statedAnswers = ({ answers = [] }: Pick<Manifest, 'answers'>): VersionContent['answers'] =>
  new Map(
    answers.map(({ indicator, values }) => [
      indicator,
      new Map(values.map(({ question, value }) => [question, value])),
    ]),
  );

/** What a version of a report says. */
export interface VersionContent {
  /** By indicator; none where it was not scored. */
  readonly points: ReadonlyMap<string, StatedPoints>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly selfScores: ReadonlyMap<string, StatedSelf>;
  /** Null while an indicator is not scored, and where nothing gives points. */
  readonly total: (StatedPoints & { readonly grade: string | null }) | null;
  /** Null where none was given. */
  readonly conclusion: StatedConclusion | typeof UNDECIDED | null;
  /** What was entered where nothing gives points: by indicator, by question. */
  readonly answers: ReadonlyMap<string, StatedAnswers>;
  /** Digests. */
  readonly evidence: readonly string[];
  /** Hashes of the entries that wrote the sections, or `UNDECIDED`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What a draft or a report says by its manifest. */
export function contentOfManifest(of: Manifest): VersionContent {
  const { scores, total, conclusion, selfScores = [], evidence, text = [] } = of;
  return {
    points: new Map(
      scores.map(({ indicator, score, printed }) => [
        indicator,
        { score: fromExact(score), printed },
      ]),
    ),
    reasons: new Map(scores.map(({ indicator, reason }) => [indicator, reason])),
    selfScores: new Map(
      selfScores.map(({ indicator, scoreMilli, difference, reason }) => [
        indicator,
        { scoreMilli, difference, reason },
      ]),
    ),
    total:
      total === null
        ? null
        : { score: fromExact(total.score), printed: total.printed, grade: total.grade },
    conclusion: conclusion ?? null,
    answers: statedAnswers(of),
    evidence: evidence.map(({ sha256 }) => sha256),
    texts: new Map(text.map(({ section, entry }) => [section, entry])),
  };
}

const PARTS = ['label', 'part', 'reason'] as const;

function conclusionNow({ registers }: ScoredEvaluation): VersionContent['conclusion'] {
  const differs = PARTS.some((part) => standingIn(registers, conclusionField(part)) === 'conflict');
  return differs ? UNDECIDED : conclusionIn(registers);
}

function textsNow(assignment: AssignmentPackage, { registers }: ScoredEvaluation) {
  return new Map(
    sectionsOf(assignment).flatMap(({ id }): readonly [string, string][] => {
      const written = standingIn(registers, sectionField(id));
      if (written === 'conflict') return [[id, UNDECIDED]];
      return written === null || written.value.trim() === '' ? [] : [[id, written.hash]];
    }),
  );
}

/** What a report would say now, also while something still stands in its way. */
export function contentNow(
  assignment: AssignmentPackage,
  evaluation: ScoredEvaluation,
  { indicators, complete, total, printed, grade }: EvaluationScore,
): VersionContent {
  const { framework } = assignment;
  const { rounding } = framework;
  const isUnscored = givesNoPoints(framework);
  const compared = compareSelfScores(assignment.framework, indicators, evaluation.registers) ?? [];
  const scored = indicators.flatMap(({ indicator, status, score, reason }) =>
    isUnscored || status !== 'scored' || score === null ? [] : [{ indicator, score, reason }],
  );
  return {
    points: new Map(
      scored.map(({ indicator, score }) => [
        indicator,
        { score, printed: printScore(score, rounding) },
      ]),
    ),
    reasons: new Map(scored.map(({ indicator, reason }) => [indicator, reason])),
    selfScores: new Map(
      compared.flatMap(({ indicator, selfMilli, difference, reason }) =>
        selfMilli === null || difference === null
          ? []
          : [
              [
                indicator,
                { scoreMilli: selfMilli, difference: printSigned(difference, rounding), reason },
              ] as const,
            ],
      ),
    ),
    total: complete && !isUnscored ? { score: total, printed, grade: grade?.label ?? null } : null,
    conclusion: framework.conclusions === undefined ? null : conclusionNow(evaluation),
    answers: statedAnswers(answersBehind(framework, evaluation.registers)),
    evidence: evaluation.evidence.map(({ evidence }) => evidence.sha256),
    texts: textsNow(assignment, evaluation),
  };
}
