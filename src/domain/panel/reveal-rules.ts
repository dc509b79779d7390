import type { PanelFold } from './panel-fold';
import type { PanelSetAsideReason } from './panel-state';
import type { PanelEntry, PanelEntryOf } from './read-panel-entry';
import type { BallotBook } from './round-book';

type Fault = PanelSetAsideReason | null;

/** A ballot that the chair's close names, as far as the author of an entry could know. */
function closedBallot(
  { rounds }: PanelFold,
  { placed }: Pick<PanelEntry, 'placed'>,
  hash: string,
): BallotBook | PanelSetAsideReason {
  const book = rounds.find(({ ballots }) => ballots.has(hash));
  const ballot = book?.ballots.get(hash);
  if (book === undefined || ballot === undefined) return 'ballot-not-found';
  if (book.closed === null || !placed.sees(book.closed.placed)) return 'round-not-closed';
  return ballot.isClosedOver ? ballot : 'ballot-not-found';
}

type OpeningEntry = PanelEntryOf<'ballot.revealed'> | PanelEntryOf<'ballot.forced'>;

/**
 * Whether an entry that opens votes stands in the right journal: what is about an indicator that
 * somebody left, in that indicator's own; all else in the common one.
 */
function isInItsJournal({ recusals }: PanelFold, { placed, opened, act }: OpeningEntry): boolean {
  const own = opened.panel?.indicator ?? null;
  const restricted = recusals.restricted(placed);
  return act.body.opened.every(({ vote: { indicator } }) =>
    own === null ? !restricted.has(indicator) : indicator === own,
  );
}

/**
 * An author opens their own ballot, or both custodians do it for them.
 * @param opens hashes of entries whose votes fit the digests of the ballot that they name
 */
export function openVotes(fold: PanelFold, entry: OpeningEntry, opens: ReadonlySet<string>): Fault {
  const { placed, opened, act } = entry;
  const ballot = closedBallot(fold, entry, act.body.ballot);
  if (typeof ballot === 'string') return ballot;
  const isForced = act.type === 'ballot.forced';
  if (!isForced && ballot.person !== opened.person) return 'not-own-entry';
  if (isForced && !(ballot.unwrapped !== null && placed.sees(ballot.unwrapped.by))) {
    return 'not-unwrapped';
  }
  if (!isInItsJournal(fold, entry)) return 'wrong-journal';
  if (!opens.has(placed.hash)) return 'reveal-mismatch';
  ballot.open(act.body.opened, isForced ? 'custodians' : 'author');
  return null;
}

/** The chair takes the outer envelope off, so that the scrutineer can open the inner one. */
export function unwrapBallot(fold: PanelFold, entry: PanelEntryOf<'ballot.unwrapped'>): Fault {
  const { ballot: hash, envelope } = entry.act.body;
  const ballot = closedBallot(fold, entry, hash);
  if (typeof ballot === 'string') return ballot;
  if (ballot.unwrapped !== null) return 'already-there';
  ballot.unwrapped = { envelope, by: entry.placed };
  return null;
}

/** A ballot that nobody opens is left out by the chair, with a reason that stays. */
export function leaveOut(fold: PanelFold, entry: PanelEntryOf<'ballot.leftOut'>): Fault {
  const { ballot: hash, reason } = entry.act.body;
  const ballot = closedBallot(fold, entry, hash);
  if (typeof ballot === 'string') return ballot;
  if (ballot.leftOut !== null) return 'ballot-left-out';
  ballot.leftOut = reason;
  return null;
}
