import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { category } from './agency';

/** How an agency or a person stands in a registry. */
export const STANDINGS = ['entered', 'active', 'suspended', 'exited'] as const;
export const standing = z.enum(STANDINGS);
export type Standing = z.infer<typeof standing>;

const NEXT: Readonly<Record<Standing, readonly Standing[]>> = {
  entered: ['active'],
  active: ['suspended', 'exited'],
  suspended: ['active', 'exited'],
  exited: ['active'],
};

/** Where a standing may go. What was only entered is withdrawn instead, and leaves no row. */
export const nextStandings = (from: Standing): readonly Standing[] => NEXT[from];

const said = { reason: plainText(1, 500), at: z.string(), by: z.string() };

/**
 * One step of an entry's course: another standing, or another class. `at` is an instant of the server,
 * `by` the id of somebody at the desk.
 */
export const courseStep = z.union([
  z.strictObject({ to: standing, ...said }),
  z.strictObject({ category, ...said }),
]);
export type CourseStep = z.infer<typeof courseStep>;
