import type { AssignmentPackage } from '../assignment/assignment-package';
import type { Grade, Rounding } from '../framework/framework';
import type { Evaluation, OpenedJournal } from '../journal/evaluation';
import { byPlace, byText } from '../journal/strand';
import { fail, ok, type Result } from '../kernel/result';
import { toExact } from '../scoring/exact';
import type { IndicatorScore } from '../scoring/indicator-score';
import { printScore } from '../scoring/print-score';
import { type EvaluationScore, scoreEvaluation } from '../scoring/score-evaluation';
import type { Blocker } from './blocker';
import type { Manifest } from './manifest';

/** What a manifest is composed from; digests are SHA-256 of the exact canonical texts. */
export interface ManifestInput {
  readonly id: string;
  readonly packageDigest: string;
  readonly frameworkDigest: string;
  readonly package: AssignmentPackage;
  readonly evaluation: Evaluation;
  readonly build: string;
  /** Digest of the manifest that this one replaces. */
  readonly supersedes: string | null;
}

function blockersOf(evaluation: Evaluation, score: EvaluationScore): readonly Blocker[] {
  const indicators = score.indicators.flatMap(({ indicator, status, missing }): Blocker[] => {
    return status === 'scored' ? [] : [{ kind: 'indicator', indicator, status, missing }];
  });
  const conflicts = evaluation.conflicts.map(({ field }) => ({ kind: 'conflict' as const, field }));
  const forks = evaluation.forks.flatMap(({ journal, seq, settled }): Blocker[] =>
    settled === null ? [{ kind: 'fork', journal, seq }] : [],
  );
  const independent = Object.values(evaluation.journals).some(
    ({ person, role }) =>
      role === 'leadEvaluator' && evaluation.declarations[person]?.outcome === 'independent',
  );
  return [
    ...(independent ? [] : [{ kind: 'no-declaration' as const }]),
    ...indicators,
    ...conflicts,
    ...forks,
    ...(score.complete && score.grade === null ? [{ kind: 'no-grade' as const }] : []),
  ];
}

function scoreLine(score: IndicatorScore, rounding: Rounding): Manifest['scores'] {
  if (score.score === null) return [];
  const { indicator, weightMilli, reason } = score;
  const printed = printScore(score.score, rounding);
  return [{ indicator, weightMilli, score: toExact(score.score), printed, reason }];
}

const evidenceLines = ({ evidence }: Evaluation): Manifest['evidence'] =>
  [...evidence].sort(byPlace).map(({ journal, seq, evidence: { sha256, size, mediaType } }) => ({
    journal,
    seq,
    sha256,
    size,
    mediaType,
  }));

/** The branches of forked journals besides the heads; nothing at all where no journal forked. */
function branchesOf({ heads, tips }: Evaluation): Pick<Manifest, 'branches'> {
  const further = Object.entries(tips).map(([journal, all]) => {
    return [journal, all.filter(({ hash }) => hash !== heads[journal]?.hash)] as const;
  });
  if (further.length === 0) return {};
  return { branches: Object.fromEntries(further.map(([journal, rest]) => [journal, [...rest]])) };
}

/** Everyone who opened a journal, once for each role and device, in one order everywhere. */
function peopleOf(journals: Readonly<Record<string, OpenedJournal>>): Manifest['people'] {
  const people = new Map<string, Manifest['people'][number]>();
  for (const { person, role, device } of Object.values(journals)) {
    people.set(`${person} ${role} ${device}`, { person, role, device });
  }
  return [...people].sort(([a], [b]) => byText(a, b)).map(([, each]) => each);
}

const totalOf = (score: EvaluationScore, grade: Grade): Manifest['total'] => ({
  score: toExact(score.total),
  printed: score.printed,
  grade: grade.label,
});

/**
 * The manifest of a report over everything folded so far, or all that still blocks it. Lists are in
 * one order everywhere, so that anyone who folds the same entries gets the same bytes.
 */
export function composeManifest(input: ManifestInput): Result<Manifest, readonly Blocker[]> {
  const { evaluation, package: assignment } = input;
  const score = scoreEvaluation(assignment.framework, evaluation);
  const blockers = blockersOf(evaluation, score);
  if (blockers.length > 0 || score.grade === null) return fail(blockers);
  const { rounding } = assignment.framework;
  return ok({
    v: 1,
    type: 'takan-report',
    suite: 'S1',
    id: input.id,
    assignment: assignment.assignment,
    package: input.packageDigest,
    framework: input.frameworkDigest,
    scores: score.indicators.flatMap((each) => scoreLine(each, rounding)),
    total: totalOf(score, score.grade),
    evidence: evidenceLines(evaluation),
    journals: evaluation.heads,
    ...branchesOf(evaluation),
    people: peopleOf(evaluation.journals),
    setAside: evaluation.setAside.length,
    supersedes: input.supersedes,
    build: input.build,
  });
}
