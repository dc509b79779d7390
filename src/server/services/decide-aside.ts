import type { Transaction } from 'kysely';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { signAdmission } from '../../trust/admission';
import type { ServerDeps } from '../deps';
import { ProblemError } from '../http/problem-error';
import { audit } from '../storage/audit';
import type { LogItem } from '../storage/log/transparency-log';
import type { Database } from '../storage/tables';
import { checkSegment, openSegment } from './check-segment';
import { destroyErased } from './erased-records';
import { segmentItem } from './keep-segment';
import { digestOf } from './random-token';
import { serverInstant } from './server-time';

/** What somebody at the desk decided; `by` as in the audit trail. */
export interface AsideDecision {
  readonly id: string;
  readonly decision: 'admitted' | 'rejected';
  readonly reason: string;
  readonly by: string;
}

const findAside = (deps: ServerDeps, id: string) =>
  deps.db
    .selectFrom('aside as a')
    .innerJoin('devices as d', 'd.device', 'a.device')
    .select(['a.assignment', 'a.journal', 'a.device', 'a.person', 'a.to_seq', 'a.last_hash'])
    .select(['a.lines', 'a.head', 'a.decision', 'd.signing', 'd.credential_digest'])
    .where('a.id', '=', id)
    .executeTakeFirst();
type Aside = NonNullable<Awaited<ReturnType<typeof findAside>>>;

async function decisionItem(
  deps: ServerDeps,
  aside: Aside,
  { id, decision, reason, by }: AsideDecision,
): Promise<LogItem> {
  const at = new Date(deps.now());
  const received = serverInstant(at.getTime());
  const { journal, device, to_seq: seq, last_hash: hash, assignment } = aside;
  const payload = { v: 1, journal, seq, hash, device, decision, reason, at: received } as const;
  const jws = await signAdmission(deps.keys.bureau, payload);
  const statement = digestOf(jws);
  return {
    identity: `admission:${id}`,
    leaf: { v: 1, kind: 'admission', journal, seq, decision, statement, received },
    write: async (trx) => {
      await refuseDecided(trx, id);
      await trx
        .updateTable('aside')
        .set({ decision, reason, decided_by: by, decided_at: at, admission: jws })
        .where('id', '=', id)
        .execute();
      await audit(trx, { actor: by, action: `segment.${decision}`, at, assignment, subject: id });
    },
  };
}

/** Of two people who decide at the same moment, the second comes too late. */
async function refuseDecided(trx: Transaction<Database>, id: string): Promise<void> {
  const open = await trx
    .selectFrom('aside')
    .select('id')
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst();
  if (open === undefined) throw new ProblemError(problemOf('not-permitted'));
}

async function admittedItem(
  deps: ServerDeps,
  id: string,
  aside: Aside,
): Promise<Result<LogItem, Problem>> {
  const { device, person, signing, credential_digest: credentialDigest } = aside;
  const author = { device, person, signing, credentialDigest };
  const opened = openSegment({ lines: aside.lines, head: aside.head });
  if (!opened.ok) return fail(opened.error.problem);
  const checked = await checkSegment(opened.value, author);
  if (!checked.ok) return fail(checked.error.problem);
  const delivery = { assignment: aside.assignment, author, carrier: device };
  const at = new Date(deps.now());
  const item = segmentItem({ checked: checked.value, delivery, admitted: true, at });
  const write: LogItem['write'] = async (trx, index) => {
    await refuseDecided(trx, id);
    await item.write?.(trx, index);
  };
  return ok({ identity: item.identity, leaf: item.leaf, write });
}

/**
 * Decides on a segment that was kept aside. Admitted entries take the normal way into their journal,
 * in one unit with the signed decision; the rejected stay where they are. The first decision stands:
 * the same one again does no harm, another one is refused.
 * @returns `not-found`; `entry-gap` when an earlier segment must be decided first; `not-permitted`
 *   when it was decided otherwise
 */
export async function decideAside(
  deps: ServerDeps,
  decided: AsideDecision,
): Promise<Result<void, Problem>> {
  const aside = await findAside(deps, decided.id);
  if (aside === undefined) return fail(problemOf('not-found'));
  if (aside.decision !== null) {
    return aside.decision === decided.decision ? ok(undefined) : fail(problemOf('not-permitted'));
  }
  const unit: LogItem[] = [];
  if (decided.decision === 'admitted') {
    const item = await admittedItem(deps, decided.id, aside);
    if (!item.ok) return item;
    unit.push(item.value);
  }
  unit.push(await decisionItem(deps, aside, decided));
  try {
    const logged = (await deps.log.append(unit)).at(-1);
    // Somebody else's decision of the same moment stands under the same name.
    const stands: { decision?: unknown } = JSON.parse(logged?.leaf ?? '{}');
    if (stands.decision !== decided.decision) return fail(problemOf('not-permitted'));
    if (decided.decision === 'admitted') {
      deps.live.publish(aside.assignment, aside.journal);
      await destroyErased(deps, { assignment: aside.assignment });
    }
    return ok(undefined);
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  }
}
