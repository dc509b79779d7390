import * as z from 'zod/mini';
import { role } from '../domain/assignment/role';
import { randomId, sha256Hex } from '../domain/kernel/identifier';
import { instant } from '../domain/kernel/instant';
import { assignmentText } from './assignment-text';
import type { Store } from './store';

// The package was read whole when it was kept, and is again when it is opened. The list reads what
// it shows, so that its script need not know the framework and its rules.
const listed = z.object({
  package: z.object({
    assignment: randomId,
    project: z.object({ name: z.string(), evaluee: z.string() }),
    team: z.array(z.object({ person: randomId, role })),
    dueAt: instant,
    demonstration: z.boolean(),
  }),
  digest: sha256Hex,
});

type Listed = z.infer<typeof listed>;

/** An assignment on the phone as far as the list shows it; `digest` is that of its package's text. */
export type ListedAssignment = Listed['package'] & Pick<Listed, 'digest'>;

/** All assignments on the phone for their list, the one due first first. */
export async function readAssignmentList(store: Store): Promise<readonly ListedAssignment[]> {
  const rows = await store.db.assignments.toArray();
  const all = await Promise.all(
    rows.map(async (row) => {
      const kept = listed.parse(JSON.parse(await assignmentText(store, row)));
      return { ...kept.package, digest: kept.digest };
    }),
  );
  return all.sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}
