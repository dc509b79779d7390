import type { PreparedReport } from '../../src/trust/prepared-report';
import { ReportWalk } from './report-walk';
import type { TestServer } from './server';

/** One round of comments that nobody has, and a review without findings. */
export async function passQuietly(walk: ReportWalk): Promise<void> {
  const draft = await walk.issue('comments');
  await walk.comment(draft, 'evaluee');
  await walk.comment(draft, 'client');
  await walk.review(draft);
}

/** From the first draft over two rounds of comments and a review to the seal and the signature. */
export async function walkToSeal(walk: ReportWalk): Promise<PreparedReport> {
  const first = await walk.issue('comments');
  const ofUnit = await walk.comment(first, 'evaluee', ['口径应当按合同', '面积有误']);
  const ofClient = await walk.comment(first, 'client', ['建议加强绩效管理']);
  await walk.answer(ofUnit, '口径应当按合同', 'adopted');
  await walk.answer(ofUnit, '面积有误', 'rejected');
  await walk.answer(ofClient, '建议加强绩效管理', 'adopted');
  await walk.write('总分 {总分}，等级 {等级}。已按合同口径改写。');
  const second = await walk.issue('comments');
  await walk.comment(second, 'evaluee');
  await walk.comment(second, 'client');
  await walk.review(second, ['责任单位要写明']);
  await walk.close('责任单位要写明');
  return walk.sealAndSign();
}

/** Two members, three experts and the unit, which objects; a file with a seal lies beside it. */
export async function walkToStatements(walk: ReportWalk, report: PreparedReport) {
  await walk.state('anna', 'report', report);
  await walk.state('reviewer', 'review', report);
  await walk.syncTeam();
  const stands = await walk.expertsSign();
  const paper = await walk.unitSays('bo', report, {
    ...{ verdict: 'object', text: '对产出得分有异议。\n见附件。' },
  });
  const sealed = await walk.attachSeal(report);
  return { stands, paper, sealed };
}

/** A correction after the signature: a version of its own, with its own course and signatures. */
export async function walkToCorrection(walk: ReportWalk): Promise<PreparedReport> {
  await walk.write('总分 {总分}，等级 {等级}。已按单位的异议更正。');
  await passQuietly(walk);
  const report = await walk.sealAndSign();
  await walk.state('anna', 'report', report);
  await walk.state('reviewer', 'review', report);
  await walk.syncTeam();
  return report;
}

/** The bundle of a corrected report, which everybody signed and the unit answered. */
export async function walkedBundle(server: TestServer) {
  const walk = await ReportWalk.begin(server);
  const first = await walkToSeal(walk);
  await walkToStatements(walk, first);
  const corrected = await walkToCorrection(walk);
  await walk.expertsSign();
  await walk.unitSays('bo', corrected, { verdict: 'agree', text: '' });
  await walk.attachSeal(corrected);
  const { vkey } = walk;
  return { vkey, first: await walk.bundle(first), corrected: await walk.bundle(corrected) };
}
