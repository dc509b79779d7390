import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/** OWASP's floor for scrypt (2^17·8·1 is its first choice; 2^16 spends 64 MiB a sign-in). */
const PARAMETERS = { N: 65_536, r: 8, p: 1 } as const;
const MAX_MEMORY = 134_217_728;
const KEY_BYTES = 32;

const derive = (password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });

/** 256 bits that somebody who knows a secret and its salt can make, at the cost of a password's check. */
export const slowKey = (secret: string, salt: string): Promise<Buffer> =>
  derive(secret, Buffer.from(salt, 'base64url'), { ...PARAMETERS, maxmem: MAX_MEMORY });

/** What is stored of a password: `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = PARAMETERS;
  const key = await derive(password, salt, { N, r, p, maxmem: MAX_MEMORY });
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

// Somebody who does not exist takes as long as somebody who mistyped.
const NOBODY = `scrypt$${PARAMETERS.N}$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** True when `password` is the one stored; `null` stands for an account that is not there. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const [, N, r, p, salt = '', hash = ''] = (stored ?? NOBODY).split('$');
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: MAX_MEMORY };
  const key = await derive(password, Buffer.from(salt, 'base64url'), options);
  const expected = Buffer.from(hash, 'base64url');
  return expected.length === key.length && timingSafeEqual(expected, key) && stored !== null;
}
