import type * as z from 'zod/mini';
import type { FrameworkResponse, revisionResponse } from '../../contract/desk-frameworks';
import type { ServerDeps } from '../deps';
import { serverInstant } from './server-time';
import { storedFramework, tellRevision } from './stored-framework';

const savings = ({ db }: ServerDeps, framework: string) =>
  db
    .selectFrom('frameworks as f')
    .leftJoin('desk_users as u', 'u.person', 'f.saved_by')
    .select(['f.revision', 'f.content', 'f.saved_at', 'u.name'])
    .where('f.framework', '=', framework)
    .orderBy('f.revision', 'desc');

/**
 * A framework with its history and the reader's draft, each without content where it cannot be
 * read; null where there is neither.
 */
export async function readFramework(
  deps: ServerDeps,
  { framework, person }: { readonly framework: string; readonly person: string },
): Promise<FrameworkResponse | null> {
  const rows = await savings(deps, framework).execute();
  const draft = await deps.db
    .selectFrom('framework_drafts')
    .select(['base', 'content', 'saved_at'])
    .where('framework', '=', framework)
    .where('person', '=', person)
    .executeTakeFirst();
  if (rows.length === 0 && draft === undefined) return null;
  const all = rows.map((row) => ({ row, content: storedFramework(row.content) }));
  return {
    revisions: all.map(({ row, content }) => tellRevision(row, content)),
    content: all[0]?.content ?? null,
    draft:
      draft === undefined
        ? null
        : {
            base: draft.base,
            content: storedFramework(draft.content),
            savedAt: serverInstant(draft.saved_at.getTime()),
          },
  };
}

/** One saving of a framework as it was; null where there is none of that number. */
export async function readRevision(
  deps: ServerDeps,
  { framework, revision }: { readonly framework: string; readonly revision: number },
): Promise<z.infer<typeof revisionResponse> | null> {
  const row = await savings(deps, framework).where('f.revision', '=', revision).executeTakeFirst();
  if (row === undefined) return null;
  const content = storedFramework(row.content);
  return { ...tellRevision(row, content), content };
}
