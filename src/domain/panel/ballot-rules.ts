import type { PlacedEntry } from '../journal/placed-entry';
import { askedOf } from './asked-of';
import type { PanelFold } from './panel-fold';
import type { PanelSetAsideReason } from './panel-state';
import type { PanelEntryOf } from './read-panel-entry';
import { BallotBook, RoundBook } from './round-book';

type Fault = PanelSetAsideReason | null;

/** A ballot is sealed by a member who pledged, to both custodians, while its round is open. */
export function sealBallot(fold: PanelFold, entry: PanelEntryOf<'ballot.sealed'>): Fault {
  const { placed, opened, act } = entry;
  const { person } = opened;
  if (!fold.hasPledged(person, placed)) return 'no-pledge';
  if (fold.recusals.of(person, placed) === 'all') return 'recused';
  const custody = custodyFault(fold, entry);
  if (custody !== null) return custody;
  const book = fold.roundAt(act.body.round, placed);
  if (book === undefined) return 'round-not-open';
  if (book.closed !== null && placed.sees(book.closed.placed)) return 'round-closed';
  const isSecond = [...book.ballots.values()].some(
    (each) => each.person === person && placed.sees(each.sealed.placed),
  );
  if (isSecond) return 'already-sealed';
  if (!isAsked(fold, book, entry)) return 'votes-not-asked';
  book.ballots.set(placed.hash, new BallotBook(entry));
  return null;
}

function custodyFault(fold: PanelFold, { placed, act }: PanelEntryOf<'ballot.sealed'>): Fault {
  const { convened, custodies } = fold;
  const { chair, scrutineer } = act.body.custodians;
  const isHeld = custodies.some(
    (each) => placed.sees(each.placed) && each.opened.device === scrutineer,
  );
  return isHeld && chair === convened?.opened.device ? null : 'no-custody';
}

/** True when the ballot is about just what its author was asked, as far as they had seen. */
function isAsked(
  { convened, recusals }: PanelFold,
  { indicators }: RoundBook,
  { placed, opened, act }: PanelEntryOf<'ballot.sealed'>,
): boolean {
  if (convened === null) return false;
  const { person } = opened;
  const left = recusals.of(person, placed);
  const asked = [...askedOf(convened.act.body, person, indicators, left)].sort();
  const voted = act.body.votes.map(({ indicator }) => indicator);
  return asked.length === voted.length && asked.every((each, i) => each === voted[i]);
}

/** The chair's close names every ballot that counts, and says why each other member has none. */
export function closeRound(fold: PanelFold, entry: PanelEntryOf<'round.closed'>): Fault {
  const { placed, act } = entry;
  const { round, ballots, absent } = act.body;
  const book = fold.roundAt(round, placed);
  if (book === undefined) return 'round-not-open';
  if (book.closed !== null) return 'round-closed';
  const named = ballots.map((hash) => book.ballots.get(hash));
  const people = new Set<string>();
  for (const each of named) {
    const isThere = each !== undefined && placed.sees(each.sealed.placed);
    if (!isThere || people.has(each.person)) return 'ballot-not-found';
    people.add(each.person);
  }
  const excused = new Set([...people, ...absent.map(({ person }) => person)]);
  const convening = fold.convened?.act.body;
  const isWaitedFor = ({ person }: { readonly person: string }): boolean => {
    if (convening === undefined || excused.has(person)) return false;
    const left = fold.recusals.of(person, placed);
    return askedOf(convening, person, book.indicators, left).length > 0;
  };
  if (convening?.members.some(isWaitedFor)) return 'close-incomplete';
  if (ballots.length < (convening?.quorum?.members ?? 1)) return 'no-quorum';
  book.closed = entry;
  for (const each of named) if (each !== undefined) each.isClosedOver = true;
  return null;
}

/** Whether so many members are asked about indicators that a round about them can be closed. */
function canClose(
  { convened, recusals }: PanelFold,
  indicators: readonly string[],
  at: PlacedEntry,
): boolean {
  const convening = convened?.act.body;
  const asked = (convening?.members ?? []).filter(
    ({ person }) =>
      convening !== undefined &&
      askedOf(convening, person, indicators, recusals.of(person, at)).length > 0,
  );
  return asked.length >= (convening?.quorum?.members ?? 1);
}

/** A further round about some indicators, once everything of the one before is open. */
export function openRound(
  fold: PanelFold,
  { placed, act }: PanelEntryOf<'round.opened'>,
  isComplete: (book: RoundBook) => boolean,
): Fault {
  const { round, indicators } = act.body;
  const before = fold.roundAt(round - 1, placed);
  const most = fold.convened?.act.body.rounds ?? 0;
  if (before === undefined || fold.rounds.length !== round - 1) return 'round-not-open';
  if (round > most || !isComplete(before)) return 'round-not-closed';
  const known = new Set(fold.rounds[0]?.indicators);
  if (indicators.some((each) => !known.has(each))) return 'unknown-indicator';
  if (!canClose(fold, indicators, placed)) return 'no-quorum';
  fold.rounds.push(new RoundBook(round, indicators, placed));
  return null;
}
