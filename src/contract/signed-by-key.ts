import * as z from 'zod/mini';
import { thumbprint } from '../domain/kernel/identifier';
import { statement } from '../trust/statement';

/** Rows of one page. */
export const SIGNED_A_PAGE = 50;

/** What is listed of what a key signed. */
export const SIGNED_KINDS = [
  'journal',
  'sessionJournal',
  'report',
  'statement',
  'ballot',
  'minutes',
] as const;
export type SignedKind = (typeof SIGNED_KINDS)[number];

export const signedParams = z.strictObject({ device: thumbprint });
export const signedQuery = z.strictObject({
  after: z.optional(z.string().check(z.regex(/^\d{1,15}~[0-9a-f]{64}$/))),
});

/**
 * `GET /api/desk/devices/:device/signed`: what the key of a device signed, the newest first; `after` is
 * `next` of the page before. A ballot is there once it was revealed.
 */
export const signedResponse = z.object({
  device: z.string(),
  name: z.string(),
  /** The bureau's credential for the key, in the log at `leaf`. */
  credential: z.object({ leaf: z.int(), enrolledAt: z.string() }),
  revokedAt: z.nullable(z.string()),
  /** Entries of its journals and signed heads over them, which are not listed one by one. */
  entries: z.int(),
  heads: z.int(),
  signed: z.array(
    z.object({
      kind: z.enum(SIGNED_KINDS),
      /** Digest that a report or a statement is about, else of the entry. */
      subject: z.string(),
      /** Of a statement: what it says. */
      says: z.nullable(statement.shape.kind),
      assignment: z.string(),
      project: z.string(),
      receivedAt: z.string(),
      /** Place in the log of the signed head that covers it. */
      leaf: z.nullable(z.int()),
    }),
  ),
  next: z.nullable(z.string()),
});
export type SignedByKey = SignedResponse['signed'][number];
export type SignedResponse = z.infer<typeof signedResponse>;
