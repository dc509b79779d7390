import type { FrameworkRevision } from '../../contract/desk-frameworks';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../../contract/problem-catalogue';
import type { Framework } from '../../domain/framework/framework';
import { readDraft } from '../../domain/framework/framework-draft';
import { fail, ok, type Result } from '../../domain/kernel/result';
import { canonicalText } from '../../trust/canonical';
import type { ServerDeps } from '../deps';
import { audit } from '../storage/audit';
import { type DeskUser, deskActor } from './accounts/desk-user';
import { tellRevision } from './stored-framework';

/** What somebody wrote of a framework, and which saving of it they saw last. */
export interface WrittenFramework {
  readonly framework: string;
  readonly replaces: number | null;
  readonly content: unknown;
  readonly by: Pick<DeskUser, 'person' | 'name'>;
}

/** The content as a draft of that very framework. */
function readContent({ framework, content }: WrittenFramework): Result<Framework, Problem> {
  const read = readDraft(content);
  if (!read.ok) {
    return fail(problemOf('framework-malformed', { detail: read.error.join('.').slice(0, 300) }));
  }
  if (read.value.id !== framework) return fail(problemOf('framework-malformed', { detail: 'id' }));
  return read;
}

/**
 * Saves a framework as the next of its savings, faults or not; those before stay. The writer's
 * draft of it has done its work and goes.
 * @returns `framework-changed` when the newest saving is not the one that the writer saw last,
 * `framework-malformed` when the content is not of the form of a framework
 */
export async function saveFramework(
  deps: ServerDeps,
  written: WrittenFramework,
): Promise<Result<FrameworkRevision, Problem>> {
  const read = readContent(written);
  if (!read.ok) return read;
  const { framework, replaces, by } = written;
  const saved_at = new Date(deps.now());
  const revision = (replaces ?? 0) + 1;
  return deps.db.transaction().execute(async (trx) => {
    const newest = await trx
      .selectFrom('frameworks')
      .select(({ fn }) => fn.max('revision').as('revision'))
      .where('framework', '=', framework)
      .executeTakeFirst();
    if ((newest?.revision ?? null) !== replaces) return fail(problemOf('framework-changed'));
    const { person } = by;
    const content = canonicalText(read.value);
    const row = { framework, revision, replaces, content, saved_by: person, saved_at };
    // Two who saw the same one may both come this far; the key lets one of them in.
    const kept = await trx
      .insertInto('frameworks')
      .values(row)
      .onConflict((at) => at.columns(['bureau', 'framework', 'revision']).doNothing())
      .returning('revision')
      .executeTakeFirst();
    if (kept === undefined) return fail(problemOf('framework-changed'));
    await trx
      .deleteFrom('framework_drafts')
      .where('framework', '=', framework)
      .where('person', '=', person)
      .execute();
    const line = { actor: deskActor(person), action: 'framework.saved', at: saved_at };
    await audit(trx, { ...line, subject: framework, detail: { revision } });
    return ok(tellRevision({ revision, saved_at, name: by.name }, read.value));
  });
}

/**
 * Keeps what somebody is writing, for themselves alone, in the place of what they wrote before. No
 * act, so the audit trail says nothing of it.
 * @returns `framework-malformed` when the content is not of the form of a framework
 */
export async function keepDraft(
  deps: ServerDeps,
  written: WrittenFramework,
): Promise<Result<void, Problem>> {
  const read = readContent(written);
  if (!read.ok) return read;
  const kept = {
    base: written.replaces,
    content: canonicalText(read.value),
    saved_at: new Date(deps.now()),
  };
  await deps.db
    .insertInto('framework_drafts')
    .values({ person: written.by.person, framework: written.framework, ...kept })
    .onConflict((at) => at.columns(['bureau', 'person', 'framework']).doUpdateSet(kept))
    .execute();
  return ok(undefined);
}

/** Drops somebody's draft of a framework; dropping it twice does no harm. */
export async function dropDraft(
  { db }: ServerDeps,
  { framework, person }: { readonly framework: string; readonly person: string },
): Promise<void> {
  await db
    .deleteFrom('framework_drafts')
    .where('framework', '=', framework)
    .where('person', '=', person)
    .execute();
}
