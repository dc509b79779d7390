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
  /** Minutes without use after which a session ends. */
  idleMinutes: z.int().check(z.gte(5), z.lte(240)),
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
      /** Sessions that are open. */
      sessions: z.int(),
    }),
  ),
  links: z.array(
    z.object({
      ...{ link: z.string(), name: z.string(), role: z.string(), expires: z.string() },
      /** Works only once a second person confirmed it. */
      waits: z.boolean(),
    }),
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
export const accountLinkResponse = z.object({
  ...{ link: z.string(), expires: z.string() },
  /** It sets an account up anew, and works only once a second person confirmed it. */
  waits: z.boolean(),
});
export type AccountLinkResponse = z.infer<typeof accountLinkResponse>;

/** `POST /api/desk/account-closings`; `POST /api/desk/account-sign-outs`: ends its sessions. */
export const closeAccountRequest = z.strictObject({ name });

/** `POST /api/desk/joining`: whoever has the link sets a password and is signed in. */
export const joinRequest = z.strictObject({ token: z.string().check(z.maxLength(128)), password });
export const joinResponse = deskSession;

/** Who is signed in shows anew who they are: the password, and a code where there is a second factor. */
const proof = {
  password: z.string().check(z.maxLength(200)),
  code: z.optional(z.string().check(z.maxLength(40))),
};

/** `POST /api/desk/second-factor/removal`, and `POST /api/desk/second-factor`, which begins a new one. */
export const proofRequest = z.strictObject(proof);
export type Proof = z.infer<typeof proofRequest>;

/** `POST /api/desk/password`: a new one in place of the own one. */
export const passwordRequest = z.strictObject({ ...proof, next: password });

/** A secret (base32) that waits for its first code. */
export const secondFactorResponse = z.object({ secret: z.string(), uri: z.string() });
export type SecondFactorResponse = z.infer<typeof secondFactorResponse>;

/** `POST /api/desk/second-factor/confirmation`: the first code of a secret that waits. */
export const secondFactorCodeRequest = z.strictObject({
  code: z.string().check(z.minLength(6), z.maxLength(40)),
});
/** Shown once, and kept as digests alone. */
export const recoveryCodesResponse = z.object({ codes: z.array(z.string()) });
