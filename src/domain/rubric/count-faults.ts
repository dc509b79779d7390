import type { AssignmentPackage } from '../assignment/assignment-package';
import { givesNoPoints, indicatorsOf } from '../framework/framework';
import type { Manifest } from '../report/manifest';
import { printedTotal } from '../report/print-ledger';
import { sectionsOf } from '../report/report-sections';
import { fromExact, fromMilli } from '../scoring/exact';
import { gradeOf } from '../scoring/grade-of';
import type { Fault } from './fault';
import type { Counted } from './rubric';

/** What faults are counted in. */
export interface RatedReport {
  readonly package: AssignmentPackage;
  readonly manifest: Manifest;
  /** Indicators that have a piece of evidence. */
  readonly proven: ReadonlySet<string>;
  /** Answers of verification that do not hold. */
  readonly failed: readonly string[];
  /** Whether the lead evaluator signed it. */
  readonly isSigned: boolean;
}

function cover({ package: pkg, isSigned }: RatedReport): readonly Fault[] {
  const fields = {
    project: pkg.project.name,
    evaluee: pkg.project.evaluee,
    bureau: pkg.bureau,
    agency: pkg.agency,
    leadEvaluator: isSigned ? 'signed' : '',
  };
  return Object.entries(fields).flatMap(([of, value]) =>
    value.trim() === '' ? [{ kind: 'cover', of } as const] : [],
  );
}

/** Indicators by id, as they are told: number and name. */
const toldIn = ({ package: { framework } }: RatedReport): ReadonlyMap<string, string> =>
  new Map(indicatorsOf(framework).map(({ id, name }) => [id, `${id} ${name}`]));

const isZero = (difference: string): boolean => /^[+-]?0(\.0+)?$/.test(difference);

/** Lines that the score table and the comparison with the unit's own scores lack. */
function tables(report: RatedReport): readonly Fault[] {
  const { framework } = report.package;
  const { scores, selfScores = [] } = report.manifest;
  const told = toldIn(report);
  const scored = new Set(scores.map(({ indicator }) => indicator));
  const lacking = givesNoPoints(framework) ? [] : [...told].filter(([id]) => !scored.has(id));
  const bare = selfScores.filter(
    ({ difference, reason }) => !isZero(difference) && reason.trim() === '',
  );
  return [
    ...lacking.map(([, of]) => ({ kind: 'no-score', of }) as const),
    ...bare.map(({ indicator }) => ({
      ...{ kind: 'no-difference-reason' as const, of: told.get(indicator) ?? indicator },
    })),
  ];
}

/** Whether the parts make the total, the total has its grade, and no score is above its weight. */
function scores(report: RatedReport): readonly Fault[] {
  const { framework } = report.package;
  const { scores: lines, total } = report.manifest;
  if (total === null) return [];
  const told = toldIn(report);
  const over = lines.filter(({ score, weightMilli }) =>
    fromExact(score).gt(fromMilli(weightMilli)),
  );
  const points = lines.map(({ score }) => fromExact(score));
  const sum = printedTotal(points, framework.rounding);
  // Where only the total is rounded, the parts as printed need not make it.
  const adds = framework.rounding.at === 'total' || sum === total.printed;
  const stated = total.beforeCaps ?? total.grade;
  const counted = gradeOf(framework, fromExact(total.score))?.label ?? '';
  return [
    ...over.map(({ indicator }) => ({
      ...{ kind: 'over-weight' as const, of: told.get(indicator) ?? indicator },
    })),
    ...(adds
      ? []
      : [{ kind: 'sum' as const, of: 'total', figures: { stated: total.printed, counted: sum } }]),
    ...(stated === counted
      ? []
      : [{ kind: 'grade' as const, of: 'total', figures: { stated, counted } }]),
  ];
}

function elements({ package: pkg, manifest }: RatedReport): readonly Fault[] {
  const isAsked = pkg.procedure !== undefined;
  const there = {
    conclusion: manifest.total !== null || manifest.conclusion !== undefined,
    evidence: manifest.evidence.length > 0,
    selfScores: pkg.kind !== 'selfEvalValidation' || manifest.selfScores !== undefined,
    text: !isAsked || (manifest.text ?? []).length > 0,
    course: !isAsked || manifest.course !== undefined,
  };
  return Object.entries(there).flatMap(([of, isThere]) =>
    isThere ? [] : [{ kind: 'element', of } as const],
  );
}

/** Sections that the outline asks for; where no procedure is commissioned no text is asked for. */
function sections({ package: pkg, manifest }: RatedReport): readonly Fault[] {
  if (pkg.procedure === undefined) return [];
  const written = new Set((manifest.text ?? []).map(({ section }) => section));
  return sectionsOf(pkg)
    .filter(({ id, optional }) => !optional && !written.has(id))
    .map(({ title }) => ({ kind: 'section', of: title }));
}

/** Indicators that lost points, and lack what `has` asks. */
function lost(
  report: RatedReport,
  kind: 'no-reason' | 'no-proof',
  has: (line: Manifest['scores'][number]) => boolean,
): readonly Fault[] {
  const told = toldIn(report);
  return report.manifest.scores
    .filter((line) => fromExact(line.score).lt(fromMilli(line.weightMilli)) && !has(line))
    .map(({ indicator }) => ({ kind, of: told.get(indicator) ?? indicator }));
}

const records = ({ failed }: RatedReport): readonly Fault[] =>
  failed.map((of) => ({ kind: 'check', of }));

/** Every fault that can be counted in a report, by what the rubric counts. */
export const countFaults = (report: RatedReport): Readonly<Record<Counted, readonly Fault[]>> => ({
  cover: cover(report),
  tables: tables(report),
  scores: scores(report),
  elements: elements(report),
  sections: sections(report),
  reasons: lost(report, 'no-reason', ({ reason }) => reason.trim() !== ''),
  proofs: lost(report, 'no-proof', ({ indicator }) => report.proven.has(indicator)),
  records: records(report),
});
