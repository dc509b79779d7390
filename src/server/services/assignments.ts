import { mayDo } from '../../contract/authorisation';
import type { AssignmentsResponse } from '../../contract/enrolment';
import type { ServerDeps } from '../deps';
import { serverInstant } from './server-time';

/** The newest packages of the assignments that a person may read, each with its receipt. */
export async function assignmentsOf(
  deps: ServerDeps,
  person: string,
): Promise<AssignmentsResponse> {
  const rows = await deps.db
    .selectFrom('members as m')
    .innerJoin('assignments as a', 'a.assignment', 'm.assignment')
    .innerJoin('packages as p', 'p.digest', 'a.package')
    .select(['m.role', 'a.assignment', 'p.jws', 'p.leaf_idx'])
    .select(['a.withdrawn_at', 'a.withdrawn_reason'])
    .where('m.person', '=', person)
    .orderBy('a.created_at')
    .execute();
  const readable = rows.filter(({ role }) => mayDo(role, 'assignment.read'));
  const receipts = await deps.log.receipts(readable.map((row) => row.leaf_idx));
  return {
    assignments: readable.flatMap(({ assignment, jws, withdrawn_at, withdrawn_reason }, i) => {
      const receipt = receipts[i];
      if (receipt === undefined) return [];
      if (withdrawn_at === null) return [{ assignment, package: jws, receipt }];
      const at = serverInstant(withdrawn_at.getTime());
      const withdrawn = { at, reason: withdrawn_reason ?? '' };
      return [{ assignment, package: jws, receipt, withdrawn }];
    }),
  };
}
