import * as z from 'zod/mini';
import { latE7, lonE7 } from '../evidence/position';
import { evaluationKind } from '../framework/evaluation-kind';
import { framework } from '../framework/framework';
import { code, randomId } from '../kernel/identifier';
import { instant } from '../kernel/instant';
import { plainText } from '../kernel/plain-text';
import { nonNegative } from '../kernel/quantity';
import { procedureSetting } from '../procedure/procedure-setting';
import { reportOutline } from '../report/outline';
import { role } from './role';

/** A place to be visited. `sample` marks coordinates that are ours for demonstration (示例坐标). */
export const site = z.strictObject({
  id: code,
  name: plainText(1, 80),
  latE7,
  lonE7,
  radiusM: nonNegative,
  sample: z.boolean(),
});
export type Site = z.infer<typeof site>;

const teamMember = z.strictObject({ person: randomId, name: plainText(1, 40), role });

/**
 * What the bureau commissions, signed by it: object, funds, framework, sites, team, deadline, the
 * text of the independence declaration, and a nonce that nobody could know before (lower time bound).
 */
export const assignmentPackage = z.strictObject({
  v: z.literal(1),
  type: z.literal('takan-package'),
  assignment: randomId,
  version: z.int().check(z.positive()),
  bureau: plainText(1, 80),
  agency: plainText(1, 80),
  project: z.strictObject({
    name: plainText(1, 120),
    evaluee: plainText(1, 80),
    fundsFen: z.nullable(nonNegative),
    year: z.int().check(z.minimum(1990), z.maximum(2100)),
  }),
  kind: evaluationKind,
  framework,
  sites: z.array(site),
  team: z.array(teamMember).check(z.minLength(1)),
  dueAt: instant,
  independenceDeclaration: plainText(1, 2000),
  nonce: randomId,
  issuedAt: instant,
  demonstration: z.boolean(),
  /** What lies between a draft of the report and its seal; absent in packages from before it was asked. */
  procedure: z.optional(procedureSetting),
  /** The chapters of the report, where they are others than those for its kind. */
  outline: z.optional(reportOutline),
  /** What is asked for on site, as `fieldPlanOf` reads it. */
  fieldPlan: z.optional(z.record(z.string(), z.unknown())),
});
export type AssignmentPackage = z.infer<typeof assignmentPackage>;
