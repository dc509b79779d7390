import type { ReactNode } from 'react';
import type { ReportResponse } from '../../contract/desk';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { role } from '../../domain/assignment/role';
import type { RatingCap } from '../../domain/policy/rating-cap';
import type { Manifest } from '../../domain/report/manifest';
import { PRINTING } from '../../domain/scoring/printing';
import { DESK_WORDS } from '../../text/desk-words';
import { sayConclusion, sayOutcome } from '../../text/outcome-words';
import { sayMinute } from '../../text/say-instant';
import { sayStatement } from '../../text/statement-words';
import { type Fact, Facts } from '../../ui/facts';
import { sayRole } from '../say-role';

export interface ReportFactsProps {
  readonly report: ReportResponse;
  readonly manifest: Manifest;
  readonly assignment: AssignmentPackage;
  readonly digest: string;
}

const WORDS = DESK_WORDS.report;

/** In which role somebody said what: a review or a transcription signs no report. */
function saySigned({ role: name, kind }: ReportResponse['signatures'][number]): string {
  const known = role.safeParse(name);
  return known.success ? `${sayRole(name)}，${sayStatement(kind, known.data)}` : name;
}

/** The grade that counts; where caps lowered it, what the total alone gives, and each cap. */
function gradeDetail(
  total: NonNullable<Manifest['total']>,
  { framework }: AssignmentPackage,
): ReactNode {
  const caps = framework.ratingCaps ?? [];
  const say = ({ belowPpm, barred, source }: RatingCap): string =>
    WORDS.capped(PRINTING.ppm(belowPpm), barred, source);
  const named = (ids: readonly string[] = []) => caps.filter(({ id }) => ids.includes(id)).map(say);
  const unchecked = named(total.uncheckedCaps).map(WORDS.unchecked);
  const before = total.beforeCaps === undefined ? [] : [WORDS.beforeCaps(total.beforeCaps)];
  return (
    <>
      <strong>{total.grade}</strong>
      {[...before, ...named(total.caps), ...unchecked].map((line) => (
        <span key={line} className="desk-under">
          {line}
        </span>
      ))}
    </>
  );
}

/** Points and grade where there are any, and the conclusion in words. */
function outcomeFacts({ total, conclusion }: Manifest, assignment: AssignmentPackage): Fact[] {
  const points: Fact[] =
    total === null
      ? [{ term: WORDS.total, detail: sayOutcome(null, null) }]
      : [
          { term: WORDS.total, detail: <strong>{total.printed} 分</strong> },
          { term: WORDS.grade, detail: gradeDetail(total, assignment) },
        ];
  if (conclusion === undefined) return points;
  return [
    ...points,
    { term: WORDS.conclusion, detail: <strong>{sayConclusion(conclusion)}</strong> },
    { term: WORDS.conclusionReason, detail: conclusion.reason },
  ];
}

function secondLooks({ secondLooks: looks }: Manifest, { team }: AssignmentPackage): Fact[] {
  if (looks === undefined) return [];
  const names = new Map(team.map(({ person, name }) => [person, name]));
  const known = new Set(looks.map(({ person }) => names.get(person) ?? person));
  return [{ term: WORDS.secondLooks, detail: [...known].join('、') }];
}

/** What the report is, who signed it, and between which server times it was made. */
export function ReportFacts({ report, manifest, assignment, digest }: ReportFactsProps) {
  const { signatures, bounds, receivedAt } = report;
  const items: Fact[] = [
    ...outcomeFacts(manifest, assignment),
    ...secondLooks(manifest, assignment),
    { term: DESK_WORDS.arrivals.evaluee, detail: assignment.project.evaluee },
    { term: DESK_WORDS.arrivals.agency, detail: assignment.agency },
    {
      term: WORDS.signatures,
      detail: signatures
        .map((each) => `${each.name}（${saySigned(each)}，${sayMinute(each.at)}）`)
        .join('；'),
    },
    { term: WORDS.received, detail: sayMinute(receivedAt) },
  ];
  if (bounds.after !== null && bounds.before !== null) {
    const detail = DESK_WORDS.between(sayMinute(bounds.after), sayMinute(bounds.before));
    items.push({ term: WORDS.bounds, detail });
  }
  const further = Object.values(manifest.branches ?? {}).flat().length;
  if (further > 0) items.push({ term: WORDS.branches, detail: DESK_WORDS.branches(further) });
  if (manifest.setAside > 0) items.push({ term: WORDS.setAside, detail: manifest.setAside });
  items.push({ term: WORDS.digest, detail: digest, code: true });
  if (manifest.supersedes !== null) {
    items.push({ term: WORDS.supersedes, detail: manifest.supersedes, code: true });
  }
  return <Facts items={items} />;
}
