import type { PlacedEntry } from '../journal/placed-entry';
import type { OpenedVote, Vote } from './ballot';
import type { BallotState, CountedVote, RoundState } from './panel-state';
import type { PanelEntryOf } from './read-panel-entry';

type Sealed = PanelEntryOf<'ballot.sealed'>;

/** A sealed ballot and what became of it. */
export class BallotBook {
  isClosedOver = false;
  unwrapped: { readonly envelope: string; readonly by: PlacedEntry } | null = null;
  leftOut: string | null = null;
  private readonly opened = new Map<string, CountedVote>();
  readonly sealed: Sealed;

  constructor(sealed: Sealed) {
    this.sealed = sealed;
  }

  get person(): string {
    return this.sealed.opened.person;
  }

  /** Takes opened votes in; what was opened before stays. */
  open(votes: readonly OpenedVote[], openedBy: CountedVote['openedBy']): void {
    for (const each of votes) {
      const { indicator } = each.vote;
      if (!this.opened.has(indicator)) this.opened.set(indicator, { ...each, openedBy });
    }
  }

  /** Whether nothing of it is waited for any more. */
  isSettled(isRecused: (vote: Pick<Vote, 'indicator'>) => boolean): boolean {
    if (!this.isClosedOver || this.leftOut !== null) return true;
    return this.sealed.act.body.votes.every(
      (each) => isRecused(each) || this.opened.has(each.indicator),
    );
  }

  state(): BallotState {
    const { placed, act } = this.sealed;
    const { journal, seq, at } = placed.entry;
    const { votes, envelope } = act.body;
    const place = { journal, seq, hash: placed.hash, at, person: this.person };
    const unwrapped = this.unwrapped?.envelope ?? null;
    const { isClosedOver, leftOut } = this;
    const opened = votes.flatMap(({ indicator }) => this.opened.get(indicator) ?? []);
    return { ...place, votes, envelope, isClosedOver, unwrapped, leftOut, opened };
  }
}

/** One round: what is scored in it, the ballots, and the chair's close. */
export class RoundBook {
  readonly ballots = new Map<string, BallotBook>();
  closed: PanelEntryOf<'round.closed'> | null = null;
  readonly round: number;
  readonly indicators: readonly string[];
  /** What opened it: the convening, or the chair's entry for a further round. */
  readonly by: PlacedEntry;

  constructor(round: number, indicators: readonly string[], by: PlacedEntry) {
    this.round = round;
    this.indicators = indicators;
    this.by = by;
  }

  /** @param isRecused whether a person left an indicator, so that it is not waited for */
  stage(isRecused: (person: string, indicator: string) => boolean): RoundState['stage'] {
    if (this.closed === null) return 'open';
    const waits = [...this.ballots.values()].some(
      (each) => !each.isSettled(({ indicator }) => isRecused(each.person, indicator)),
    );
    return waits ? 'closed' : 'complete';
  }
}
