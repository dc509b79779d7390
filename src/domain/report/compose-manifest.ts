import type { AssignmentPackage } from '../assignment/assignment-package';
import { type Framework, givesNoPoints } from '../framework/framework';
import type { Grade } from '../framework/grade';
import type { Rounding } from '../framework/rounding';
import type { Evaluation, OpenedJournal } from '../journal/evaluation';
import { byPlace, byText } from '../journal/strand';
import { fail, ok, type Result } from '../kernel/result';
import { toExact } from '../scoring/exact';
import type { IndicatorScore } from '../scoring/indicator-score';
import { printScore, printSigned } from '../scoring/print-score';
import { type EvaluationScore, scoreEvaluation } from '../scoring/score-evaluation';
import { compareSelfScores, unexplainedIn } from '../scoring/self-comparison';
import type { Blocker } from './blocker';
import { branchesBeside } from './branches-beside';
import { courseBehind, courseBlockers } from './course-behind';
import { evidenceGaps, evidenceIsRequired } from './evidence-gaps';
import { answersBehind, conclusionBehind, conclusionBlockers } from './form-behind';
import { groundsBehind } from './grounds-behind';
import type { Manifest } from './manifest';
import { type PanelGround, panelsBehind } from './panels-behind';
import { secondLookDistance, secondLooksAt } from './second-look';
import { textBehind } from './text-behind';

/** What a manifest is composed from; digests are SHA-256 of the exact canonical texts. */
export interface ManifestInput extends PanelGround {
  readonly id: string;
  readonly frameworkDigest: string;
  readonly evaluation: Evaluation;
  readonly build: string;
  /** Digest of the manifest that this one replaces. */
  readonly supersedes: string | null;
  /** For a version on its way to a report: what it is for. */
  readonly stage?: Manifest['stage'];
}

function secondLookIn(
  framework: Framework,
  evaluation: Evaluation,
  score: EvaluationScore,
): readonly Blocker[] {
  const distance = secondLookDistance(framework, score);
  if (distance === null || secondLooksAt(evaluation, score.total).length > 0) return [];
  return [{ kind: 'second-look', distance: toExact(distance) }];
}

/** In a validation of self-evaluations every difference has a reason. */
function differencesIn(
  framework: Framework,
  kind: AssignmentPackage['kind'],
  { registers }: Evaluation,
  { indicators }: EvaluationScore,
): readonly Blocker[] {
  const compared = compareSelfScores(framework, indicators, registers);
  if (kind !== 'selfEvalValidation' || compared === null) return [];
  return unexplainedIn(compared).map((indicator) => ({ kind: 'difference', indicator }));
}

/** Scores that stand on nothing, of the indicators that lack nothing else. */
function unfoundedIn(
  assignment: AssignmentPackage,
  evaluation: Evaluation,
  score: EvaluationScore,
): readonly Blocker[] {
  if (!evidenceIsRequired(assignment)) return [];
  const indicators = score.indicators.filter(({ status }) => status === 'scored');
  return evidenceGaps({ indicators }, evaluation).map((gap) => ({ kind: 'no-evidence', ...gap }));
}

function blockersOf(
  assignment: AssignmentPackage,
  evaluation: Evaluation,
  score: EvaluationScore,
): readonly Blocker[] {
  const { framework, kind } = assignment;
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
    ...differencesIn(framework, kind, evaluation, score),
    ...unfoundedIn(assignment, evaluation, score),
    ...secondLookIn(framework, evaluation, score),
    ...conclusionBlockers(framework, evaluation.registers),
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

/** Everyone who opened a journal, once for each role and device, in one order everywhere. */
function peopleOf(journals: Readonly<Record<string, OpenedJournal>>): Manifest['people'] {
  const people = new Map<string, Manifest['people'][number]>();
  for (const { person, role, device } of Object.values(journals)) {
    people.set(`${person} ${role} ${device}`, { person, role, device });
  }
  return [...people].sort(([a], [b]) => byText(a, b)).map(([, each]) => each);
}

function totalOf(framework: Framework, score: EvaluationScore, grade: Grade): Manifest['total'] {
  if (givesNoPoints(framework)) return null;
  const { total, printed, gradeBeforeCaps, caps, uncheckedCaps } = score;
  const ids = (all: EvaluationScore['caps']) => all.map(({ id }) => id);
  const isCapped = caps.length > 0 && gradeBeforeCaps !== null;
  return {
    ...{ score: toExact(total), printed, grade: grade.label },
    ...(isCapped ? { beforeCaps: gradeBeforeCaps.label, caps: ids(caps) } : {}),
    ...(uncheckedCaps.length > 0 ? { uncheckedCaps: ids(uncheckedCaps) } : {}),
  };
}

function secondLooksOf(
  framework: Framework,
  evaluation: Evaluation,
  score: EvaluationScore,
): Pick<Manifest, 'secondLooks'> {
  if (secondLookDistance(framework, score) === null) return {};
  const looks = [...secondLooksAt(evaluation, score.total)].sort(byPlace);
  return { secondLooks: looks.map(({ person, journal, seq }) => ({ person, journal, seq })) };
}

function selfScoresOf(
  framework: Framework,
  { registers }: Evaluation,
  { indicators }: EvaluationScore,
): Pick<Manifest, 'selfScores'> {
  const compared = compareSelfScores(framework, indicators, registers);
  const lines = (compared ?? []).flatMap((line) => {
    const { indicator, selfMilli, difference, reason } = line;
    if (selfMilli === null || difference === null) return [];
    const printed = printSigned(difference, framework.rounding);
    return [{ indicator, scoreMilli: selfMilli, difference: printed, reason }];
  });
  return lines.length === 0 ? {} : { selfScores: lines };
}

/**
 * The manifest of a report over everything folded so far, or all that still blocks it. Lists are in
 * one order everywhere, so that anyone who folds the same entries gets the same bytes.
 */
export function composeManifest(input: ManifestInput): Result<Manifest, readonly Blocker[]> {
  const { evaluation, package: assignment } = input;
  const score = scoreEvaluation(assignment.framework, evaluation);
  const { panels, blockers: unheld } = panelsBehind(input, evaluation.registers);
  const { text, blockers: unwritten } = textBehind(assignment, evaluation, score);
  const blockers = [
    ...blockersOf(assignment, evaluation, score),
    ...unheld,
    ...(assignment.procedure === undefined ? [] : unwritten),
  ];
  if (blockers.length > 0 || score.grade === null) return fail(blockers);
  const { framework } = assignment;
  const report: Manifest = {
    v: 1,
    type: 'takan-report',
    suite: 'S1',
    id: input.id,
    assignment: assignment.assignment,
    package: input.packageDigest,
    framework: input.frameworkDigest,
    scores: givesNoPoints(framework)
      ? []
      : score.indicators.flatMap((each) => scoreLine(each, framework.rounding)),
    total: totalOf(framework, score, score.grade),
    ...answersBehind(framework, evaluation.registers),
    ...conclusionBehind(framework, evaluation.registers),
    ...secondLooksOf(framework, evaluation, score),
    ...selfScoresOf(framework, evaluation, score),
    evidence: evidenceLines(evaluation),
    journals: evaluation.heads,
    ...branchesBeside(evaluation),
    ...(panels.length === 0 ? {} : { panels }),
    ...(text.length === 0 ? {} : { text }),
    ...groundsBehind(assignment, evaluation),
    ...(input.stage === undefined ? {} : { stage: input.stage }),
    people: peopleOf(evaluation.journals),
    setAside: evaluation.setAside.length,
    supersedes: input.supersedes,
    build: input.build,
  };
  const steps = courseBlockers(assignment, evaluation.course, report);
  if (steps.length > 0) return fail(steps);
  return ok({ ...report, ...courseBehind(assignment, evaluation.course, report) });
}
