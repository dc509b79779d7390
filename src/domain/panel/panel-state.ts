import type { MediaType } from '../evidence/evidence';
import type { EntryPlace } from '../journal/evaluation';
import type { SetAsideReason } from '../journal/set-aside';
import type { OpenedVote, SealedVote } from './ballot';
import type { Convening } from './convening';
import type { GUEST_CAPACITIES, STANCES } from './panel-act';

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
  | 'not-unwrapped'
  | 'minutes-not-whole'
  | 'minutes-not-found'
  | 'dissent-unexplained'
  | 'material-not-found';

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
  /** Hash of the chair's close; null while it is open. */
  readonly closedBy: string | null;
  readonly absent: readonly { readonly person: string; readonly reason: string }[];
}

/** Who called the session, and when. */
interface Called {
  readonly chair: string;
  readonly at: string;
}

/** What a person left, null for the whole session, and why. */
export interface RecusalState {
  readonly person: string;
  readonly indicators: readonly string[] | null;
  readonly reason: string;
}

/** Something that was said, by whom and when. */
interface Said {
  readonly person: string;
  readonly at: string;
  readonly hash: string;
}

export interface NoteState extends Said {
  readonly round: number;
  readonly indicator: string | null;
  readonly text: string;
}

export interface GuestState extends Said {
  readonly name: string;
  readonly capacity: (typeof GUEST_CAPACITIES)[number];
  readonly opinion: string;
}

export interface OpinionState extends Said {
  readonly opinion: string;
}

export interface SignatureState extends Said {
  readonly stance: (typeof STANCES)[number];
  readonly text: string;
}

/** Minutes that a chair drew, with who signed exactly these. */
export interface MinutesState extends Said {
  readonly present: readonly string[];
  readonly opinion: string;
  /** False once a round was opened, or a ballot left out, after they were drawn. */
  readonly isCurrent: boolean;
  readonly signatures: readonly SignatureState[];
}

/** Evidence that the lead evaluator laid before the panel. */
export interface MaterialState extends Said {
  /** Null: about the whole. */
  readonly indicator: string | null;
  readonly sha256: string;
  readonly mediaType: MediaType;
  /** Bytes. */
  readonly size: number;
  readonly title: string;
  /** When it was taken back; null while the panel has it. */
  readonly takenBack: string | null;
}

/** A session as its entries make it. */
export interface PanelState {
  readonly convening: (Convening & EntryPlace & Called) | null;
  /** Devices that the envelopes are sealed to. */
  readonly custodians: { readonly chair: string | null; readonly scrutineer: string | null };
  /** Who took custody of the second key, on which device: the first holds. */
  readonly custody: readonly { readonly person: string; readonly device: string }[];
  readonly members: readonly MemberState[];
  readonly recusals: readonly RecusalState[];
  readonly rounds: readonly RoundState[];
  /** What was said after the reveal; notes on indicators that whoever looks has left are not in it. */
  readonly notes: readonly NoteState[];
  readonly guests: readonly GuestState[];
  /** Each person's last. */
  readonly opinions: readonly OpinionState[];
  readonly minutes: readonly MinutesState[];
  /** Those taken back too; without those on what whoever looks has left. */
  readonly materials: readonly MaterialState[];
  /** Indicators that whoever looks has left: of them nothing is shown. */
  readonly hidden: readonly string[];
  readonly setAside: readonly PanelSetAside[];
}
