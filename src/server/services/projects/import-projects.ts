import { sql } from 'kysely';
import type { ImportResponse, PreviewResponse } from '../../../contract/desk-projects';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../../contract/problem-catalogue';
import {
  changedFields,
  type Project,
  type ProjectPatch,
  patched,
} from '../../../domain/commission/project';
import { fail, ok, type Result } from '../../../domain/kernel/result';
import type { ServerDeps } from '../../deps';
import { audit } from '../../storage/audit';
import { newId } from '../random-token';
import { projectOf, type Reader, selectProjects } from './project-rows';

interface Held {
  readonly id: string;
  readonly revision: number;
  readonly project: Project;
}

const keyOf = ({ year, code }: Pick<Project, 'year' | 'code'>): string => `${year} ${code}`;

/** The projects that rows name by year and code, by that key. */
async function heldOf(
  db: Reader,
  rows: readonly ProjectPatch[],
): Promise<ReadonlyMap<string, Held>> {
  const years = rows.map(({ year }) => year);
  const codes = rows.map(({ code }) => code);
  const found = await selectProjects(db)
    .where(
      sql<boolean>`(p.year, p.code) in (select * from unnest(${years}::integer[], ${codes}::text[]))`,
    )
    .execute();
  const held = found.map((row) => ({
    ...{ id: row.project, revision: row.revision, project: projectOf(row) },
  }));
  return new Map(held.map((each) => [keyOf(each.project), each]));
}

/** What an import of these rows would do, one answer a row. */
export async function previewImport(
  { db }: ServerDeps,
  rows: readonly ProjectPatch[],
): Promise<PreviewResponse> {
  const held = await heldOf(db, rows);
  return {
    rows: rows.map((patch) => {
      const before = held.get(keyOf(patch));
      if (before === undefined) return { base: null, changed: [] };
      return { base: before.revision, changed: [...changedFields(before.project, patch)] };
    }),
  };
}

const columnsOf = (of: Project) => ({
  ...{ name: of.name, department: of.department, department_code: of.departmentCode },
  ...{ budget_desk: of.budgetDesk, kind: of.kind, original_fen: of.originalFen },
  ...{ adjusted_fen: of.adjustedFen, outturn_fen: of.outturnFen, total_fen: of.totalFen },
  ...{ previous_fen: of.previousFen, years_running: of.yearsRunning, term_years: of.termYears },
  ...{ self_milli: of.selfMilli, self_result: of.selfResult, flags: JSON.stringify(of.flags) },
});

/** Rows that one statement brings: PostgreSQL takes 65,535 values. */
const AT_ONCE = 1000;

const piecesOf = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, piece) =>
    all.slice(piece * AT_ONCE, (piece + 1) * AT_ONCE),
  );

interface BasedRow {
  readonly base: number | null;
  readonly patch: ProjectPatch;
}

/**
 * Brings projects in, all or none: new ones, and changes of those that are there. What a row does not
 * say stays.
 * @returns `projects-changed` when a project is not as it was in the preview that somebody confirmed
 */
export async function importProjects(
  deps: ServerDeps,
  rows: readonly BasedRow[],
  by: string,
): Promise<Result<ImportResponse, Problem>> {
  const at = new Date(deps.now());
  return deps.db.transaction().execute(async (trx) => {
    // One import at a time, or two could bring the same new project.
    await sql`select pg_advisory_xact_lock(hashtext('projects ' || takan_bureau()))`.execute(trx);
    const held = await heldOf(
      trx,
      rows.map(({ patch }) => patch),
    );
    const all = rows.map((row) => ({ ...row, before: held.get(keyOf(row.patch)) ?? null }));
    const twice = new Set(rows.map(({ patch }) => keyOf(patch))).size < rows.length;
    const moved = all.some(({ base, before }) => (before?.revision ?? null) !== base);
    if (moved || twice) return fail(problemOf('projects-changed'));
    const written = { changed_by: by, changed_at: at };
    const fresh = all.filter(({ before }) => before === null);
    for (const piece of piecesOf(fresh)) {
      const values = piece.map(({ patch }) => ({
        ...{ project: newId(), year: patch.year, code: patch.code, revision: 1 },
        ...{ ...columnsOf(patched(null, patch)), ...written },
      }));
      await trx.insertInto('projects').values(values).execute();
    }
    let changed = 0;
    for (const { before, patch } of all) {
      if (before === null || changedFields(before.project, patch).length === 0) continue;
      changed += 1;
      await trx
        .updateTable('projects')
        .set({
          ...{ ...columnsOf(patched(before.project, patch)), ...written },
          revision: before.revision + 1,
        })
        .where('project', '=', before.id)
        .execute();
    }
    const counts = { added: fresh.length, changed, same: rows.length - fresh.length - changed };
    await audit(trx, { actor: by, action: 'projects.imported', at, detail: counts });
    return ok(counts);
  });
}
