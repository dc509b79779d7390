import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds that a code lasts (RFC 6238, its default). */
const STEP_SECONDS = 30;
const DIGITS = 6;
/** RFC 4648 §6. */
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The code of a step (RFC 6238 with HMAC-SHA-1, which is what authenticator apps compute). */
export function totpOf(secret: Uint8Array, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 0x0f) & 0x7fff_ffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The step at a time, in milliseconds since 1970. */
export const stepAt = (ms: number): number => Math.floor(ms / 1000 / STEP_SECONDS);

/**
 * The step that a typed code belongs to: now, the one before or the one after, as clocks differ
 * (RFC 6238 §5.2); null where it fits none.
 */
export function matchedStep(secret: Uint8Array, typed: string, nowMs: number): number | null {
  const code = Buffer.from(typed);
  const now = stepAt(nowMs);
  const fits = [now, now - 1, now + 1].filter((step) => {
    const expected = Buffer.from(totpOf(secret, step));
    return expected.length === code.length && timingSafeEqual(expected, code);
  });
  return fits[0] ?? null;
}

/** RFC 4648 base32 without padding, as people type a secret into an app. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => BASE32[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** What an app scans: the account's name and the secret (Key URI format). */
export function totpUri(issuer: string, name: string, secret: Uint8Array): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(name)}`;
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
}
