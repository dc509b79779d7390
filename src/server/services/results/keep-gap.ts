import type { Transaction } from 'kysely';
import type { AssignmentPackage } from '../../../domain/assignment/assignment-package';
import { selfGapOf } from '../../../domain/report/self-gap';
import type { Database } from '../../storage/tables';
import type { StoredReport } from '../find-report';

/** Brings the gap of an assignment up to its newest report; without scores of the unit there is none. */
export async function keepGap(
  trx: Transaction<Database>,
  { assignment, framework }: AssignmentPackage,
  { digest: report, manifest }: Pick<StoredReport, 'digest' | 'manifest'>,
): Promise<void> {
  await trx.deleteFrom('self_gaps').where('assignment', '=', assignment).execute();
  const gap = selfGapOf(framework, manifest);
  if (gap === null) return;
  await trx
    .insertInto('self_gaps')
    .values({
      ...{ assignment, report, indicators: gap.indicators, unexplained: gap.unexplained },
      ...{ self_milli: gap.selfMilli, verified_milli: gap.verifiedMilli },
      ...{ net_milli: gap.netMilli, size_milli: gap.sizeMilli },
      largest: gap.largest?.indicator ?? null,
      largest_milli: gap.largest?.milli ?? null,
    })
    .execute();
}
