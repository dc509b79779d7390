import type { Role } from '../../../domain/assignment/role';

/** Somebody signed in at the desk. */
export interface DeskUser {
  /** Random id: who it is in the audit trail, which holds no names. */
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  /** Must come back in a header with everything that changes something. */
  readonly csrf: string;
  /** `due`: the desk asks for one, and this account has none yet. */
  readonly secondFactor: 'off' | 'due' | 'on';
  /** Minutes without use after which the session ends. */
  readonly idleMinutes: number;
}

/** How it stands with the second factor of an account, by its secret and by what the desk asks for. */
export const secondFactorOf = (
  totp: string | null,
  isRequired: boolean,
): DeskUser['secondFactor'] => {
  if (totp !== null) return 'on';
  return isRequired ? 'due' : 'off';
};

/** A session just opened: `token` goes into the cookie and nowhere else. */
export interface OpenedDeskSession extends DeskUser {
  readonly token: string;
}

/** Somebody of the desk in the audit trail. */
export const deskActor = (person: string): string => `desk:${person}`;
