import * as z from 'zod/mini';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Hex = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** 128 random bits, base64url without padding; the last character carries two bits only. */
export const randomId = z.string().check(z.regex(/^[A-Za-z0-9_-]{21}[AQgw]$/));

/** JWK thumbprint (RFC 7638, SHA-256), base64url without padding. */
export const thumbprint = z.string().check(z.regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/));

/** Short names inside frameworks and packages: indicator, check point, site. ASCII, so they can be keys. */
export const code = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/));
