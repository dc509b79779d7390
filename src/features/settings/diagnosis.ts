import type { StorageHealth } from '../../platform/storage-health';
import type { CanaryVerdict } from '../../store/canary';
import type { FieldSession } from '../../store/field-session';

/** What helps to find a fault. Counts and states only: no name, score, picture, place or key. */
export interface Diagnosis {
  readonly v: 1;
  readonly build: string;
  readonly device: string;
  readonly canary: CanaryVerdict;
  readonly storage: StorageHealth;
  readonly rows: Readonly<Record<string, number>>;
  readonly userAgent: string;
}

/** Gathers the diagnosis of this phone. */
export async function diagnose(
  session: Pick<FieldSession, 'db' | 'build' | 'device'>,
  canary: CanaryVerdict,
  storage: StorageHealth,
  userAgent: string,
): Promise<Diagnosis> {
  const { db, build, device } = session;
  const counts = db.tables.map(async (table) => [table.name, await table.count()] as const);
  const rows = Object.fromEntries(await Promise.all(counts));
  return { v: 1, build, device, canary, storage, rows, userAgent };
}
