import type { ReportResponse } from '../../contract/desk';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { role } from '../../domain/assignment/role';
import type { Manifest } from '../../domain/report/manifest';
import { DESK_WORDS } from '../../text/desk-words';
import { ROLE_WORDS } from '../../text/role-words';
import { sayMinute } from '../../text/say-instant';
import { type Fact, Facts } from '../../ui/facts';

export interface ReportFactsProps {
  readonly report: ReportResponse;
  readonly manifest: Manifest;
  readonly assignment: AssignmentPackage;
  readonly digest: string;
}

const WORDS = DESK_WORDS.report;

const sayRole = (name: string): string => {
  const known = role.safeParse(name);
  return known.success ? ROLE_WORDS[known.data] : name;
};

/** What the report is, who signed it, and between which server times it was made. */
export function ReportFacts({ report, manifest, assignment, digest }: ReportFactsProps) {
  const { signatures, bounds, receivedAt } = report;
  const items: Fact[] = [
    { term: WORDS.total, detail: <strong>{manifest.total.printed} 分</strong> },
    { term: WORDS.grade, detail: <strong>{manifest.total.grade}</strong> },
    { term: DESK_WORDS.arrivals.evaluee, detail: assignment.project.evaluee },
    { term: DESK_WORDS.arrivals.agency, detail: assignment.agency },
    {
      term: WORDS.signatures,
      detail: signatures
        .map(({ name, role, at }) => `${name}（${sayRole(role)}，${sayMinute(at)}）`)
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
