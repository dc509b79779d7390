import { toPlainText } from '../../../domain/kernel/plain-text';
import { parseTypedDecimal } from '../../../domain/kernel/typed-decimal';
import {
  type AskedIndicator,
  checkVotes,
  reasonNeeded,
  type Vote,
} from '../../../domain/panel/ballot';
import type { BALLOT_FAULT_WORDS } from '../../../text/panel-act-words';
import type { BallotDraft, TypedVote } from './use-ballot-draft';

export type VoteFault = keyof typeof BALLOT_FAULT_WORDS;

/** A ballot as far as it has been typed. */
interface ReadBallot {
  readonly votes: readonly Vote[];
  /** What keeps it from being sealed, by indicator, in the order in which they are asked. */
  readonly faults: ReadonlyMap<string, VoteFault>;
}

const POINT_DECIMALS = 3;

const milliOf = (score: string) => parseTypedDecimal(score, POINT_DECIMALS);

/** Which reason what was typed as a score needs: the number counts, however it is written. */
export function reasonFor(
  { score }: Pick<TypedVote, 'score'>,
  asked: AskedIndicator,
): ReturnType<typeof reasonNeeded> | 'unknown' {
  const milli = milliOf(score);
  return milli.ok ? reasonNeeded(milli.value, asked) : 'unknown';
}

/** Reads what was typed; what is no number is told apart from what is not scored. */
export function readVotes(draft: BallotDraft, asked: readonly AskedIndicator[]): ReadBallot {
  const votes: Vote[] = [];
  const strange = new Set<string>();
  for (const { indicator } of asked) {
    const { score, reason } = draft.of(indicator);
    const milli = milliOf(score);
    if (milli.ok) {
      const said = toPlainText(reason).trim();
      votes.push({ indicator, scoreMilli: milli.value, reason: said });
    } else if (milli.error !== 'empty') strange.add(indicator);
  }
  const faults = new Map<string, VoteFault>();
  for (const { kind, indicator } of checkVotes(votes, asked)) {
    if (!faults.has(indicator)) faults.set(indicator, strange.has(indicator) ? 'notNumber' : kind);
  }
  return { votes, faults };
}
