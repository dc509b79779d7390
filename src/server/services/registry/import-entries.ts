import { sql, type Transaction } from 'kysely';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import type { RegistryImported, RegistryPreview } from '../../../contract/registry-import';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import { changedParts } from '../../../domain/registry/registry-patch';
import type { CourseStep } from '../../../domain/registry/standing';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import type { Database } from '../../storage/tables';
import { newId } from '../random-token';
import { serverInstant } from '../server-time';
import { readCourse } from './entry-columns';
import type { HeldEntry, ImportKind } from './import-kinds';

type Held<R> = HeldEntry<R> | 'several' | null;

/** What a row would change of an entry, by the names of its parts. */
function changesOf<P, R extends object>(
  kind: ImportKind<P, R>,
  held: HeldEntry<R>,
  patch: P,
): readonly string[] {
  const category = kind.categoryOf(patch);
  const isClassed = category !== undefined && category !== held.category;
  const parts = changedParts(held.record, kind.patched(held.record, patch));
  return isClassed ? [...parts, 'category'] : parts;
}

function previewOf<P, R extends object>(
  kind: ImportKind<P, R>,
  held: Held<R>,
  patch: P,
): RegistryPreview[number] {
  if (held === null) return { base: null, changed: [], stop: null };
  if (held === 'several') return { base: null, changed: [], stop: held };
  const isGone = held.standing === 'exited';
  const changed = isGone ? [] : [...changesOf(kind, held, patch)];
  return { base: held.revision, changed, stop: isGone ? 'exited' : null };
}

/** What an import of these rows would do, one answer a row; who asked stands in the audit trail. */
export async function previewEntries<P, R extends object>(
  { db, now }: ServerDeps,
  kind: ImportKind<P, R>,
  rows: readonly P[],
  actor: string,
): Promise<{ rows: RegistryPreview }> {
  const held = await kind.held(db, rows);
  const line = { actor, action: `${kind.subject}.read`, at: new Date(now()) };
  await audit(db, { ...line, detail: { rows: rows.length } });
  return { rows: rows.map((patch, at) => previewOf(kind, held[at] ?? null, patch)) };
}

/** Rows as they were previewed, why they are brought in, and whether new ones are taken up at once. */
export interface ImportedRows<P> {
  readonly rows: readonly { readonly base: number | null; readonly patch: P }[];
  readonly reason: string;
  readonly takeUp: boolean;
  /** As in the audit trail, and the id beside what it changed. */
  readonly actor: string;
  readonly person: string;
}

/** Everything of one import that its rows share. */
interface Writing<P, R> {
  readonly trx: Transaction<Database>;
  readonly kind: ImportKind<P, R>;
  readonly at: Date;
  readonly stepOf: (step: { to: 'active' } | { category: string }) => CourseStep;
}

const setsOf = (sets: Readonly<Record<string, unknown>>) =>
  sql.join(Object.entries(sets).map(([name, value]) => sql`${sql.ref(name)} = ${value}`));

async function insert<P, R>(
  { trx, kind, at, stepOf }: Writing<P, R>,
  patch: P,
  takeUp: boolean,
): Promise<void> {
  const record = kind.patched(null, patch);
  const category = kind.categoryOf(patch) ?? '';
  const course = [
    ...(takeUp ? [stepOf({ to: 'active' })] : []),
    ...(category === '' ? [] : [stepOf({ category })]),
  ];
  const row = {
    ...{ id: newId(), standing: takeUp ? 'active' : 'entered', revision: 1, changed_at: at },
    ...{ content: JSON.stringify(record), course: JSON.stringify(course) },
    ...kind.columnsOf(record),
    ...(kind.table === 'agencies' ? { category } : {}),
  };
  const names = sql.join(Object.keys(row).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(kind.table)} (${names})
    values (${sql.join(Object.values(row))})`.execute(trx);
}

async function change<P, R extends object>(
  { trx, kind, at, stepOf }: Writing<P, R>,
  held: HeldEntry<R>,
  patch: P,
): Promise<boolean> {
  const changes = changesOf(kind, held, patch);
  if (changes.length === 0) return false;
  const record = kind.patched(held.record, patch);
  const category = kind.categoryOf(patch) ?? '';
  const course = JSON.stringify([...readCourse(held.course), stepOf({ category })]);
  const sets = {
    ...{ content: JSON.stringify(record), changed_at: at, revision: held.revision + 1 },
    ...kind.columnsOf(record),
    ...(changes.includes('category') ? { category, course } : {}),
  };
  await sql`update ${sql.table(kind.table)} set ${setsOf(sets)} where id = ${held.id}`.execute(trx);
  return true;
}

/**
 * Brings entries in, all or none: new ones, and changes of those that are there. What a row does not
 * say stays.
 * @returns `registry-changed` when an entry is not as it was in the preview that somebody confirmed
 */
export async function importEntries<P, R extends object>(
  { db, now }: ServerDeps,
  kind: ImportKind<P, R>,
  { rows, reason, takeUp, actor, person }: ImportedRows<P>,
): Promise<Result<RegistryImported, Problem>> {
  const at = new Date(now());
  const said = { reason, at: serverInstant(at.getTime()), by: person };
  const patches = rows.map(({ patch }) => patch);
  return db.transaction().execute(async (trx) => {
    // One import at a time, or two could bring the same new entry.
    await sql`select pg_advisory_xact_lock(hashtext('registry ' || takan_bureau()))`.execute(trx);
    const held = await kind.held(trx, patches);
    const isAsSeen = rows.every(({ base, patch }, row) => {
      const { base: is, stop } = previewOf(kind, held[row] ?? null, patch);
      return stop === null && is === base;
    });
    const isTwice = new Set(patches.map(kind.keyOf)).size < patches.length;
    if (!isAsSeen || isTwice) return fail(problemOf('registry-changed'));
    const writing = {
      trx,
      kind,
      at,
      stepOf: (step: object) => ({ ...step, ...said }) as CourseStep,
    };
    let [added, changed] = [0, 0];
    for (const [row, patch] of patches.entries()) {
      const before = held[row] ?? null;
      if (before === null || before === 'several') {
        await insert(writing, patch, takeUp);
        added += 1;
      } else if (await change(writing, before, patch)) changed += 1;
    }
    const counts = { added, changed, same: rows.length - added - changed };
    await audit(trx, { actor, action: `${kind.subject}.imported`, at, detail: counts });
    return ok(counts);
  });
}
