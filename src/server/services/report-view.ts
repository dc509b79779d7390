import type { ReportResponse } from '../../contract/desk';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import type { Evidence } from '../../domain/evidence/evidence';
import type { GradeFacts } from '../../domain/evidence/grade';
import { evidencePlace } from '../../domain/fieldwork/evidence-place';
import { actSchema } from '../../domain/journal/act';
import type { ServerDeps } from '../deps';
import { evidenceGrounds } from './evidence-grounds';
import type { StoredReport } from './find-report';
import { checkReport } from './report-checks';
import { shreddedOf } from './retention/shredded';
import { serverInstant } from './server-time';
import { storedPackage } from './stored-package';

type EvidenceLine = ReportResponse['evidence'][number];

/** What the entries of a report's evidence say, by journal and seq. */
async function capturesOf(
  deps: ServerDeps,
  { manifest }: StoredReport,
): Promise<ReadonlyMap<string, Evidence>> {
  const journals = [...new Set(manifest.evidence.map(({ journal }) => journal))];
  if (journals.length === 0) return new Map();
  const rows = await deps.db
    .selectFrom('noted_entries')
    .select(['journal', 'seq', 'line'])
    .where('type', '=', 'evidence.captured')
    .where('journal', 'in', journals)
    .execute();
  const captures = new Map<string, Evidence>();
  for (const { journal, seq, line } of rows) {
    const { type, body }: { type: unknown; body: unknown } = JSON.parse(line);
    const act = actSchema.safeParse({ type, body });
    if (act.success && act.data.type === 'evidence.captured') {
      captures.set(`${journal} ${seq} ${act.data.body.evidence.sha256}`, act.data.body.evidence);
    }
  }
  return captures;
}

function evidenceLine(
  evidence: Evidence,
  { held, destroyedAt }: Pick<EvidenceLine, 'held' | 'destroyedAt'>,
  grade: GradeFacts | null,
): EvidenceLine {
  const place = evidencePlace(evidence);
  return {
    sha256: evidence.sha256,
    mediaType: evidence.mediaType,
    size: evidence.size,
    held,
    destroyedAt,
    indicator: evidence.proves.indicator,
    capturedAt: evidence.capturedAt,
    source: evidence.source,
    latE7: place?.latE7 ?? null,
    lonE7: place?.lonE7 ?? null,
    accuracyCm: place?.accuracyCm ?? null,
    grade,
  };
}

async function evidenceOf(
  deps: ServerDeps,
  report: StoredReport,
  pkg: AssignmentPackage | null,
): Promise<EvidenceLine[]> {
  const captures = await capturesOf(deps, report);
  const grounds = pkg === null ? null : await evidenceGrounds(deps, pkg, report.manifest);
  const rows = await deps.db
    .selectFrom('evidence_held')
    .select('sha256')
    .where('assignment', '=', report.manifest.assignment)
    .execute();
  const shredded = await shreddedOf(deps.db, report.manifest.assignment);
  const held = new Set(rows.map(({ sha256 }) => sha256));
  return report.manifest.evidence.flatMap(({ journal, seq, sha256 }) => {
    const evidence = captures.get(`${journal} ${seq} ${sha256}`);
    if (evidence === undefined) return [];
    const gone = shredded.get(sha256);
    const destroyedAt = gone === undefined ? null : serverInstant(gone.at.getTime());
    const kept = { held: held.has(sha256) && gone === undefined, destroyedAt };
    return [evidenceLine(evidence, kept, grounds?.get(sha256) ?? null)];
  });
}

/** Everything that the desk shows of one report, its checks made anew. */
export async function viewReport(deps: ServerDeps, report: StoredReport): Promise<ReportResponse> {
  const { assignment, package: digest } = report.manifest;
  const pkg = await storedPackage(deps.db, assignment, digest);
  const names = new Map(pkg?.team.map(({ person, name }) => [person, name]));
  const { checks, findings, bounds } = await checkReport(deps, report);
  return {
    manifest: report.manifest,
    package: pkg,
    checks: checks.map(({ check, outcome, detail }) => ({ check, outcome, detail })),
    findings: findings.filter(({ outcome }) => outcome !== 'holds'),
    bounds,
    signatures: report.statements.map(({ said: { person, role, at, kind } }) => ({
      ...{ person, role, at, kind },
      name: names.get(person) ?? person,
    })),
    receivedAt: serverInstant(report.receivedAt.getTime()),
    evidence: await evidenceOf(deps, report, pkg),
  };
}
