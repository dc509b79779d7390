import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../kernel/result';
import { type Framework, framework } from './framework';

/** What data should have held at a path. */
export type DataExpectation =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'least' | 'most'; readonly of: string; readonly bound: number }
  | { readonly kind: 'values'; readonly values: readonly string[] }
  | { readonly kind: 'unknown-members'; readonly members: readonly string[] }
  | { readonly kind: 'form' };

/** A place at which data are no framework. */
export interface DataFault {
  readonly path: readonly (string | number)[];
  readonly expected: DataExpectation;
}

type Issue = z.core.$ZodIssue;

function expectationOf(issue: Issue): DataExpectation {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'type', type: issue.expected };
    case 'too_small':
      return { kind: 'least', of: issue.origin, bound: Number(issue.minimum) };
    case 'too_big':
      return { kind: 'most', of: issue.origin, bound: Number(issue.maximum) };
    case 'invalid_value':
      return { kind: 'values', values: issue.values.map(String) };
    case 'unrecognized_keys':
      return { kind: 'unknown-members', members: issue.keys };
    default:
      return { kind: 'form' };
  }
}

/** What a schema found wrong, as a place and what should have stood there. */
export const dataFault = (issue: Issue): DataFault => ({
  path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  expected: expectationOf(issue),
});

/** Data as a framework, or every place at which they are none. */
export function parseFramework(data: unknown): Result<Framework, readonly DataFault[]> {
  const read = framework.safeParse(data);
  return read.success ? ok(read.data) : fail(read.error.issues.map(dataFault));
}
