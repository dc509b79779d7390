import type { Kysely, Transaction } from 'kysely';
import * as z from 'zod/mini';
import { role } from '../../domain/assignment/role';
import { readCompact } from '../../trust/jws';
import type { Database } from '../storage/tables';

// The package was checked whole when it was published; a list of many reports reads its people alone.
const withTeam = z.object({
  assignment: z.string(),
  team: z.array(z.object({ person: z.string(), role })),
});

/** Who works on an assignment under one version of its package. */
export type StoredTeam = z.infer<typeof withTeam>;

/** The teams of packages by their digests; what is not stored is left out. */
export async function storedTeams(
  db: Kysely<Database> | Transaction<Database>,
  digests: readonly string[],
): Promise<ReadonlyMap<string, StoredTeam>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .selectFrom('packages')
    .select(['digest', 'jws'])
    .where('digest', 'in', [...new Set(digests)])
    .execute();
  return new Map(
    rows.flatMap(({ digest, jws }) => {
      const read = readCompact(jws, 'takan-package+jws');
      return read.ok ? [[digest, withTeam.parse(JSON.parse(read.value.payloadText))] as const] : [];
    }),
  );
}
