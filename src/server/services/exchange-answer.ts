import type { SyncRequest, SyncResponse } from '../../contract/sync';
import type { Role } from '../../domain/assignment/role';
import type { ServerDeps } from '../deps';
import type { SignedInDevice } from '../http/access';
import type { Aftermath } from '../reads/aftermath-read';
import type { StoredJournal } from '../reads/journal-reads';
import type { LogHead } from '../storage/log/transparency-log';
import { heldLeaves, wantedOf } from './evidence-state';
import { journalRights } from './journal-rights';
import { outgoingSegments } from './outgoing-segments';
import { holdsOf } from './server-holds';
import { serverInstant } from './server-time';

/** Who exchanges what for which assignment. */
export interface Exchange {
  readonly assignment: string;
  readonly role: Role;
  readonly sender: SignedInDevice;
  readonly request: SyncRequest;
}

/** What came of the segments of an exchange. */
export interface Taken {
  /** Places of the heads that are kept, now or before. */
  readonly leaves: readonly number[];
  readonly refused: SyncResponse['refused'];
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
 * What goes back once everything that was sent is kept: receipts, what the phone lacks and may read, and
 * what the server lacks.
 * @param lookAfter how the assignment stands after that, with whether the device is revoked by now
 */
export async function answerExchange(
  deps: ServerDeps,
  exchange: Exchange,
  { leaves, refused }: Taken,
  lookAfter: () => Aftermath | Promise<Aftermath>,
): Promise<SyncResponse> {
  const { assignment, role, sender, request } = exchange;
  const { device, person } = sender;
  const held = await heldLeaves(deps, assignment, request.unreceipted);
  const reader = { assignment, device, person, role, have: request.have };
  const [after, at] = await Promise.all([lookAfter(), headFor(deps, leaves, held, request)]);
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
    refused: [...refused],
    forked: forksIn(holds),
    holds: Object.fromEntries(holds.map(({ journal, last }) => [journal, last])),
    wanted: [...wanted],
    serverTime: serverInstant(deps.now()),
  };
}
