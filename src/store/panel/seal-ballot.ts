import type { HashedEntry } from '../../domain/journal/entry';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { Ballot, Vote } from '../../domain/panel/ballot';
import { MAX_ENVELOPE } from '../../domain/panel/panel-act';
import type { PanelState } from '../../domain/panel/panel-state';
import { type Custodian, sealEnvelope } from '../../trust/ballot-envelope';
import { newBallotSeed, sealVotes } from '../../trust/ballot-seal';
import { verifyCredential } from '../../trust/credential';
import type { PublicJwk } from '../../trust/jwk';
import { appendAct } from '../append';
import { credentialOf } from '../credentials';
import type { Store } from '../store';
import type { Writer } from '../writer';
import { keepSecret, type SecretPlace } from './panel-secret';

/**
 * Why a ballot cannot be sealed yet: nobody has one of the keys, or its proof is not here; or its
 * reasons together are longer than an entry takes.
 */
export type SealFault = 'no-chair-key' | 'no-scrutineer-key' | 'too-long';

/** A custodian's device with the key that the bureau's credential names for it; null where it is not here. */
async function custodian(
  store: Store,
  device: string | null,
  bureauKey: PublicJwk,
): Promise<Custodian | null> {
  const jws = device === null ? null : await credentialOf(store, device);
  const credential = jws === null ? null : await verifyCredential(jws, bureauKey);
  if (device === null || !credential?.ok || credential.value.device !== device) return null;
  return { device, exchange: credential.value.exchange };
}

/**
 * Seals this person's ballot of a round: what opens it is kept on this phone first, and then the
 * entry that shows nothing. A page that dies in between has sealed nothing, and seals anew.
 * @param votes whole, as `checkVotes` finds them
 * @param clearDrafts what the votes were typed into; they go with the entry
 */
export async function sealBallot(
  writer: Writer,
  place: SecretPlace,
  votes: readonly Vote[],
  { custodians }: Pick<PanelState, 'custodians'>,
  bureauKey: PublicJwk,
  clearDrafts: readonly string[] = [],
): Promise<Result<HashedEntry, SealFault>> {
  const chair = await custodian(writer, custodians.chair, bureauKey);
  if (chair === null) return fail('no-chair-key');
  const scrutineer = await custodian(writer, custodians.scrutineer, bureauKey);
  if (scrutineer === null) return fail('no-scrutineer-key');
  const { assignment, session, round } = place;
  const { person } = writer;
  const ballot: Ballot = { v: 1, assignment, session, round, person, votes: [...votes] };
  const secret = { ballot, seed: newBallotSeed() };
  const envelope = await sealEnvelope(secret, { chair, scrutineer });
  if (envelope.length > MAX_ENVELOPE) return fail('too-long');
  const body = {
    ...{ round, votes: await sealVotes(ballot, secret.seed), envelope },
    custodians: { chair: chair.device, scrutineer: scrutineer.device },
  };
  await keepSecret(writer, place, secret);
  const panel = { session, indicator: null };
  const act = { type: 'ballot.sealed' as const, body };
  return ok(await appendAct(writer, { assignment, panel, act, clearDrafts }));
}
