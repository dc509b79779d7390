import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { milliPoints } from '../kernel/quantity';

export const vote = z.strictObject({
  indicator: code,
  scoreMilli: milliPoints,
  /** Why points are taken; may be empty at full points. */
  reason: plainText(0, 2000),
});
export type Vote = z.infer<typeof vote>;

/** The most rounds of one session: the second is asked for where members are apart. */
export const MAX_ROUNDS = 9;

export const round = z.int().check(z.positive(), z.maximum(MAX_ROUNDS));

const MAX_VOTES = 1000;

/** What one person gives in one round. One ballot for a person, on whichever device it was filled in. */
export const ballot = z.strictObject({
  v: z.literal(1),
  assignment: randomId,
  session: randomId,
  round,
  person: randomId,
  votes: z.array(vote).check(z.minLength(1), z.maxLength(MAX_VOTES)),
});
export type Ballot = z.infer<typeof ballot>;

/** What a sealed ballot shows of one vote: a digest that binds its author and says nothing. */
const sealedVote = z.strictObject({ indicator: code, digest: sha256Hex });
export type SealedVote = z.infer<typeof sealedVote>;

export const sealedVotes = z
  .array(sealedVote)
  .check(z.minLength(1), z.maxLength(MAX_VOTES), z.refine(areInOrder));

/** A vote with the salt that its digest was made with, base64url. */
const openedVote = z.strictObject({
  vote,
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
});
export type OpenedVote = z.infer<typeof openedVote>;

export const openedVotes = z.array(openedVote).check(z.minLength(1), z.maxLength(MAX_VOTES));

/** Each indicator once, by its code. */
function areInOrder(votes: readonly SealedVote[]): boolean {
  return votes.every(({ indicator }, i) => i === 0 || (votes[i - 1]?.indicator ?? '') < indicator);
}

/** An indicator that a member is asked to score; what they are recused from is not among them. */
export interface AskedIndicator {
  readonly indicator: string;
  readonly weightMilli: number;
  /** What this person gave it in an earlier round; absent in the first. */
  readonly beforeMilli?: number;
}

export type BallotFault = {
  readonly kind:
    | 'notScored'
    | 'notAsked'
    | 'twice'
    | 'aboveWeight'
    | 'reasonMissing'
    | 'changeUnexplained';
  readonly indicator: string;
};

/**
 * Which reason a score needs: for points that are taken, for a change of what its author gave
 * before, or none.
 */
export function reasonNeeded(
  scoreMilli: number,
  { weightMilli, beforeMilli }: AskedIndicator,
): 'change' | 'deduction' | 'free' {
  if (beforeMilli !== undefined && scoreMilli !== beforeMilli) return 'change';
  return scoreMilli === weightMilli ? 'free' : 'deduction';
}

const UNEXPLAINED = {
  change: 'changeUnexplained',
  deduction: 'reasonMissing',
  free: null,
} as const;

function faultsOf(votes: readonly Vote[], asked: AskedIndicator): readonly BallotFault[] {
  const { indicator, weightMilli } = asked;
  const own = votes.filter((each) => each.indicator === indicator);
  const [only] = own;
  if (only === undefined) return [{ kind: 'notScored', indicator }];
  if (own.length > 1) return [{ kind: 'twice', indicator }];
  if (only.scoreMilli > weightMilli) return [{ kind: 'aboveWeight', indicator }];
  if (only.reason.trim() !== '') return [];
  const kind = UNEXPLAINED[reasonNeeded(only.scoreMilli, asked)];
  return kind === null ? [] : [{ kind, indicator }];
}

/**
 * Everything that keeps a ballot from being sealed: every indicator that was asked for is scored, once
 * and within its weight, with a reason where points are taken or an earlier score is changed, and no
 * other.
 * @returns faults in the order of `asked`, then of the votes; empty for a whole ballot
 */
export function checkVotes(
  votes: readonly Vote[],
  asked: readonly AskedIndicator[],
): readonly BallotFault[] {
  const known = new Set(asked.map(({ indicator }) => indicator));
  const foreign = votes.filter(({ indicator }) => !known.has(indicator));
  return [
    ...asked.flatMap((each) => faultsOf(votes, each)),
    ...foreign.map(({ indicator }): BallotFault => ({ kind: 'notAsked', indicator })),
  ];
}
