import * as z from 'zod/mini';
import { code } from '../kernel/identifier';
import { plainText } from '../kernel/plain-text';
import { fail, ok, type Result } from '../kernel/result';
import { checkFramework, type FrameworkFault } from './check-framework';
import { checkWeights, type WeightFault } from './check-weights';
import { type Framework, framework, indicator } from './framework';
import { type DataFault, dataFault } from './parse-framework';

const draftGroup = z.strictObject({
  id: code,
  name: plainText(0, 60),
  indicators: z.array(indicator),
});

const draftLevel = z.strictObject({
  id: code,
  name: plainText(0, 60),
  groups: z.array(draftGroup),
});

/** A framework whose levels and groups may still be empty. */
const draftShape = z.extend(framework, { levels: z.array(draftLevel) });

const FILLED = '□';
/** Nothing that has the form of a framework is deeper: its canonical text could not be. */
const DEEPEST = 16;

/**
 * The value with every empty text filled, ids apart: an empty text is no reason to refuse a draft. What
 * is deeper than any framework stays as it is, and is refused for its form.
 */
function withoutBlanks(value: unknown, depth = 0): unknown {
  if (value === '') return FILLED;
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return value;
  if (Array.isArray(value)) return value.map((member) => withoutBlanks(member, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'id' ? member : withoutBlanks(member, depth + 1),
    ]),
  );
}

/** Where a value stands in a framework: names of members and places in lists, outermost first. */
export type ValuePath = readonly (string | number)[];

const plainPath = (path: readonly PropertyKey[]): ValuePath =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

/**
 * Reads a framework that is being written: of the form of a framework, but texts may be empty, and
 * levels and groups may have nothing in them.
 * @returns the value itself, or where it has not that form
 */
export function readDraft(value: unknown): Result<Framework, ValuePath> {
  const read = draftShape.safeParse(withoutBlanks(value));
  // With blanks put back it is a framework in all but what `draftFaults` says.
  return read.success ? ok(value as Framework) : fail(plainPath(read.error.issues[0]?.path ?? []));
}

/** Reads the same with every place at which a value has not that form. */
export function parseDraft(value: unknown): Result<Framework, readonly DataFault[]> {
  const read = draftShape.safeParse(withoutBlanks(value));
  return read.success ? ok(value as Framework) : fail(read.error.issues.map(dataFault));
}

/** What is told of a draft: something is still empty, it has a fault, or it breaks a weight rule. */
export type DraftFault =
  | FrameworkFault
  | { readonly kind: 'incomplete'; readonly path: ValuePath }
  | { readonly kind: 'weights'; readonly found: WeightFault };

/** Whether a fault keeps the draft from being used; what is asked in principle only does not. */
export const hinders = (fault: DraftFault): boolean =>
  fault.kind !== 'weights' || fault.found.severity === 'fault';

/** Checks that a whole framework has to pass. A further check is one more line here. */
const CHECKS: readonly ((draft: Framework) => readonly DraftFault[])[] = [
  checkFramework,
  (draft) => checkWeights(draft).map((found) => ({ kind: 'weights', found })),
];

/** All faults of a draft, gaps first; without one that hinders it is a framework that can be used. */
export function draftFaults(draft: Framework): readonly DraftFault[] {
  const issues = framework.safeParse(draft).error?.issues ?? [];
  const gaps = issues.map(({ path }) => ({ kind: 'incomplete' as const, path: plainPath(path) }));
  return [...gaps, ...CHECKS.flatMap((check) => check(draft))];
}
