import type { SyncRequest, SyncResponse } from '../../contract/sync';
import type { ServerDeps } from '../deps';
import type { SignedInDevice } from '../http/access';
import type { Aftermath } from '../reads/aftermath-read';
import { type LoggedLeaf, type LogItem, NotAtOnce } from '../storage/log/transparency-log';
import { type CheckedSegment, checkSegment, openSegment } from './check-segment';
import { answerExchange } from './exchange-answer';
import { itemAtOnce } from './keep-segment';
import { type Asking, type Delivered, ownershipProblem } from './segment-place';

/** An exchange of a device whose session was good when it was asked for last. */
export interface HastyExchange {
  readonly assignment: string;
  /** SHA-256 of the session's token. */
  readonly session: string;
  readonly sender: SignedInDevice;
  readonly request: SyncRequest;
}

/** The only segment of an exchange, where it is the sender's own and holds by itself. */
async function ownSegment(
  { segments }: SyncRequest,
  sender: SignedInDevice,
): Promise<CheckedSegment | null> {
  const [segment, ...others] = segments;
  if (segment === undefined || others.length > 0) return null;
  const opened = openSegment(segment);
  if (!opened.ok || opened.value.kid !== sender.device) return null;
  const checked = await checkSegment(opened.value, sender);
  return checked.ok ? checked.value : null;
}

/** Whether nothing speaks against an opening, if its package says of its author what it says. */
function mayFit({ checked, delivery }: Pick<Delivered, 'checked' | 'delivery'>): boolean {
  const { opening } = checked;
  const named =
    opening === null
      ? null
      : { nonce: opening.nonce, team: [{ person: opening.person, role: opening.role }] };
  return ownershipProblem(checked, delivery, { owner: null, named }) === null;
}

/** What keeps an exchange of one segment, which holds by itself; null where the long way has the word. */
async function itemOf(
  deps: ServerDeps,
  { assignment, session, sender, request }: HastyExchange,
  told: Asking['told'],
): Promise<{ readonly item: LogItem; readonly journal: string } | null> {
  const checked = await ownSegment(request, sender);
  if (checked === null) return null;
  const delivery = { assignment, author: sender, carrier: sender.device };
  const brought = { checked, delivery, admitted: false, at: new Date(deps.now()) };
  if (!mayFit(brought)) return null;
  const item = itemAtOnce(brought, { session, offered: request.unreceipted, told });
  return item === null ? null : { item, journal: checked.head.journal };
}

/**
 * One exchange as nearly all are: one segment of the sender's own, which one statement keeps. It asks for
 * the session, for the role, and for what the package says of an opening, so none of them was asked
 * before, and it tells what the answer tells.
 * @returns null, and nothing is kept, where the long way has the word
 */
export async function exchangeAtOnce(
  deps: ServerDeps,
  exchange: HastyExchange,
): Promise<SyncResponse | null> {
  let after: Aftermath | null = null;
  const brought = await itemOf(deps, exchange, (told) => {
    after = told;
  });
  if (brought === null) return null;
  const logged = await appended(deps, brought.item);
  const found = after as Aftermath | null;
  if (logged === null || found === null || found.role === null) return null;
  const { assignment, sender, request } = exchange;
  deps.live.publish(assignment, brought.journal);
  const known = { assignment, role: found.role, sender, request };
  return answerExchange(deps, known, { leaves: [logged.index], refused: [] }, () => found);
}

async function appended(deps: ServerDeps, item: LogItem): Promise<LoggedLeaf | null> {
  try {
    const [logged] = await deps.log.append([item]);
    return logged ?? null;
  } catch (error) {
    if (error instanceof NotAtOnce) return null;
    throw error;
  }
}
