import * as z from 'zod/mini';
import { randomId } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { integer } from '../kernel/quantity';
import { documentNoted, fundTraced, quantityChecked, sampleReplaced } from './acts/check';
import {
  confirmationDrafted,
  confirmationObjected,
  confirmationRefused,
  confirmationSigned,
} from './acts/confirmation';
import { evidenceDescribed, paperReviewed, recordErased, recordKept } from './acts/record';
import { surveyAnswered, surveyIssued, surveyTallied } from './acts/survey';
import { visitBegan, visitEnded } from './acts/visit';
import type { FieldType } from './field-types';

const act = <T extends FieldType, B extends z.core.$ZodLooseShape>(type: T, body: B) =>
  z.strictObject({ type: z.literal(type), body: z.strictObject(body) });

/**
 * What the server's clock said and how far this phone's was ahead of it, once for a start of the
 * app: from then on the phone's times can be read against the server's.
 */
const clockCompared = { serverAt: instant, aheadMs: integer, session: randomId };

/** What entries about the work on site may mean. */
export const fieldActSchema = z.discriminatedUnion('type', [
  act('visit.began', visitBegan),
  act('visit.ended', visitEnded),
  act('record.kept', recordKept),
  act('record.erased', recordErased),
  act('paper.reviewed', paperReviewed),
  act('evidence.described', evidenceDescribed),
  act('quantity.checked', quantityChecked),
  act('fund.traced', fundTraced),
  act('document.noted', documentNoted),
  act('sample.replaced', sampleReplaced),
  act('survey.issued', surveyIssued),
  act('survey.answered', surveyAnswered),
  act('survey.tallied', surveyTallied),
  act('confirmation.drafted', confirmationDrafted),
  act('confirmation.objected', confirmationObjected),
  act('confirmation.signed', confirmationSigned),
  act('confirmation.refused', confirmationRefused),
  act('clock.compared', clockCompared),
]);
export type FieldAct = z.infer<typeof fieldActSchema>;
export type FieldBody<T extends FieldType> = Extract<FieldAct, { type: T }>['body'];

// Entries never change, and a fold over more of them finds the others read.
const acts = new WeakMap<object, FieldAct | 'malformed'>();

/** What an entry about the work on site says; null where its body is malformed. */
export function readFieldAct(
  entry: Readonly<{ type: string; body: Readonly<Record<string, unknown>> }>,
): FieldAct | null {
  const known = acts.get(entry);
  if (known !== undefined) return known === 'malformed' ? null : known;
  const { type, body } = entry;
  const read = fieldActSchema.safeParse({ type, body });
  acts.set(entry, read.success ? read.data : 'malformed');
  return read.success ? read.data : null;
}
