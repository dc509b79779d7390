import * as z from 'zod/mini';
import { type AssignmentPackage, assignmentPackage } from '../domain/assignment/assignment-package';
import { sha256Hex } from '../domain/kernel/identifier';
import { receipt } from '../trust/receipt-form';
import { assignmentContext, assignmentText } from './assignment-text';
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
  readonly jws: string;
  readonly receipt: z.infer<typeof receipt>;
}

async function decode(store: Store, row: unknown): Promise<KeptAssignment> {
  return kept.parse(JSON.parse(await assignmentText(store, row)));
}

interface Read {
  readonly text: string;
  readonly value: KeptAssignment;
}

/** The assignment that was read last: nearly always the one on the screen. */
const last = new Remembered<Read>();

/** The same object as before as long as its text is the same. */
export async function readAssignment(
  store: Store,
  assignment: string,
): Promise<KeptAssignment | null> {
  const row = await store.db.assignments.get(assignment);
  if (row === undefined) return null;
  const text = await assignmentText(store, row);
  const before = last.get(store);
  if (before?.text === text) return before.value;
  const value = kept.parse(JSON.parse(text));
  last.set(store, { text, value });
  return value;
}

/** All assignments, the one due first first. */
export async function readAssignments(store: Store): Promise<readonly KeptAssignment[]> {
  const rows = await store.db.assignments.toArray();
  const all = await Promise.all(rows.map((row) => decode(store, row)));
  return all.sort((a, b) => Date.parse(a.package.dueAt) - Date.parse(b.package.dueAt));
}

export async function saveAssignment(store: Store, value: KeptAssignment): Promise<void> {
  const { assignment } = value.package;
  const text = JSON.stringify(kept.parse(value));
  const encoded = await store.codec.encodeText(text, assignmentContext(assignment));
  await store.db.assignments.put({ assignment, value: encoded });
}
