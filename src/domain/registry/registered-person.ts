import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { leadFacts } from './lead-facts';

/** Fields whose people are drawn for nothing else, because their opinions are listed separately. */
export const SEPARATE_FIELDS: readonly string[] = ['人大代表', '政协委员'];

/** A field of knowledge, as the bureau names it. */
export const field = plainText(1, 30);

/**
 * What is kept of a person: no number of an identity card, and a telephone only where it is needed.
 * `recusals` names the parties that the person has to do with, besides the employer. `fields` makes
 * an expert, `lead` a lead evaluator; one of them there is.
 */
export const registeredPerson = z
  .strictObject({
    name: plainText(1, 40),
    phone: plainText(0, 30),
    employer: plainText(1, 120),
    title: plainText(0, 80),
    fields: z.array(field).check(z.maxLength(20)),
    recusals: z
      .array(z.strictObject({ party: plainText(1, 120), why: plainText(1, 200) }))
      .check(z.maxLength(50)),
    lead: z.nullable(leadFacts),
  })
  .check(
    z.refine(({ fields, lead }) => fields.length > 0 || lead !== null),
    z.refine(({ fields }) => new Set(fields).size === fields.length),
  );
export type RegisteredPerson = z.infer<typeof registeredPerson>;
