import { newAccessCode } from '../../src/server/services/access-code';
import { inHours } from '../server/survey/survey-scene';
import type { TestServer } from './server';
import { testId } from './test-device';

/** A link to a draft, under which a party said that it has no comment. */
export async function madeCommentLink({ deps: { db }, assignment }: TestServer) {
  const [link, token] = [testId(), testId()];
  const of = { link, draft: '0'.repeat(64), party: 'evaluee' } as const;
  const [made_at, closes_at] = [new Date(), new Date(inHours(Date.now(), 1))];
  const { stored } = await newAccessCode();
  const times = { made_at, closes_at, made_by: 'test' };
  await db
    .insertInto('comment_links')
    .values({ ...of, token, assignment, ...stored, ...times })
    .execute();
  await db
    .insertInto('comment_submissions')
    .values({ ...of, content: '{}', sha256: '0'.repeat(64), received_at: made_at })
    .execute();
  return { link, token };
}
