import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { evidenceByIndicator } from '../../../domain/evidence/proofs';
import { evaluationBehind } from '../../../domain/report/evaluation-behind';
import { countFaults } from '../../../domain/rubric/count-faults';
import type { Counts } from '../../../domain/rubric/rate-report';
import type { ServerDeps } from '../../deps';
import { storedJournals } from '../assignment-fold';
import type { StoredReport } from '../find-report';
import { checkReport } from '../report-checks';

/** Indicators with evidence in the journals that the report names; none where these are not all here. */
async function provenIn(
  deps: ServerDeps,
  { manifest }: StoredReport,
  pkg: AssignmentPackage,
): Promise<ReadonlySet<string>> {
  const journals = await storedJournals(deps, manifest.assignment);
  const packageDigest = manifest.package;
  const behind = evaluationBehind(manifest, { package: pkg, packageDigest, journals });
  return new Set(behind.ok ? evidenceByIndicator(behind.value).keys() : []);
}

/** Counts the faults of a stored report, its checks made anew. */
export async function countReport(
  deps: ServerDeps,
  report: StoredReport,
  pkg: AssignmentPackage,
): Promise<Counts> {
  const { checks } = await checkReport(deps, report);
  return countFaults({
    ...{ package: pkg, manifest: report.manifest, proven: await provenIn(deps, report, pkg) },
    failed: checks.filter(({ outcome }) => outcome === 'fails').map(({ check }) => check),
    isSigned: report.statements.some(
      ({ said }) => said.kind === 'report' && said.role === 'leadEvaluator',
    ),
  });
}
