import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../../kernel/identifier';
import { instant } from '../../kernel/instant';
import { itemKey } from '../../kernel/item-key';
import { plainText } from '../../kernel/plain-text';
import { nonNegative } from '../../kernel/quantity';

const evidenceList = z.array(sha256Hex).check(z.maxLength(50));

/** Which figure of which indicator a number found on site counts towards. */
export const feeds = z.strictObject({ indicator: code, figure: code });
export type Feeds = z.infer<typeof feeds>;

/** Body of one line of the physical check table (实地核查表); quantities in thousandths of `unit`. */
export const quantityChecked = {
  check: itemKey,
  visit: z.nullable(randomId),
  site: code,
  name: plainText(1, 120),
  unit: plainText(1, 12),
  plannedMilli: z.nullable(nonNegative),
  accountedMilli: z.nullable(nonNegative),
  foundMilli: z.nullable(nonNegative),
  note: plainText(0, 1000),
  evidence: evidenceList,
  feeds: z.nullable(feeds),
};

/** How far down the money has come in one step of a fund-flow check. */
export const FUND_LEVELS = ['bureau', 'department', 'unit', 'township', 'village', 'user'] as const;

/** Body of one step of a fund-flow check: who passed on how much to whom, and what arrived. */
export const fundTraced = {
  step: itemKey,
  visit: z.nullable(randomId),
  site: z.nullable(code),
  from: plainText(1, 120),
  to: plainText(1, 120),
  toLevel: z.enum(FUND_LEVELS),
  /** A user at the end of the line, below whom nothing is passed on. */
  isLowest: z.boolean(),
  sentFen: z.nullable(nonNegative),
  arrivedFen: z.nullable(nonNegative),
  arrivedOn: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  note: plainText(0, 1000),
  evidence: evidenceList,
};

/** Body of what became of one document of the request list (资料清单). Late is derived, never typed. */
export const documentNoted = {
  document: itemKey,
  name: plainText(1, 120),
  state: z.enum(['received', 'missing', 'notApplicable']),
  receivedAt: z.nullable(instant),
  copies: nonNegative,
  /** Compared with the original and marked 与原件相符. */
  trueCopy: z.boolean(),
  note: plainText(0, 1000),
  evidence: evidenceList,
};

/** Body of the replacement of one drawn unit by another, with its reason. */
export const sampleReplaced = {
  sample: code,
  out: itemKey,
  in: itemKey,
  reason: plainText(1, 500),
};
