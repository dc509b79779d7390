import type { FrameworksResponse } from '../../contract/desk-frameworks';
import type { ServerDeps } from '../deps';
import { serverInstant } from './server-time';
import { storedFramework, tellRevision } from './stored-framework';

/** The newest saving of every framework, and the drafts of one person, both by title. */
export async function listFrameworks(
  { db }: ServerDeps,
  person: string,
): Promise<FrameworksResponse> {
  const rows = await db
    .selectFrom('frameworks as f')
    .leftJoin('desk_users as u', 'u.person', 'f.saved_by')
    .select(['f.framework', 'f.revision', 'f.content', 'f.saved_at', 'u.name'])
    .distinctOn('f.framework')
    .orderBy('f.framework')
    .orderBy('f.revision', 'desc')
    .execute();
  const drafts = await db
    .selectFrom('framework_drafts')
    .select(['framework', 'content', 'saved_at'])
    .where('person', '=', person)
    .orderBy('framework')
    .execute();
  return {
    frameworks: rows.map(({ framework: id, content, ...row }) => {
      const framework = storedFramework(content);
      const { title = null, kind = null } = framework ?? {};
      return { ...tellRevision(row, framework), framework: id, title, kind };
    }),
    drafts: drafts.map(({ framework, content, saved_at }) => ({
      framework,
      title: storedFramework(content)?.title ?? null,
      savedAt: serverInstant(saved_at.getTime()),
    })),
  };
}
