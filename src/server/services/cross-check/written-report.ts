import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import type { WrittenSection } from '../../../domain/cross-check/shared-text';
import { sectionsOf } from '../../../domain/report/report-sections';
import { newestReport } from '../../../domain/report/standing-report';
import { findReports, type StoredReport } from '../find-report';
import { storedPackage } from '../stored-package';
import { actIn, type LookGround } from './look-ground';

/** The newest signed report of an assignment, with its text as it was written. */
export interface WrittenReport {
  readonly report: StoredReport;
  readonly pkg: AssignmentPackage;
  readonly sections: readonly WrittenSection[];
}

async function sectionsIn(
  { trx }: LookGround,
  pkg: AssignmentPackage,
  { manifest: { text = [] } }: StoredReport,
): Promise<readonly WrittenSection[]> {
  if (text.length === 0) return [];
  const rows = await trx
    .selectFrom('noted_entries')
    .select(['hash', 'type', 'line'])
    .where(
      'hash',
      'in',
      text.map(({ entry }) => entry),
    )
    .execute();
  const acts = new Map(rows.map((row) => [row.hash, actIn(row)]));
  const titles = new Map(sectionsOf(pkg).map(({ id, title }) => [id, title]));
  return text.flatMap(({ section, entry }) => {
    const act = acts.get(entry);
    if (act?.type !== 'section.written') return [];
    return [{ title: titles.get(section) ?? section, text: act.body.text }];
  });
}

/** Null where an assignment has no signed report. */
export async function writtenReport(
  ground: LookGround,
  assignment: string,
): Promise<WrittenReport | null> {
  const report = newestReport(await findReports({ db: ground.trx }, assignment));
  if (report === undefined) return null;
  const pkg = await storedPackage(ground.trx, assignment, report.manifest.package);
  if (pkg === null) return null;
  return { report, pkg, sections: await sectionsIn(ground, pkg, report) };
}
