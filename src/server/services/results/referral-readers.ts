import { type RawBuilder, sql } from 'kysely';
import type { DeskUser } from '../accounts/desk-user';

/** Whether somebody at the desk may know that there are referrals at all. */
export const mayKnowReferrals = ({ role }: Pick<DeskUser, 'role'>): boolean =>
  role === 'performanceUnit' || role === 'supervisor';

/** Whether somebody may hand on what they suspect, and say what became of it where they are named. */
export const mayWriteReferrals = ({ role }: Pick<DeskUser, 'role'>): boolean =>
  role === 'performanceUnit';

/** Rows of `referrals as r` that somebody may read: the supervisor all, the unit where it is named. */
export const readableBy = ({ role, person }: DeskUser): RawBuilder<boolean> =>
  role === 'supervisor'
    ? sql<boolean>`true`
    : sql<boolean>`${mayKnowReferrals({ role })} and exists (select from referral_people p
        where p.referral = r.referral and p.person = ${person})`;
