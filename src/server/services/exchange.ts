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
import { journalRights } from './journal-rights';
import { keepAside } from './keep-aside';
import { type Delivery, forksOf, ownershipProblem, segmentItem } from './keep-segment';
import { outgoingSegments } from './outgoing-segments';
import { authorOf } from './segment-author';
import { holdsOf } from './server-holds';
import { serverInstant } from './server-time';

/** Who exchanges what for which assignment. */
export interface Exchange {
  readonly assignment: string;
  readonly role: Role;
  readonly sender: SignedInDevice;
  readonly request: SyncRequest;
}

type Outcome = { readonly leaf: number } | { readonly refused: RefusedSegment };

type Prepared = Result<
  { readonly checked: CheckedSegment; readonly delivery: Delivery },
  RefusedSegment
>;

/** Verifies a segment by itself, under the key of whoever wrote it, and that its journal is theirs. */
async function prepare(deps: ServerDeps, segment: Segment, exchange: Exchange): Promise<Prepared> {
  const { assignment, sender } = exchange;
  const author = await authorOf(deps.db, segment, exchange);
  const delivery = { assignment, author, carrier: sender.device };
  const checked = await checkSegment(segment, author);
  if (!checked.ok) return checked;
  const problem = await ownershipProblem(deps.db, checked.value, delivery);
  if (problem !== null) return fail({ journal: checked.value.head.journal, problem });
  return ok({ checked: checked.value, delivery });
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
  const { segments } = exchange.request;
  const prepared = await Promise.all(segments.map((each) => prepare(deps, each, exchange)));
  return Promise.all(
    prepared.map(async (each) =>
      each.ok ? keep(deps, each.value.checked, each.value.delivery) : { refused: each.error },
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
  const revoked = await isRevoked(deps, device);
  const mayRead = await journalRights(deps.db, reader);
  const back = revoked ? NOTHING : await outgoingSegments(deps, reader, mayRead);
  const holds = await holdsOf(deps, reader, mayRead, revoked);
  const offered = revoked ? [] : request.unreceipted;
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
    wanted: await wantedOf(deps, { assignment, device, offered }),
    serverTime: serverInstant(deps.now()),
  };
}
