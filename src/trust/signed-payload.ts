import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../domain/kernel/result';
import { canonicalText, parseCanonical } from './canonical';
import type { PublicJwk } from './jwk';
import { type JwsFault, type JwsType, type Signer, signCompact, verifyCompact } from './jws';

/** Why a signed value is refused: its envelope, or a payload that is not what its type says. */
export type SignedPayloadFault = JwsFault | 'payload-malformed';

/** The longest payload of a small signed value (credential, statement, challenge), in bytes. */
const MAX_PAYLOAD_BYTES = 65_536;

/** Reads a payload: canonical JSON that fits its schema. */
export function readPayload<T>(
  payloadText: string,
  schema: z.ZodMiniType<T>,
): Result<T, 'payload-malformed'> {
  const value = parseCanonical(payloadText, MAX_PAYLOAD_BYTES);
  if (!value.ok) return fail('payload-malformed');
  const parsed = schema.safeParse(value.value);
  return parsed.success ? ok(parsed.data) : fail('payload-malformed');
}

/**
 * Signs a value as canonical JSON.
 * @throws Error when the value does not fit its schema: no caller may sign what nobody would read.
 */
export async function signPayload<T>(
  signer: Signer,
  typ: JwsType,
  schema: z.ZodMiniType<T>,
  value: T,
): Promise<string> {
  return signCompact(signer, typ, canonicalText(schema.parse(value)));
}

/** Verifies a signed value of one type under one key, and reads it. */
export async function verifyPayload<T>(
  jws: string,
  typ: JwsType,
  schema: z.ZodMiniType<T>,
  jwk: PublicJwk,
): Promise<Result<T, SignedPayloadFault>> {
  const verified = await verifyCompact(jws, typ, jwk);
  return verified.ok ? readPayload(verified.value.payloadText, schema) : verified;
}
