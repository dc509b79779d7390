import type * as z from 'zod/mini';
import { CSRF_HEADER } from '../contract/desk';
import { type Problem, problem } from '../contract/problem';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../contract/protocol';
import { fail, ok, type Result } from '../domain/kernel/result';
import { noteSessionEnd } from './session-end';

/** Why a request gave nothing: no answer at all, an answer that is not Takan's, or a refusal. */
export type DeskFault =
  | { readonly kind: 'offline' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** A request that changes something names the session's token; reading needs none. */
export type DeskAction = {
  readonly method: 'POST' | 'DELETE';
  readonly csrf: string | null;
  readonly body?: unknown;
};

function optionsOf(action: DeskAction | null): RequestInit {
  const headers: Record<string, string> = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };
  if (action === null) return { headers };
  if (action.csrf !== null) headers[CSRF_HEADER] = action.csrf;
  if (action.body === undefined) return { method: action.method, headers };
  headers['content-type'] = 'application/json';
  return { method: action.method, headers, body: JSON.stringify(action.body) };
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/**
 * One request to the desk's routes; `path` follows `/api/desk`. A schema of null expects an answer
 * without content. Whatever is not an answer of the contract counts as no answer.
 */
export async function askDesk<T>(
  path: string,
  schema: z.ZodMiniType<T> | null,
  action: DeskAction | null = null,
): Promise<Result<T | null, DeskFault>> {
  let response: Response;
  try {
    response = await fetch(`/api/desk${path}`, {
      ...optionsOf(action),
      credentials: 'same-origin',
    });
  } catch {
    return fail({ kind: 'offline' });
  }
  if (response.status === 204) return ok(null);
  const value = await readJson(response);
  const refused = problem.safeParse(value);
  if (!response.ok) {
    // Whoever signs in has no session that could be over.
    const isInside = action === null || action.csrf !== null;
    if (isInside && refused.data?.code === 'sign-in-required') noteSessionEnd();
    return refused.success
      ? fail({ kind: 'problem', problem: refused.data })
      : fail({ kind: 'offline' });
  }
  const parsed = schema?.safeParse(value);
  return parsed?.success ? ok(parsed.data) : fail({ kind: 'offline' });
}
