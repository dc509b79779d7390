import * as z from 'zod/mini';
import { type AssignmentPackage, assignmentPackage } from '../domain/assignment/assignment-package';
import { sha256Hex } from '../domain/kernel/identifier';
import { receipt } from '../trust/receipt-form';
import { assignmentContext, assignmentMark, assignmentText } from './assignment-text';
import { Remembered } from './session-memory';
import type { Store } from './store';

const kept = z.strictObject({
  package: assignmentPackage,
  /** SHA-256 of the package's exact text. */
  digest: sha256Hex,
  /** The package as the bureau signed it. */
  jws: z.string(),
  receipt,
});

/** An assignment on the phone: the bureau-signed package, verified before it was kept. */
export interface KeptAssignment {
  readonly package: AssignmentPackage;
  readonly digest: string;
  readonly receipt: z.infer<typeof receipt>;
}

/** An assignment as it is kept: with the text that the bureau signed, which says the same once more. */
export interface SignedAssignment extends KeptAssignment {
  readonly jws: string;
}

async function opened(store: Store, row: unknown): Promise<SignedAssignment> {
  return kept.parse(JSON.parse(await assignmentText(store, row)));
}

interface Read {
  readonly mark: string;
  readonly value: KeptAssignment;
}

/** The assignment that was read last: nearly always the one on the screen. */
const last = new Remembered<Read>();

/** The same object as before as long as nothing else was kept in its place. */
export async function readAssignment(
  store: Store,
  assignment: string,
): Promise<KeptAssignment | null> {
  const row = await store.db.assignments.get(assignment);
  if (row === undefined) return null;
  const mark = assignmentMark(row);
  const before = last.get(store);
  if (before?.mark === mark) return before.value;
  // The signed text is as long as the package, and nearly nobody reads it.
  const { jws: _, ...value } = await opened(store, row);
  last.set(store, { mark, value });
  return value;
}

/** All assignments as they are kept, the one due first first. */
export async function readAssignments(store: Store): Promise<readonly SignedAssignment[]> {
  const rows = await store.db.assignments.toArray();
  const all = await Promise.all(rows.map((row) => opened(store, row)));
  return all.sort((a, b) => Date.parse(a.package.dueAt) - Date.parse(b.package.dueAt));
}

/** The package as the bureau signed it; null where the assignment is not on this phone. */
export async function readSignedPackage(store: Store, assignment: string): Promise<string | null> {
  const row = await store.db.assignments.get(assignment);
  return row === undefined ? null : (await opened(store, row)).jws;
}

export async function saveAssignment(store: Store, value: SignedAssignment): Promise<void> {
  const { assignment } = value.package;
  const text = JSON.stringify(kept.parse(value));
  const encoded = await store.codec.encodeText(text, assignmentContext(assignment));
  await store.db.assignments.put({ assignment, value: encoded });
}
