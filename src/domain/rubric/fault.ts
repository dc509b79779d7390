import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';

const FAULT_KINDS = [
  'cover',
  'no-score',
  'no-difference-reason',
  'sum',
  'grade',
  'over-weight',
  'element',
  'section',
  'no-reason',
  'no-proof',
  'check',
] as const;

/**
 * One thing that a report lacks. `of` is the field, indicator, section or check; where two figures
 * disagree, what the report states and what was counted.
 */
export const fault = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  of: plainText(1, 200),
  figures: z.optional(z.strictObject({ stated: plainText(0, 40), counted: plainText(0, 40) })),
});
export type Fault = z.infer<typeof fault>;
