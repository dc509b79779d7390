import { toPlainText } from '../../../domain/kernel/plain-text';
import { parseTypedDecimal } from '../../../domain/kernel/typed-decimal';
import { type AskedIndicator, checkVotes, type Vote } from '../../../domain/panel/ballot';
import type { BALLOT_FAULT_WORDS } from '../../../text/panel-act-words';
import type { BallotDraft } from './use-ballot-draft';

export type VoteFault = keyof typeof BALLOT_FAULT_WORDS;

/** A ballot as far as it has been typed. */
export interface ReadBallot {
  readonly votes: readonly Vote[];
  /** What keeps it from being sealed, by indicator, in the order in which they are asked. */
  readonly faults: ReadonlyMap<string, VoteFault>;
}

const POINT_DECIMALS = 3;

/** Reads what was typed; what is no number is told apart from what is not scored. */
export function readVotes(draft: BallotDraft, asked: readonly AskedIndicator[]): ReadBallot {
  const votes: Vote[] = [];
  const strange = new Set<string>();
  for (const { indicator } of asked) {
    const { score, reason } = draft.of(indicator);
    const milli = parseTypedDecimal(score, POINT_DECIMALS);
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
