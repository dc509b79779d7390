import { sectionsOf } from '../../../src/domain/report/report-sections';
import { appendAct } from '../../../src/store/append';
import { readWork } from '../../../src/store/assignment-work';
import { readAssignments } from '../../../src/store/assignments';
import { syncAssignment } from '../../../src/sync/engine';
import { scoreInFull } from '../../support/scored-in-full';
import { makeServedPhone } from '../../support/served-phone';
import type { Bureau } from './bureau';

/**
 * A colleague scores everything in full on a phone of their own, writes every section of the report
 * but those named, and sends it all.
 */
export async function scoreElsewhere(bureau: Bureau, without: readonly string[]): Promise<void> {
  const phone = await makeServedPhone(await bureau.inviteByName('演示评价员1'));
  const [kept] = await readAssignments(phone.writer);
  if (kept === undefined) throw new Error('there is no assignment');
  const { assignment } = kept.package;
  const work = await readWork(phone.writer, assignment);
  if (work === null) throw new Error('the assignment is not on the phone');
  await scoreInFull(phone.writer, work.pkg);
  for (const { id: section } of sectionsOf(work.pkg)) {
    if (without.includes(section)) continue;
    const body = { section, text: '按记录如实写成，总分 {总分} 分。' };
    await appendAct(phone.writer, { assignment, act: { type: 'section.written', body } });
  }
  const outcome = await syncAssignment(phone, assignment);
  if (outcome.kind !== 'level') throw new Error(JSON.stringify(outcome));
}
