import type { Problem } from '../../contract/problem';
import type { SyncRequest, SyncResponse } from '../../contract/sync';
import type { Role } from '../../domain/assignment/role';
import type { Segment } from '../../domain/journal/entry';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import type { SignedInDevice } from '../http/access';
import { ProblemError } from '../http/problem-error';
import { type CheckedSegment, checkSegment, type RefusedSegment } from './check-segment';
import { destroyErased } from './erased-records';
import { heldLeaves, wantedOf } from './evidence-state';
import { keepAside } from './keep-aside';
import { type Delivery, forksOf, ownershipProblem, segmentItem } from './keep-segment';
import { outgoingSegments } from './outgoing-segments';
import { serverInstant } from './server-time';

/** Who exchanges what for which assignment. */
export interface Exchange {
  readonly assignment: string;
  readonly role: Role;
  readonly sender: SignedInDevice;
  readonly request: SyncRequest;
}

type Outcome = { readonly leaf: number } | { readonly refused: RefusedSegment };

type Prepared = Result<CheckedSegment, RefusedSegment>;

/** Verifies a segment by itself, and that its journal is the sender's. */
async function prepare(deps: ServerDeps, segment: Segment, delivery: Delivery): Promise<Prepared> {
  const checked = await checkSegment(segment, delivery.sender);
  if (!checked.ok) return checked;
  const problem = await ownershipProblem(deps.db, checked.value, delivery);
  return problem === null ? checked : fail({ journal: checked.value.head.journal, problem });
}

/** Logs one checked segment, or says why not. */
async function logSegment(
  deps: ServerDeps,
  checked: CheckedSegment,
  delivery: Delivery,
): Promise<Result<number, Problem>> {
  try {
    const [logged] = await deps.log.append([segmentItem(deps, checked, delivery)]);
    if (logged === undefined) throw new Error('an appended item has a leaf');
    const erases = checked.entries.some(({ entry }) => entry.type === 'record.erased');
    if (erases) await destroyErased(deps, { assignment: delivery.assignment });
    return ok(logged.index);
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  }
}

/**
 * Keeps one checked segment, or says why not. What was kept before is receipted again, whoever sends
 * it; what is new from a revoked device goes aside.
 */
async function keep(
  deps: ServerDeps,
  checked: CheckedSegment,
  delivery: Delivery,
): Promise<Outcome> {
  const logged = await logSegment(deps, checked, delivery);
  if (logged.ok) return { leaf: logged.value };
  const problem =
    logged.error.code === 'device-revoked'
      ? await keepAside(deps, checked, delivery)
      : logged.error;
  return { refused: { journal: checked.head.journal, problem } };
}

/**
 * Takes the segments in; one that is refused stops no other. They reach the log in their order and
 * share a batch, so a later one may follow an earlier one.
 */
async function takeIn(deps: ServerDeps, exchange: Exchange): Promise<Outcome[]> {
  const { assignment, sender, request } = exchange;
  const delivery = { assignment, sender };
  const prepared = await Promise.all(request.segments.map((each) => prepare(deps, each, delivery)));
  return Promise.all(
    prepared.map(async (each) =>
      each.ok ? keep(deps, each.value, delivery) : { refused: each.error },
    ),
  );
}

/** Asked again after the segments: the session was looked at before the body came. */
async function isRevoked(deps: ServerDeps, device: string): Promise<boolean> {
  const row = await deps.db
    .selectFrom('devices')
    .select('revoked_at')
    .where('device', '=', device)
    .executeTakeFirst();
  return row?.revoked_at !== null;
}

/** Last seq held of the sender's own journals in this assignment. */
async function holdsOf(deps: ServerDeps, { assignment, sender }: Exchange) {
  const rows = await deps.db
    .selectFrom('entries as e')
    .innerJoin('journals as j', 'j.journal', 'e.journal')
    .select(['e.journal', (eb) => eb.fn.max<number>('e.seq').as('seq')])
    .where('j.assignment', '=', assignment)
    .where('j.device', '=', sender.device)
    .groupBy('e.journal')
    .execute();
  return Object.fromEntries(rows.map(({ journal, seq }) => [journal, seq]));
}

const NOTHING = { segments: [], more: false };

/**
 * One exchange: what the phone sends is kept and receipted, what it lacks and may read goes back.
 * Repeated or cut off, it does no harm. A revoked device's segments go aside and nothing of others
 * is shown to it.
 */
export async function exchangeEntries(deps: ServerDeps, exchange: Exchange): Promise<SyncResponse> {
  const { assignment, role, sender, request } = exchange;
  const outcomes = await takeIn(deps, exchange);
  const leaves = outcomes.flatMap((each) => ('leaf' in each ? [each.leaf] : []));
  const held = await heldLeaves(deps, assignment, request.unreceipted);
  const { device, person } = sender;
  const reader = { assignment, device, person, role, have: request.have };
  const back = (await isRevoked(deps, device)) ? NOTHING : await outgoingSegments(deps, reader);
  const holds = await holdsOf(deps, exchange);
  // The newest checkpoint is read last, so that it covers every leaf above.
  const at = await deps.log.head();
  return {
    ...back,
    receipts: await deps.log.receipts([...new Set([...leaves, ...held])], at),
    consistency: await deps.log.consistency(request.checkpointSize, at.size),
    refused: outcomes.flatMap((each, segment) =>
      'refused' in each ? [{ segment, ...each.refused }] : [],
    ),
    forked: await forksOf(deps.db, Object.keys(holds)),
    holds,
    wanted: await wantedOf(deps, assignment, device),
    serverTime: serverInstant(deps.now()),
  };
}
