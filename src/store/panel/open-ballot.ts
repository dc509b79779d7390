import { fail, ok, type Result } from '../../domain/kernel/result';
import type { OpenedVote, SealedVote } from '../../domain/panel/ballot';
import type { BallotState, PanelState } from '../../domain/panel/panel-state';
import { openEnvelope, unwrapEnvelope } from '../../trust/ballot-envelope';
import { openBallot, sealVotes } from '../../trust/ballot-seal';
import { appendAct } from '../append';
import type { Writer } from '../writer';
import { readSecret, type SecretPlace } from './panel-secret';

/** A ballot that is to be opened, and the session that it is in. */
export interface BallotToOpen {
  readonly place: SecretPlace;
  readonly ballot: Pick<BallotState, 'hash' | 'envelope' | 'unwrapped' | 'opened' | 'votes'>;
  readonly members: PanelState['members'];
}

/** Indicators that some member left; what is opened of them goes into journals of their own. */
function restricted({ members }: BallotToOpen): ReadonlySet<string> {
  return new Set(members.flatMap(({ recusedFrom }) => (recusedFrom === 'all' ? [] : recusedFrom)));
}

/** Opens votes, each where it may be read; those that are open already are passed over. */
async function openVotes(
  writer: Writer,
  type: 'ballot.revealed' | 'ballot.forced',
  to: BallotToOpen,
  votes: readonly OpenedVote[],
): Promise<void> {
  const { assignment, session } = to.place;
  const apart = restricted(to);
  const done = new Set(to.ballot.opened.map(({ vote }) => vote.indicator));
  const left = votes.filter(({ vote }) => !done.has(vote.indicator));
  const append = async (indicator: string | null, opened: readonly OpenedVote[]) => {
    if (opened.length === 0) return;
    const act = { type, body: { ballot: to.ballot.hash, opened: [...opened] } };
    await appendAct(writer, { assignment, panel: { session, indicator }, act });
  };
  await append(
    null,
    left.filter(({ vote }) => !apart.has(vote.indicator)),
  );
  for (const each of left) {
    if (apart.has(each.vote.indicator)) await append(each.vote.indicator, [each]);
  }
}

const fits = (published: readonly SealedVote[], own: readonly SealedVote[]): boolean =>
  published.length === own.length && published.every(({ digest }, i) => digest === own[i]?.digest);

/** Opens this person's own ballot, after the chair's close. */
export async function revealBallot(
  writer: Writer,
  to: BallotToOpen,
): Promise<Result<null, 'not-sealed-here'>> {
  const secret = await readSecret(writer, to.place);
  if (secret === null) return fail('not-sealed-here');
  // The same person may have sealed on another phone too; only what fits this ballot opens it.
  const sealed = await sealVotes(secret.ballot, secret.seed);
  if (!fits(to.ballot.votes, sealed)) return fail('not-sealed-here');
  await openVotes(writer, 'ballot.revealed', to, await openBallot(secret.ballot, secret.seed));
  return ok(null);
}

/** The chair's half of a forced reveal. */
export async function unwrapBallot(
  writer: Writer,
  { place, ballot }: BallotToOpen,
  chairKey: CryptoKey,
  reason: string,
): Promise<Result<null, 'not-for-this-key'>> {
  const inner = await unwrapEnvelope(ballot.envelope, chairKey);
  if (!inner.ok) return inner;
  const { assignment, session } = place;
  const body = { ballot: ballot.hash, envelope: inner.value, reason };
  const panel = { session, indicator: null };
  await appendAct(writer, { assignment, panel, act: { type: 'ballot.unwrapped', body } });
  return ok(null);
}

/** The scrutineer's half: opens the votes that the chair has unwrapped. */
export async function forceBallot(
  writer: Writer,
  to: BallotToOpen,
  scrutineerKey: CryptoKey,
): Promise<Result<null, 'not-unwrapped' | 'not-for-this-key' | 'malformed'>> {
  if (to.ballot.unwrapped === null) return fail('not-unwrapped');
  const secret = await openEnvelope(to.ballot.unwrapped, scrutineerKey);
  if (!secret.ok) return secret;
  const { ballot, seed } = secret.value;
  await openVotes(writer, 'ballot.forced', to, await openBallot(ballot, seed));
  return ok(null);
}
