import type * as z from 'zod/mini';
import { problem } from '../contract/problem';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../contract/protocol';
import { fail, ok, type Result } from '../domain/kernel/result';
import type { TransportFault } from './transport';

/** An answer in the form that every carrier hands it over. */
export interface RawAnswer {
  readonly status: number;
  /** Header by lower-case name, null when absent. */
  readonly header: (name: string) => string | null;
  readonly text: string;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads an answer strictly. A captive portal says 200 as readily as a server does, so what counts
 * is not the status: the answer must echo our protocol and be JSON, or it is not from Takan.
 */
export function readAnswer<T>(
  answer: RawAnswer,
  schema: z.ZodMiniType<T>,
): Result<T, TransportFault> {
  const echo = answer.header(PROTOCOL_HEADER);
  const type = answer.header('content-type') ?? '';
  if (echo === null || !/^application\/(problem\+)?json\b/i.test(type)) {
    return fail({ kind: 'not-takan' });
  }
  const value = readJson(answer.text);
  if (answer.status >= 400) {
    const refusal = problem.safeParse(value);
    if (!refusal.success) return fail({ kind: 'unreadable' });
    return fail({ kind: 'problem', problem: refusal.data });
  }
  const parsed = schema.safeParse(value);
  if (echo !== String(PROTOCOL_VERSION) || answer.status !== 200 || !parsed.success) {
    return fail({ kind: 'unreadable' });
  }
  return ok(parsed.data);
}
