import type * as z from 'zod/mini';
import { type Framework, framework } from '../../domain/framework/framework';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { ImportFault, JsonExpectation } from './import-outcome';

type Issue = z.core.$ZodIssue;

function expectationOf(issue: Issue): JsonExpectation {
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

const faultOf = (issue: Issue): ImportFault => ({
  kind: 'json',
  path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
  expected: expectationOf(issue),
});

/** A value as a framework, or every place at which it is none. */
export function asFramework(value: unknown): Result<Framework, readonly ImportFault[]> {
  const read = framework.safeParse(value);
  return read.success ? ok(read.data) : fail(read.error.issues.map(faultOf));
}

/** Reads a framework in JSON; a byte order mark before it does no harm. */
export function readJson(bytes: Uint8Array): Result<Framework, readonly ImportFault[]> {
  let value: unknown;
  try {
    // The decoder takes a byte order mark away.
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Bytes that are no UTF-8 or text that is no JSON: the file's fault either way.
    return fail([{ kind: 'not-json' }]);
  }
  return asFramework(value);
}
