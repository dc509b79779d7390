import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { type AgencyRecord, agencyRecord, category } from './agency';
import { creditCodeFault } from './credit-code';
import { type LeadFacts, leadFacts } from './lead-facts';
import { type RegisteredPerson, registeredPerson } from './registered-person';

const NO_FACTS: LeadFacts = {
  ...{ qualification: null, workSince: null, evaluationSince: null },
  ...{ contractUntil: null, criminal: null },
};

/** What a row of a table says of an agency; what is absent it does not say. */
export const agencyPatch = z.strictObject({
  name: agencyRecord.shape.name,
  creditCode: z.string().check(z.refine((code) => creditCodeFault(code) === null)),
  platform: z.optional(plainText(1, 120)),
  category: z.optional(category),
});
export type AgencyPatch = z.infer<typeof agencyPatch>;

const { name, phone, employer, title, fields, recusals } = registeredPerson.shape;

/** What a row of a table says of a person; what is absent it does not say. */
export const personPatch = z
  .strictObject({
    ...{ name, employer, phone: z.optional(phone), title: z.optional(title) },
    ...{ fields: z.optional(fields), recusals: z.optional(recusals) },
    lead: z.optional(z.partial(leadFacts)),
  })
  .check(z.refine((patch) => patch.fields !== undefined || patch.lead !== undefined));
export type PersonPatch = z.infer<typeof personPatch>;

/** The record of an agency after a patch; what the patch does not say stays. */
export const patchedAgency = (before: AgencyRecord | null, patch: AgencyPatch): AgencyRecord => ({
  ...{ name: patch.name, creditCode: patch.creditCode, codeSeen: before?.codeSeen ?? false },
  platform: patch.platform ?? before?.platform ?? null,
});

/** The record of a person after a patch; what the patch does not say stays. */
export function patchedPerson(
  before: RegisteredPerson | null,
  patch: PersonPatch,
): RegisteredPerson {
  const held = before?.lead ?? null;
  const facts = { ...(held ?? NO_FACTS), ...patch.lead };
  return {
    ...{ name: patch.name, employer: before?.employer ?? patch.employer },
    ...{ phone: patch.phone ?? before?.phone ?? '', title: patch.title ?? before?.title ?? '' },
    fields: patch.fields ?? before?.fields ?? [],
    recusals: patch.recusals ?? before?.recusals ?? [],
    lead: patch.lead === undefined ? held : leadFacts.parse(facts),
  };
}

/** Names of the parts of a record in which two differ. */
export const changedParts = <R extends object>(before: R, after: R): readonly string[] =>
  Object.entries(after).flatMap(([part, value]) =>
    JSON.stringify(value) === JSON.stringify(before[part as keyof R]) ? [] : [part],
  );
