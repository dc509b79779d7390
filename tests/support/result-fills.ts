import { createHash } from 'node:crypto';
import { referralMade } from '../../src/contract/referrals';
import type { DeskScene } from './desk-scene';
import type { Fills } from './get-routes';
import { testId } from './test-device';

/** A lead about the scene's assignment, of which nothing was found yet. */
async function fillLead({ server }: DeskScene): Promise<string> {
  const lead = testId();
  const sides = JSON.stringify([
    { assignment: server.assignment, project: '示例项目', agency: '示例机构', site: null },
  ]);
  await server.deps.db
    .insertInto('leads')
    .values({
      ...{ lead, key: lead, kind: 'samePhoto', sides, sought: '示例', finds: 0, state: 'open' },
      ...{ decisions: 0, finds_decided: 0, found_at: new Date(), newest_at: new Date() },
    })
    .execute();
  return lead;
}

/** The first photo of the scene, brought as a file that shows how an issue was put right. */
async function fillIssuePaper({ server, desk, photos }: DeskScene, issue: string): Promise<void> {
  const bytes = new Uint8Array(photos[0] ?? []);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const query = new URLSearchParams({ name: '整改照片.jpg', type: 'image/jpeg' });
  const path = `/api/desk/issues/${issue}/papers/${sha256}?${query}`;
  await fetch(`${server.origin}${path}`, { method: 'PUT', headers: desk.headers(), body: bytes });
}

/** What is made of an accepted report: a lead, a file of an issue, a referral. */
export async function fillResults(scene: DeskScene, issue: string): Promise<Fills> {
  const { server, desk, report } = scene;
  await fillIssuePaper(scene, issue);
  const referral = await desk.send('POST', '/referrals', {
    ...{ assignment: server.assignment, manifest: report, ground: 'falsifiedMonitoring' },
    ...{ to: '县纪委监委（示例）', content: '示例线索', people: [] },
  });
  return {
    lead: [await fillLead(scene)],
    referral: [referralMade.parse(await referral.json()).referral],
  };
}
