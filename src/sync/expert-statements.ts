import * as z from 'zod/mini';
import { type ExpertStatements, expertStatementsResponse } from '../contract/expert-statements';
import { readMeta, writeMeta } from '../store/meta';
import type { Store } from '../store/store';
import type { Writer } from '../store/writer';
import { askServer } from './ask-server';
import type { HttpOptions } from './http-transport';
import type { TransportFault } from './transport';

const keyOf = (assignment: string): string => `expertStatements/${assignment}`;

/** What the server last told of experts' statements; null when it never did. */
export async function lastToldOfExperts(
  store: Store,
  assignment: string,
): Promise<ExpertStatements | null> {
  // What another build left is as good as nothing: the server is asked again.
  const read = expertStatementsResponse.safeParse(
    await readMeta(store, keyOf(assignment), z.unknown()),
  );
  return read.success ? read.data : null;
}

/** The newest that the server told, and why it told nothing now; `fault` is null where it just did. */
export interface ToldOfExperts {
  readonly told: ExpertStatements | null;
  readonly fault: TransportFault | null;
}

/**
 * Asks the server which experts signed the newest report, and keeps the answer, so that without a
 * network it can be said since when nothing is known. Nothing of it is checked or could be: a name and
 * a time are the server's word.
 */
export async function askExpertStatements(
  writer: Writer,
  assignment: string,
  from: Pick<HttpOptions, 'origin' | 'fetch'>,
): Promise<ToldOfExperts> {
  const ask = askServer(writer, `/api/assignments/${assignment}/report`, from);
  const said = await ask('GET', '/statements', expertStatementsResponse);
  if (!said.ok) return { told: await lastToldOfExperts(writer, assignment), fault: said.error };
  // A phone that is full or was locked meanwhile keeps no note of it; the answer stands all the same.
  await writeMeta(writer, keyOf(assignment), said.value).catch(() => undefined);
  return { told: said.value, fault: null };
}
