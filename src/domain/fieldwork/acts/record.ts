import * as z from 'zod/mini';
import { code, randomId, sha256Hex } from '../../kernel/identifier';
import { plainText } from '../../kernel/plain-text';
import { indexNumber } from '../index-number';
import { paperIdentity } from '../paper-kind';
import { recordBytes, recordKind } from '../record';

/** Body of the entry that keeps a personal record; `replaces` names the record that it corrects. */
export const recordKept = {
  id: randomId,
  kind: recordKind,
  indexNo: indexNumber,
  visit: z.nullable(randomId),
  site: z.nullable(code),
  replaces: z.nullable(randomId),
  record: recordBytes,
};

/** Body of the entry that orders the bytes of a personal record destroyed; its digest stays. */
export const recordErased = { sha256: sha256Hex, reason: plainText(1, 500) };

/**
 * Body of a reviewer's word on a working paper. Builds that knew no `paper` named it by the number
 * alone, which may name several.
 */
export const paperReviewed = {
  indexNo: indexNumber,
  paper: z.optional(paperIdentity),
  outcome: z.enum(['agreed', 'returned']),
  note: plainText(0, 1000),
};

/** Body of a caption put to evidence, and whether its copy was compared with the original (与原件相符). */
export const evidenceDescribed = {
  sha256: sha256Hex,
  caption: plainText(0, 500),
  trueCopy: z.boolean(),
};
