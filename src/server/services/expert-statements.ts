import type { ExpertStatements } from '../../contract/expert-statements';
import { isExpert } from '../../domain/assignment/role';
import { prepareReport } from '../../trust/prepared-report';
import type { ServerDeps } from '../deps';
import type { StoredReport, StoredStatement } from './find-report';
import { newestStored } from './newest-report';
import { serverInstant } from './server-time';
import { storedPackage } from './stored-package';

/** The first statement of each expert over the very text that the report gives to read. */
async function firstOfEach(
  { db }: ServerDeps,
  { manifest, statements }: StoredReport,
): Promise<readonly StoredStatement[]> {
  const pkg = await storedPackage(db, manifest.assignment, manifest.package);
  if (pkg === null) return [];
  const { shown } = await prepareReport(manifest, pkg);
  const first = new Map<string, StoredStatement>();
  for (const each of statements) {
    const { said } = each;
    const counts = said.kind === 'review' && isExpert(said.role) && said.shown === shown;
    if (counts && !first.has(said.person)) first.set(said.person, each);
  }
  return [...first.values()];
}

/**
 * Who of the experts said that they saw the newest signed report, in the order of arrival: names of
 * people and times, and nothing out of their journals, which the team may not read.
 */
export async function expertStatements(
  deps: ServerDeps,
  assignment: string,
): Promise<ExpertStatements> {
  const report = await newestStored(deps, assignment);
  const asOf = serverInstant(deps.now());
  if (report === null) return { asOf, report: null, statements: [] };
  const first = await firstOfEach(deps, report);
  return {
    ...{ asOf, report: report.digest },
    statements: first.map(({ said: { person, role, at }, receivedAt }) => ({
      ...{ person, role, at },
      receivedAt: serverInstant(receivedAt.getTime()),
    })),
  };
}
