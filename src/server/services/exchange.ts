import type { Problem } from '../../contract/problem';
import type { SyncRequest, SyncResponse } from '../../contract/sync';
import type { Role } from '../../domain/assignment/role';
import type { Segment } from '../../domain/journal/entry';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ServerDeps } from '../deps';
import type { SignedInDevice } from '../http/access';
import { ProblemError } from '../http/problem-error';
import type { Aftermath } from '../reads/aftermath-read';
import type { Openings } from '../reads/device-reads';
import type { StoredJournal } from '../reads/journal-reads';
import type { OpeningFound } from '../reads/opening-read';
import type { LogHead } from '../storage/log/transparency-log';
import {
  type CheckedSegment,
  checkSegment,
  openSegment,
  type ReadSegment,
  type RefusedSegment,
} from './check-segment';
import { destroyErased } from './erased-records';
import { heldLeaves, wantedOf } from './evidence-state';
import { journalRights } from './journal-rights';
import { keepAside } from './keep-aside';
import { segmentItem } from './keep-segment';
import { outgoingSegments } from './outgoing-segments';
import { authorOf, isOfSession, packageOpened } from './segment-author';
import { type Delivery, ownershipProblem } from './segment-place';
import { holdsOf } from './server-holds';
import { serverInstant } from './server-time';

/** Who exchanges what for which assignment. */
export interface Exchange {
  readonly assignment: string;
  readonly role: Role;
  readonly openings: Openings | null;
  readonly sender: SignedInDevice;
  readonly request: SyncRequest;
}

type Outcome = { readonly leaf: number } | { readonly refused: RefusedSegment };

type Prepared = Result<
  { readonly checked: CheckedSegment; readonly delivery: Delivery },
  RefusedSegment
>;

/**
 * Whose a journal is, and what its package says of who may open it. Of a phone's own journal that is
 * known already where its package was read along with the session: whether it is somebody else's is
 * looked at under the log's lock in any case.
 */
async function ownershipOf(
  deps: ServerDeps,
  opened: ReadSegment,
  { assignment, openings, sender }: Exchange,
): Promise<OpeningFound> {
  const digest = packageOpened(opened);
  const isTold = digest !== null && openings !== null && Object.hasOwn(openings, digest);
  const named = isTold ? openings[digest] : undefined;
  if (opened.kid === sender.device && (digest === null || named !== undefined)) {
    return { owner: null, named: named ?? null };
  }
  return deps.reads.opening({ journal: opened.head.journal, assignment, package: digest });
}

/** Verifies a segment by itself, under the key of whoever wrote it, and that its journal is theirs. */
async function prepare(deps: ServerDeps, segment: Segment, exchange: Exchange): Promise<Prepared> {
  const { assignment, sender } = exchange;
  const opened = openSegment(segment);
  if (!opened.ok) return opened;
  const found = await ownershipOf(deps, opened.value, exchange);
  const ofSession = isOfSession(opened.value, found.owner);
  const author = await authorOf(deps.db, opened.value.kid, { ...exchange, ofSession });
  const delivery = { assignment, author, carrier: sender.device };
  const checked = await checkSegment(opened.value, author);
  if (!checked.ok) return checked;
  const problem = ownershipProblem(checked.value, delivery, found);
  if (problem !== null) return fail({ journal: checked.value.head.journal, problem });
  return ok({ checked: checked.value, delivery });
}

/** Logs one checked segment, or says why not. */
async function logSegment(
  deps: ServerDeps,
  checked: CheckedSegment,
  delivery: Delivery,
  committed: () => void,
): Promise<Result<number, Problem>> {
  try {
    const erases = checked.entries.some(({ entry }) => entry.type === 'record.erased');
    const [logged] = await deps.log.append(
      [segmentItem({ checked, delivery, admitted: false, at: new Date(deps.now()) })],
      erases ? undefined : committed,
    );
    if (logged === undefined) throw new Error('an appended item has a leaf');
    if (!logged.repeated) deps.live.publish(delivery.assignment, checked.head.journal);
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
  committed: () => void,
): Promise<Outcome> {
  const logged = await logSegment(deps, checked, delivery, committed);
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
 * @param committed called as each one is stored, before its receipt may be given
 */
async function takeIn(
  deps: ServerDeps,
  exchange: Exchange,
  committed: () => void,
): Promise<Outcome[]> {
  const { segments } = exchange.request;
  const prepared = await Promise.all(segments.map((each) => prepare(deps, each, exchange)));
  return Promise.all(
    prepared.map(async (each) =>
      each.ok
        ? keep(deps, each.value.checked, each.value.delivery, committed)
        : { refused: each.error },
    ),
  );
}

const forksIn = (holds: readonly StoredJournal[]) =>
  holds
    .flatMap(({ journal, fork }) => (fork === null ? [] : [{ journal, seq: fork }]))
    .sort((a, b) => (a.journal < b.journal ? -1 : 1));

/** A head of the log that covers what is receipted and what the phone has seen. */
function headFor(
  { log }: ServerDeps,
  kept: readonly number[],
  held: readonly number[],
  { checkpointSize }: SyncRequest,
): Promise<LogHead> {
  // Without anything kept the newest one is what the phone came for.
  if (kept.length === 0) return log.head();
  return log.headOver(Math.max(checkpointSize, ...[...kept, ...held].map((leaf) => leaf + 1)));
}

/** Nothing was ordered destroyed, or looked for by a device that may no longer bring it, in nearly all. */
function wantedAfter(
  deps: ServerDeps,
  { assignment, sender, request }: Exchange,
  { revoked, erasing, unheld }: Aftermath,
): Promise<readonly string[]> | readonly string[] {
  if (!revoked && !erasing) return unheld;
  const offered = revoked ? [] : request.unreceipted;
  return wantedOf(deps, { assignment, device: sender.device, offered });
}

const NOTHING = { segments: [], more: false };

/**
 * One exchange: what the phone sends is kept and receipted, what it lacks and may read goes back.
 * Repeated or cut off, it does no harm. A revoked device's segments go aside and nothing of others
 * is shown to it.
 */
export async function exchangeEntries(deps: ServerDeps, exchange: Exchange): Promise<SyncResponse> {
  const { assignment, role, sender, request } = exchange;
  const { device, person } = sender;
  const lookAfter = () =>
    deps.reads.aftermath({ assignment, device, offered: request.unreceipted });
  let looked: Promise<Aftermath> | null = null;
  // While the log's file is written; whoever sends several is looked at when all are kept.
  const committed = (): void => {
    if (request.segments.length > 1) return;
    looked = lookAfter();
    looked.catch(() => undefined);
  };
  const outcomes = await takeIn(deps, exchange, committed);
  const leaves = outcomes.flatMap((each) => ('leaf' in each ? [each.leaf] : []));
  const held = await heldLeaves(deps, assignment, request.unreceipted);
  const reader = { assignment, device, person, role, have: request.have };
  // All of this is read after what was sent is kept. Revocation is asked again, since the session was
  // looked at before the body came.
  const [after, at] = await Promise.all([
    looked ?? lookAfter(),
    headFor(deps, leaves, held, request),
  ]);
  const { revoked, journals } = after;
  const mayRead = await journalRights(deps, reader, after.hasPanels);
  const holds = holdsOf(journals, reader, mayRead, revoked);
  const [back, wanted, receipts, consistency] = await Promise.all([
    revoked ? NOTHING : outgoingSegments(deps, journals, reader, mayRead),
    wantedAfter(deps, exchange, after),
    deps.log.receipts([...new Set([...leaves, ...held])], at),
    deps.log.consistency(request.checkpointSize, at),
  ]);
  return {
    ...back,
    receipts,
    consistency,
    refused: outcomes.flatMap((each, segment) =>
      'refused' in each ? [{ segment, ...each.refused }] : [],
    ),
    forked: forksIn(holds),
    holds: Object.fromEntries(holds.map(({ journal, last }) => [journal, last])),
    wanted: [...wanted],
    serverTime: serverInstant(deps.now()),
  };
}
