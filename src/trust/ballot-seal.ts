import type { Ballot, OpenedVote, SealedVote, Vote } from '../domain/panel/ballot';
import { fromBase64Url, toBase64Url, utf8 } from './bytes';
import { canonicalText } from './canonical';
import { sha256, sha256Hex } from './digest';

/** There are few scores that somebody may try; 256 random bits keep them from being tried. */
const SEED_BYTES = 32;

/** A fresh seed for the salts of one ballot, base64url; as secret as the ballot until it is opened. */
export const newBallotSeed = (): string =>
  toBase64Url(crypto.getRandomValues(new Uint8Array(SEED_BYTES)));

/** Which ballot a vote is part of: its digest fits no other. */
export type BallotPlace = Pick<Ballot, 'assignment' | 'session' | 'round' | 'person'>;

/**
 * What a sealed ballot publishes of one vote: the SHA-256, 64 lower-case hexadecimal digits, of
 * `takan-vote-v1`, a newline and the canonical JSON (RFC 8785) of `{assignment, person, round, salt,
 * session, vote}`. It binds its author, and says nothing to who does not have the salt.
 */
function voteDigest(
  { assignment, session, round, person }: BallotPlace,
  { vote, salt }: OpenedVote,
): Promise<string> {
  const bound = { assignment, session, round, person, vote, salt };
  return sha256Hex(`takan-vote-v1\n${canonicalText(bound)}`);
}

/** Each vote has a salt of its own, so that one can be opened without the others. */
async function open(vote: Vote, seed: string): Promise<OpenedVote> {
  const text = `takan-vote-salt-v1\n${seed}\n${vote.indicator}`;
  return { vote, salt: toBase64Url(await sha256(utf8(text))) };
}

const byIndicator = (one: Vote, other: Vote): number => (one.indicator < other.indicator ? -1 : 1);

/**
 * The votes of a ballot with their salts, in order of their indicators.
 * @throws Error when the seed is not 32 bytes in base64url: a bug
 */
export function openBallot({ votes }: Pick<Ballot, 'votes'>, seed: string): Promise<OpenedVote[]> {
  const bytes = fromBase64Url(seed);
  if (!bytes.ok || bytes.value.length !== SEED_BYTES) {
    throw new Error('a ballot is sealed with 32 random bytes');
  }
  return Promise.all([...votes].sort(byIndicator).map((vote) => open(vote, seed)));
}

/** What the sealed ballot shows of its votes. */
export async function sealVotes(ballot: Ballot, seed: string): Promise<SealedVote[]> {
  const opened = await openBallot(ballot, seed);
  return Promise.all(
    opened.map(async (each) => ({
      indicator: each.vote.indicator,
      digest: await voteDigest(ballot, each),
    })),
  );
}

/** Whether every opened vote is the one that was sealed for its indicator. */
export async function fitsSeal(
  place: BallotPlace,
  sealed: readonly SealedVote[],
  opened: readonly OpenedVote[],
): Promise<boolean> {
  const digests = new Map(sealed.map(({ indicator, digest }) => [indicator, digest]));
  const fits = opened.map(
    async (each) => (await voteDigest(place, each)) === digests.get(each.vote.indicator),
  );
  return (await Promise.all(fits)).every(Boolean);
}
