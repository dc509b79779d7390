import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';

/** How an agency or a person stands in a registry. */
export const STANDINGS = ['entered', 'active', 'suspended', 'exited'] as const;
export const standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof standing>;

const NEXT: Readonly<Record<Standing, readonly Standing[]>> = {
  entered: ['active'],
  active: ['suspended', 'exited'],
  suspended: ['active', 'exited'],
  exited: [],
};

/** Where a standing may go. What was only entered is withdrawn instead, and leaves no row. */
export const nextStandings = (from: Standing): readonly Standing[] => NEXT[from];

/** One change of a standing: `at` an instant of the server, `by` the id of somebody at the desk. */
export const standingChange = z.strictObject({
  to: standing,
  reason: plainText(1, 500),
  at: z.string(),
  by: z.string(),
});
export type StandingChange = z.infer<typeof standingChange>;
