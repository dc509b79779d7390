import type { Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import {
  commentsFault,
  type DecisionComments,
  type Verdict,
} from '../../../domain/decision/decision-comments';
import { indicatorsOf } from '../../../domain/framework/framework';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { type DecidedBy, type Decision, signDecision } from '../../../trust/decision';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { LogItem } from '../../storage/log/transparency-log';
import type { Database } from '../../storage/tables';
import { findReports } from '../find-report';
import { digestOf, newId } from '../random-token';
import { serverInstant } from '../server-time';
import { storedPackage } from '../stored-package';

export interface AskedDecision {
  readonly assignment: string;
  /** Digest of the report's manifest. */
  readonly manifest: string;
  readonly verdict: Verdict;
  readonly comments: DecisionComments;
}

interface TakenDecision extends AskedDecision {
  readonly by: readonly DecidedBy[];
  readonly actor: string;
  readonly alongside: (trx: Transaction<Database>) => Promise<void>;
}

const decisionOn = (deps: ServerDeps, manifest: string) =>
  deps.db
    .selectFrom('report_decisions')
    .select('decision')
    .where('manifest', '=', manifest)
    .executeTakeFirst();

/** Why a report cannot be decided on in this way; null when it can. */
export async function decisionFault(
  deps: ServerDeps,
  { assignment, manifest, verdict, comments }: AskedDecision,
): Promise<Problem | null> {
  const reports = await findReports(deps, assignment);
  const report = reports.find(({ digest }) => digest === manifest);
  const pkg = report && (await storedPackage(deps.db, assignment, report.manifest.package));
  if (!pkg) return problemOf('not-found');
  if (reports.some((later) => later.manifest.supersedes === manifest)) {
    return problemOf('report-replaced');
  }
  if ((await decisionOn(deps, manifest)) !== undefined) return problemOf('decision-there');
  const known = new Set(indicatorsOf(pkg.framework).map(({ id }) => id));
  const fault = commentsFault(verdict, comments, known);
  return fault === null ? null : problemOf('request-malformed', { detail: fault });
}

async function itemOf(deps: ServerDeps, taken: TakenDecision): Promise<LogItem> {
  const { assignment, manifest, verdict, comments, by, actor, alongside } = taken;
  const at = new Date(deps.now());
  const received = serverInstant(at.getTime());
  const payload: Decision = {
    ...{ v: 1, id: newId(), assignment, manifest, verdict, comments, by: [...by], at: received },
  };
  const jws = await signDecision(deps.keys.bureau, payload);
  const statement = digestOf(jws);
  return {
    identity: `decision:${manifest}`,
    leaf: { v: 1, kind: 'decision', assignment, manifest, verdict, statement, received },
    write: async (trx, leaf_idx) => {
      await alongside(trx);
      const row = { decision: payload.id, assignment, manifest, verdict, jws, leaf_idx };
      await trx
        .insertInto('report_decisions')
        .values({ ...row, decided_at: at })
        .execute();
      const line = { actor, action: `report.${verdict}`, at, assignment, subject: manifest };
      await audit(trx, { ...line, detail: { persons: by.length } });
    },
  };
}

/**
 * Signs the bureau's decision on a report, keeps it and logs it, once for each report.
 * @returns `not-found`; `report-replaced`; `decision-there`; `request-malformed` with what is wrong
 *   with the comments
 */
export async function decideReport(
  deps: ServerDeps,
  taken: TakenDecision,
): Promise<Result<void, Problem>> {
  const fault = await decisionFault(deps, taken);
  if (fault !== null) return fail(fault);
  const [logged] = await deps.log.append([await itemOf(deps, taken)]);
  return logged?.repeated === true ? fail(problemOf('decision-there')) : ok(undefined);
}
