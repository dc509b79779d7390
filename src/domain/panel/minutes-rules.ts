import type { PanelActOf } from './panel-act';
import type { PanelFold } from './panel-fold';
import type { PanelSetAsideReason } from './panel-state';
import type { PanelEntryOf } from './read-panel-entry';
import type { RoundBook } from './round-book';

type Fault = PanelSetAsideReason | null;
type Minutes = PanelActOf<'minutes.drawn'>['body'];

/** Whether everything of a round is open, as far as it is waited for. */
type IsComplete = (book: RoundBook) => boolean;

/** A note is about a round that is open, and about an indicator that was scored; apart where somebody left it. */
export function noteSaid(
  { rounds, recusals, talk }: PanelFold,
  entry: PanelEntryOf<'discussion.noted'>,
): Fault {
  const { placed, opened, act } = entry;
  const { round, indicator } = act.body;
  const book = rounds[round - 1];
  if (book?.closed == null || !placed.sees(book.closed.placed)) return 'round-not-closed';
  if (indicator !== null && !book.indicators.includes(indicator)) return 'unknown-indicator';
  const own = opened.panel?.indicator ?? null;
  const isApart = indicator !== null && recusals.restricted(placed).has(indicator);
  if (own !== (isApart ? indicator : null)) return 'wrong-journal';
  talk.note(entry);
  return null;
}

/** Whether the last round that an author could know of is open as a whole. */
function isAfterReveal(
  { rounds }: PanelFold,
  { placed }: Pick<PanelEntryOf<'opinion.given'>, 'placed'>,
  isComplete: IsComplete,
): boolean {
  const last = rounds.filter(({ by }) => placed.sees(by)).at(-1);
  return last !== undefined && isComplete(last);
}

/** A written opinion comes after the reveal: before it, it could lead the others. */
export function giveOpinion(
  fold: PanelFold,
  entry: PanelEntryOf<'opinion.given'>,
  isComplete: IsComplete,
): Fault {
  if (!isAfterReveal(fold, entry, isComplete)) return 'round-not-closed';
  fold.talk.give(entry);
  return null;
}

/** So does that of somebody who is heard besides the panel. */
export function hearGuest(
  fold: PanelFold,
  entry: PanelEntryOf<'guest.heard'>,
  isComplete: IsComplete,
): Fault {
  if (!isAfterReveal(fold, entry, isComplete)) return 'round-not-closed';
  fold.talk.hear(entry);
  return null;
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Whether minutes are over exactly what was closed and left out. */
function standsOver({ convened, rounds }: PanelFold, minutes: Minutes): boolean {
  const closes = rounds.flatMap(({ closed }) => closed?.placed.hash ?? []);
  const leftOut = rounds.flatMap(({ ballots }) =>
    [...ballots].flatMap(([hash, ballot]) => (ballot.leftOut === null ? [] : [hash])),
  );
  const isOver =
    closes.length === rounds.length && closes.every((each, i) => each === minutes.closes[i]);
  const isAll = minutes.closes.length === closes.length && sameSet(leftOut, minutes.leftOut);
  return isOver && isAll && convened?.placed.hash === minutes.convening;
}

/** Whether minutes stand over what is known now: a recusal that they had not seen takes votes away. */
export const isCurrent = (
  fold: PanelFold,
  { placed, act }: Pick<PanelEntryOf<'minutes.drawn'>, 'placed' | 'act'>,
): boolean => standsOver(fold, act.body) && fold.recusals.all.every(({ by }) => placed.sees(by));

/** The chair draws minutes once every round is open. */
export function drawMinutes(
  fold: PanelFold,
  entry: PanelEntryOf<'minutes.drawn'>,
  isComplete: IsComplete,
): Fault {
  if (!fold.rounds.every(isComplete) || !standsOver(fold, entry.act.body)) {
    return 'minutes-not-whole';
  }
  fold.talk.draw(entry);
  return null;
}

/** A person signs minutes once: in agreement, or with a dissent that says why. */
export function signMinutes({ talk }: PanelFold, entry: PanelEntryOf<'minutes.signed'>): Fault {
  const { placed, opened, act } = entry;
  const { minutes, stance, text } = act.body;
  const to = talk.minutes.find(({ drawn }) => drawn.placed.hash === minutes);
  if (to === undefined || !placed.sees(to.drawn.placed)) return 'minutes-not-found';
  if (to.signatures.some(({ person }) => person === opened.person)) return 'already-there';
  if (stance === 'dissent' && text.trim() === '') return 'dissent-unexplained';
  talk.sign(to, entry);
  return null;
}
