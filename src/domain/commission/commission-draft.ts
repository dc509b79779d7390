import * as z from 'zod/mini';
import { role } from '../assignment/role';
import { fieldPlan } from '../fieldwork/field-plan';
import { evaluationKind } from '../framework/evaluation-kind';
import { code, randomId } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { procedureSetting } from '../procedure/procedure-setting';
import { draftCheck } from './draft-check';
import { draftMap } from './draft-map';
import { draftQuestionnaire } from './draft-questionnaire';

/** Coordinates and radius as they were typed: a half-typed figure survives a reload. */
const draftSite = z.strictObject({
  id: code,
  name: plainText(0, 80),
  lat: plainText(0, 20),
  lon: plainText(0, 20),
  radius: plainText(0, 8),
});
export type DraftSite = z.infer<typeof draftSite>;

/**
 * A member of the team; the id is made when the line is, and stays through every version. `entry` is
 * whom of the registry the name was taken from; a package holds nothing of it.
 */
const draftMember = z.strictObject({
  person: randomId,
  name: plainText(0, 40),
  role,
  entry: z.optional(randomId),
});
export type DraftMember = z.infer<typeof draftMember>;

const draftDocument = z.strictObject({
  id: code,
  name: plainText(0, 120),
  class: z.enum(['formal', 'working', 'voucher', 'explanation']),
  required: z.boolean(),
});

/** A sample: units as lines of a list, "name, amount in 元"; the seed is drawn when it is published. */
const draftSample = z.strictObject({
  id: code,
  title: plainText(0, 80),
  kind: z.enum(['site', 'beneficiary']),
  size: plainText(0, 8),
  units: plainText(0, 400_000),
  source: plainText(0, 200),
});
export type DraftSample = z.infer<typeof draftSample>;

/**
 * A commission as somebody is writing it: everything that a package says, with texts that may still
 * be empty. The framework is held whole, as it was when it was chosen. `dueOn` is YYYY-MM-DD.
 */
export const commissionDraft = z.strictObject({
  v: z.literal(1),
  bureau: plainText(0, 80),
  agency: plainText(0, 80),
  /** The registry's entry from which the agency was taken. */
  agencyEntry: z.optional(randomId),
  project: z.strictObject({
    name: plainText(0, 180),
    evaluee: plainText(0, 120),
    fundsFen: z.nullable(nonNegative),
    year: z.int().check(z.minimum(1990), z.maximum(2100)),
  }),
  kind: evaluationKind,
  framework: z.nullable(z.unknown()),
  team: z.array(draftMember).check(z.maxLength(60)),
  sites: z.array(draftSite).check(z.maxLength(200)),
  documents: z.array(draftDocument).check(z.maxLength(200)),
  graceDays: plainText(0, 4),
  samples: z.array(draftSample).check(z.maxLength(10)),
  checks: z._default(z.array(draftCheck).check(z.maxLength(500)), []),
  questionnaires: z.array(draftQuestionnaire).check(z.maxLength(20)),
  evidenceRequirement: fieldPlan.shape.evidenceRequirement,
  lowestLevelUsers: plainText(0, 4),
  map: z.nullable(draftMap),
  dueOn: plainText(0, 10),
  independenceDeclaration: plainText(0, 2000),
  procedure: procedureSetting,
  demonstration: z.boolean(),
});
export type CommissionDraft = z.infer<typeof commissionDraft>;
