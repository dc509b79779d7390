import type { EntryPlace } from '../journal/evaluation';
import type { SetAsideReason } from '../journal/set-aside';
import type { OpenedVote, SealedVote } from './ballot';
import type { Convening } from './convening';

/** Why the fold of a session sets an intact entry aside; it stays in its journal. */
export type PanelSetAsideReason =
  | SetAsideReason
  | 'wrong-journal'
  | 'already-convened'
  | 'not-convened'
  | 'not-a-member'
  | 'no-pledge'
  | 'other-pledge'
  | 'recused'
  | 'no-custody'
  | 'round-not-open'
  | 'round-closed'
  | 'round-not-closed'
  | 'already-sealed'
  | 'votes-not-asked'
  | 'ballot-not-found'
  | 'close-incomplete'
  | 'no-quorum'
  | 'ballot-left-out'
  | 'reveal-mismatch'
  | 'not-unwrapped';

export interface PanelSetAside extends EntryPlace {
  readonly type: string;
  readonly person: string | null;
  readonly reason: PanelSetAsideReason;
}

/** Where one member of a session stands. */
export interface MemberState {
  readonly person: string;
  readonly hasPledged: boolean;
  /** Null: from nothing; 'all': from the session. */
  readonly recusedFrom: 'all' | readonly string[];
}

/** A vote that everybody can check, and who opened it. */
export interface CountedVote extends OpenedVote {
  readonly openedBy: 'author' | 'custodians';
}

/** One person's sealed ballot in a round. */
export interface BallotState extends EntryPlace {
  readonly person: string;
  readonly at: string;
  readonly votes: readonly SealedVote[];
  readonly envelope: string;
  /** Whether the chair's close names it. */
  readonly isClosedOver: boolean;
  /** What the chair took out of the outer envelope, for a forced reveal. */
  readonly unwrapped: string | null;
  readonly leftOut: string | null;
  readonly opened: readonly CountedVote[];
}

export interface RoundState {
  readonly round: number;
  /** What is scored in it, in the order of the convening. */
  readonly indicators: readonly string[];
  /** `open` ballots are sealed, `closed` they are being opened, `complete` all are. */
  readonly stage: 'open' | 'closed' | 'complete';
  readonly ballots: readonly BallotState[];
  readonly absent: readonly { readonly person: string; readonly reason: string }[];
}

/** Who called the session, and when. */
interface Called {
  readonly chair: string;
  readonly at: string;
}

/** A session as its entries make it. */
export interface PanelState {
  readonly convening: (Convening & EntryPlace & Called) | null;
  /** Devices that the envelopes are sealed to. */
  readonly custodians: { readonly chair: string | null; readonly scrutineer: string | null };
  readonly members: readonly MemberState[];
  readonly rounds: readonly RoundState[];
  /** Indicators that whoever looks has left: of them nothing is shown. */
  readonly hidden: readonly string[];
  readonly setAside: readonly PanelSetAside[];
}
