import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../../kernel/identifier';
import { plainText } from '../../kernel/plain-text';
import { indexNumber } from '../index-number';
import { recordBytes } from '../record';

/** Who signs for the evaluated unit: both sides are asked (业务 and 财务). */
export const PARTIES = ['business', 'finance'] as const;
export const party = z.enum(PARTIES);
export type Party = z.infer<typeof party>;

const fact = z.strictObject({
  id: code,
  text: plainText(1, 2000),
  evidence: z.array(sha256Hex).check(z.maxLength(50)),
});
export type ConfirmedFact = z.infer<typeof fact>;

/** Body of a fact confirmation sheet (现场核查事实确认单) as it is put before the unit. */
export const confirmationDrafted = {
  confirmation: randomId,
  indexNo: indexNumber,
  visit: z.nullable(randomId),
  site: z.nullable(code),
  facts: z.array(fact).check(
    z.minLength(1),
    z.maxLength(100),
    z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
  ),
};

/** Body of the unit's objection to one fact; an empty text takes the objection back. */
export const confirmationObjected = {
  confirmation: randomId,
  /** Hash of the drafting entry that was shown. */
  content: sha256Hex,
  fact: code,
  text: plainText(0, 2000),
};

/**
 * Body of a signature drawn on the phone's glass. `shown` is the SHA-256 of the canonical text of
 * what stood on the screen, objections included; name and drawing are a personal record.
 */
export const confirmationSigned = {
  confirmation: randomId,
  content: sha256Hex,
  shown: sha256Hex,
  party,
  record: recordBytes,
};

/** Body of a refusal to sign; the witness's name and signature are a personal record. */
export const confirmationRefused = {
  confirmation: randomId,
  content: sha256Hex,
  shown: sha256Hex,
  party,
  reason: plainText(1, 1000),
  record: recordBytes,
};
