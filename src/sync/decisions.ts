import { decisionsResponse } from '../contract/decisions';
import { ok } from '../domain/kernel/result';
import { keepDecisions } from '../store/kept-decisions';
import type { Writer } from '../store/writer';
import { type Decision, verifyDecision } from '../trust/decision';
import type { PublicJwk } from '../trust/jwk';
import { askServer, type Said } from './ask-server';
import type { HttpOptions } from './http-transport';

/** Of what was given, the decisions that the bureau's key signed on reports of this assignment. */
export async function readDecisions(
  given: readonly string[],
  assignment: string,
  bureauKey: PublicJwk,
): Promise<readonly Decision[]> {
  const read = await Promise.all(given.map((jws) => verifyDecision(jws, bureauKey)));
  return read.flatMap((each) =>
    each.ok && each.value.assignment === assignment ? [each.value] : [],
  );
}

/**
 * Asks the server what the bureau decided on the reports of an assignment, under a session of its own,
 * and keeps what its pinned key signed.
 */
export async function fetchDecisions(
  writer: Writer,
  assignment: string,
  from: Pick<HttpOptions, 'origin' | 'fetch'> & { readonly bureauKey: PublicJwk },
): Said<readonly Decision[]> {
  const ask = askServer(writer, `/api/assignments/${assignment}/decisions`, from);
  const said = await ask('GET', '', decisionsResponse);
  if (!said.ok) return said;
  const signed: string[] = [];
  for (const jws of said.value.decisions) {
    if ((await readDecisions([jws], assignment, from.bureauKey)).length > 0) signed.push(jws);
  }
  const kept = await keepDecisions(writer, assignment, signed);
  return ok(await readDecisions(kept, assignment, from.bureauKey));
}
