import * as z from 'zod/mini';
import { DESK_ROLES } from './authorisation';
import { deskSession } from './desk';

const name = z.string().check(z.minLength(1), z.maxLength(40));
const password = z.string().check(z.minLength(10), z.maxLength(200));
const deskRole = z.enum(DESK_ROLES);

/** What holds for everybody at the desk. */
export const deskSettings = z.strictObject({
  /** Nobody works here without a second factor. */
  secondFactor: z.boolean(),
  /** One person proposes what cannot be undone, another one confirms it. */
  twoPersons: z.boolean(),
});
export type DeskSettings = z.infer<typeof deskSettings>;

/** `GET /api/desk/accounts`: closed accounts too, and links that nobody used yet. */
export const accountsResponse = z.object({
  accounts: z.array(
    z.object({
      name: z.string(),
      person: z.string(),
      role: z.string(),
      madeAt: z.string(),
      lastSignIn: z.nullable(z.string()),
      closedAt: z.nullable(z.string()),
      secondFactor: z.boolean(),
    }),
  ),
  links: z.array(
    z.object({ link: z.string(), name: z.string(), role: z.string(), expires: z.string() }),
  ),
  settings: deskSettings,
  /** How many people of the performance unit can sign in; two accounts of one person are one. */
  unitPeople: z.int(),
});
export type AccountsResponse = z.infer<typeof accountsResponse>;

/**
 * `POST /api/desk/accounts`: a one-time link for a new account; for an account that is there, under its
 * own `person`, for a new password. `person` of another account: it is the same human being.
 */
export const accountRequest = z.strictObject({
  name,
  role: deskRole,
  person: z.nullable(z.string().check(z.maxLength(64))),
});
export const accountLinkResponse = z.object({ link: z.string(), expires: z.string() });
export type AccountLinkResponse = z.infer<typeof accountLinkResponse>;

/** `POST /api/desk/account-closings`. */
export const closeAccountRequest = z.strictObject({ name });

/** `POST /api/desk/joining`: whoever has the link sets a password and is signed in. */
export const joinRequest = z.strictObject({ token: z.string().check(z.maxLength(128)), password });
export const joinResponse = deskSession;

/** `POST /api/desk/second-factor`: a secret (base32) that waits for its first code. */
export const secondFactorResponse = z.object({ secret: z.string(), uri: z.string() });
export type SecondFactorResponse = z.infer<typeof secondFactorResponse>;

/** A code of the app, or a recovery code. */
export const secondFactorCodeRequest = z.strictObject({
  code: z.string().check(z.minLength(6), z.maxLength(40)),
});
/** `POST /api/desk/second-factor/confirmation`: shown once, and kept as digests alone. */
export const recoveryCodesResponse = z.object({ codes: z.array(z.string()) });
