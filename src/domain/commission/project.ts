import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';
import { milliPoints, nonNegative } from '../kernel/quantity';
import { type FactFlag, factFlag, type ProjectFacts } from '../policy/project-facts';

/** What money is given for, as far as it decides how it is evaluated. */
export const projectKind = z.enum([
  'project',
  'policy',
  'department',
  'specialBond',
  'ppp',
  'investmentFund',
  'serviceContract',
  'procurement',
  'socialInsurance',
]);
export type ProjectKind = z.infer<typeof projectKind>;

const fen = z.nullable(nonNegative);

/**
 * A project of a year as the bureau knows it. Amounts in fen, null where unknown; `previousFen` is
 * the budget of the year before, `totalFen` of the whole project. An absent flag is unknown, which
 * is not the same as no. `selfMilli` is the self-evaluation's score in thousandths.
 */
export const project = z.strictObject({
  year: z.int().check(z.minimum(1990), z.maximum(2100)),
  code: plainText(1, 40),
  name: plainText(1, 180),
  department: plainText(1, 120),
  departmentCode: plainText(0, 40),
  budgetDesk: plainText(0, 60),
  kind: projectKind,
  originalFen: fen,
  adjustedFen: fen,
  outturnFen: fen,
  totalFen: fen,
  previousFen: fen,
  yearsRunning: fen,
  termYears: fen,
  selfMilli: z.nullable(milliPoints),
  selfResult: plainText(0, 40),
  flags: z.partialRecord(factFlag, z.boolean()),
});
export type Project = z.infer<typeof project>;

/** Some of a project: what a table says of it. Year, code, name and department are always there. */
export const projectPatch = z.extend(
  z.partial(project),
  z.pick(project, { year: true, code: true, name: true, department: true }).shape,
);
export type ProjectPatch = z.infer<typeof projectPatch>;

const UNKNOWN: Omit<Project, 'year' | 'code' | 'name' | 'department'> = {
  ...{ departmentCode: '', budgetDesk: '', kind: 'project' },
  ...{ originalFen: null, adjustedFen: null, outturnFen: null, totalFen: null, previousFen: null },
  ...{ yearsRunning: null, termYears: null, selfMilli: null, selfResult: '', flags: {} },
};

/** A project with what a table says of it; what the table does not say stays, or is unknown. */
export function patched(before: Project | null, patch: ProjectPatch): Project {
  const said = Object.entries(patch).filter(([, value]) => value !== undefined);
  const flags = { ...before?.flags, ...patch.flags };
  return project.parse({ ...UNKNOWN, ...before, ...Object.fromEntries(said), flags });
}

const FIELDS = Object.keys(project.shape) as readonly (keyof Project)[];

/** Fields of a project that a table changes, in the order of the form. */
export function changedFields(before: Project, patch: ProjectPatch): readonly (keyof Project)[] {
  const after = patched(before, patch);
  const differs = (flag: FactFlag) => before.flags[flag] !== after.flags[flag];
  return FIELDS.filter((field) =>
    field === 'flags' ? factFlag.options.some(differs) : before[field] !== after[field],
  );
}

/** The money that a project counts with: the adjusted budget, else the original one; null: unknown. */
export const budgetOf = ({ adjustedFen, originalFen }: Project): number | null =>
  adjustedFen ?? originalFen;

/** Only what is known, since an absent fact and a null are not the same to a policy. */
const known = <K extends string>(facts: Readonly<Record<K, number | null>>) =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));

/** What a policy pack asks of a project, as far as the bureau knows it. */
export const factsOf = (of: Project): ProjectFacts => ({
  ...of.flags,
  ...known({
    budgetFen: budgetOf(of),
    previousBudgetFen: of.previousFen,
    yearsRunning: of.yearsRunning,
    termYears: of.termYears,
  }),
});
