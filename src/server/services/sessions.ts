import * as z from 'zod/mini';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { Role } from '../../domain/assignment/role';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { parseCanonical } from '../../trust/canonical';
import { readCompact } from '../../trust/jws';
import { verifyChallenge } from '../../trust/session-proof';
import type { ServerDeps } from '../deps';
import type { SignedInDevice } from '../http/access';
import type { Openings, SessionRow } from '../reads/device-reads';
import type { PieceQuestion, StoredPiece } from '../reads/piece-read';
import { newId, newToken, tokenDigest } from './random-token';

/** A challenge can be answered this long, once. */
export const CHALLENGE_SECONDS = 120;
/** A session lasts this long; the server's clock counts, so a wrong phone clock locks nobody out. */
export const SESSION_SECONDS = 12 * 3600;

/** A challenge for a device. An unknown device gets one too, so that nobody can probe for devices. */
export async function makeChallenge(deps: ServerDeps, device: string): Promise<string> {
  const challenge = newId();
  const now = deps.now();
  await deps.db.deleteFrom('challenges').where('expires_at', '<', new Date(now)).execute();
  await deps.db
    .insertInto('challenges')
    .columns(['challenge', 'device', 'expires_at'])
    .expression((eb) =>
      eb
        .selectFrom('devices')
        .select((d) => [
          d.val(challenge).as('challenge'),
          'device',
          d.val(new Date(now + CHALLENGE_SECONDS * 1000)).as('expires_at'),
        ])
        .where('device', '=', device),
    )
    .execute();
  return challenge;
}

const answer = z.object({ challenge: z.string(), origin: z.string() });

function readAnswer(proof: string): { kid: string; challenge: string; origin: string } | null {
  const read = readCompact(proof, 'takan-session+jws');
  if (!read.ok) return null;
  const value = parseCanonical(read.value.payloadText, 4096);
  const parsed = value.ok ? answer.safeParse(value.value) : null;
  return parsed?.success ? { kid: read.value.kid, ...parsed.data } : null;
}

/** Takes a challenge out: whatever comes of the answer, it cannot be answered again. */
async function takeChallenge(
  deps: ServerDeps,
  challenge: string,
  device: string,
): Promise<boolean> {
  const taken = await deps.db
    .deleteFrom('challenges')
    .where('challenge', '=', challenge)
    .where('device', '=', device)
    .where('expires_at', '>', new Date(deps.now()))
    .executeTakeFirst();
  return taken.numDeletedRows === 1n;
}

/**
 * Opens a session for the device that answered its challenge. A revoked device gets one too: what it
 * holds must be able to arrive.
 */
export async function openSession(
  deps: ServerDeps,
  proof: string,
): Promise<Result<{ token: string }, Problem>> {
  const failed = fail(problemOf('challenge-failed'));
  const claimed = readAnswer(proof);
  if (claimed === null || !deps.origins.has(claimed.origin)) return failed;
  const device = await deps.db
    .selectFrom('devices')
    .select('signing')
    .where('device', '=', claimed.kid)
    .executeTakeFirst();
  if (device === undefined) return failed;
  if (!(await takeChallenge(deps, claimed.challenge, claimed.kid))) return failed;
  const { challenge, origin } = claimed;
  const verified = await verifyChallenge(proof, device.signing, { challenge, origin });
  if (!verified.ok) return failed;
  const token = newToken();
  const expires = new Date(deps.now() + SESSION_SECONDS * 1000);
  await deps.db.deleteFrom('sessions').where('expires_at', '<', new Date(deps.now())).execute();
  await deps.db
    .insertInto('sessions')
    .values({ token_digest: tokenDigest(token), device: claimed.kid, expires_at: expires })
    .execute();
  return ok({ token });
}

interface Signed {
  readonly device: SignedInDevice;
  readonly role: Role | null;
  readonly openings: Openings | null;
  /** When the session ends, in milliseconds since 1970. */
  readonly ends: number;
  /** Where it was asked for. */
  readonly piece?: StoredPiece;
}

/** The device of a session and its end; null for no session, or one that has run out. */
function lasting(deps: ServerDeps, row: SessionRow | null): Pick<Signed, 'device' | 'ends'> | null {
  const ends = row?.expires_at.getTime() ?? 0;
  if (row === null || ends <= deps.now()) return null;
  const { device, person, signing, credential_digest: credentialDigest, revoked_at } = row;
  const revoked = revoked_at !== null;
  return { device: { device, person, signing, credentialDigest, revoked }, ends };
}

/** The device behind a bearer token and its role in an assignment; null when no session lasts. */
export async function deviceIn(
  deps: ServerDeps,
  token: string,
  assignment: string | null,
): Promise<Signed | null> {
  const row = await deps.reads.session({ digest: tokenDigest(token), assignment });
  const signed = lasting(deps, row);
  if (row === null || signed === null) return null;
  return { ...signed, role: row.role, openings: row.openings };
}

/** The same for a device that brings a piece of evidence, and what is known of that. */
export async function deviceBringing(
  deps: ServerDeps,
  token: string,
  piece: PieceQuestion,
): Promise<Signed | null> {
  const row = await deps.reads.bringing({ digest: tokenDigest(token), ...piece });
  const signed = lasting(deps, row);
  if (row === null || signed === null) return null;
  return { ...signed, role: row.role, openings: null, piece: row.piece };
}

/** The device behind a bearer token, or null when there is no session that lasts. */
export const deviceOf = async (deps: ServerDeps, token: string): Promise<SignedInDevice | null> =>
  (await deviceIn(deps, token, null))?.device ?? null;
