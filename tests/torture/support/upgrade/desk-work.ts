import { secondFactorResponse } from '../../../../src/contract/desk-accounts';
import { issuesResponse } from '../../../../src/contract/issues';
import { projectExpenditure2020 } from '../../../../src/domain/catalogue/project-expenditure-2020';
import { DEFAULT_LIMITS } from '../../../../src/domain/cross-check/limits';
import { stepAt, totpOf } from '../../../../src/server/services/accounts/totp';
import { bytesOfBase32 } from '../../../support/base32';
import type { DeskScene } from '../../../support/desk-scene';
import type { Fills } from '../../../support/get-routes';

/** What the desk answered, where it did as it was asked. */
async function asked({ desk }: DeskScene, path: string, body?: unknown): Promise<Response> {
  const answer = await desk.send('POST', path, body);
  if (!answer.ok) throw new Error(`${path} ${answer.status} ${await answer.text()}`);
  return answer;
}

/** A second factor with its recovery codes, an account to come, a term of retention, a limit. */
async function settle(scene: DeskScene): Promise<void> {
  const begun = await asked(scene, '/second-factor', { password: 'correct horse battery' });
  const { secret } = secondFactorResponse.parse(await begun.json());
  const code = totpOf(bytesOfBase32(secret), stepAt(scene.server.deps.now()));
  await asked(scene, '/second-factor/confirmation', { code });
  await asked(scene, '/accounts', { name: '新来的同事', role: 'performanceUnit', person: null });
  await asked(scene, '/retention', { years: 10 });
  await asked(scene, '/leads/limits', { limits: DEFAULT_LIMITS });
}

/** A framework in force and one that is being drafted; a project chosen and reviewed; a fact. */
async function plan(scene: DeskScene, project: string): Promise<void> {
  const content = projectExpenditure2020;
  await asked(scene, `/frameworks/${content.id}/revisions`, { replaces: null, content });
  await asked(scene, '/frameworks/fw-draft/draft', {
    ...{ base: null, content: { ...content, id: 'fw-draft' } },
  });
  await asked(scene, '/projects/marks', {
    ...{ purpose: 'fiscalEvaluation', isChosen: true },
    projects: [{ project, basis: ['shizhu-poverty'] }],
  });
  await asked(scene, `/projects/${project}/reviews`, {
    ...{ reviewedOn: '2026-02-20', basis: '目标审核意见（示例）' },
    ...{ result: 'adjusted', adjustedFen: 2_508_500 },
  });
  await asked(scene, '/statement/facts', {
    fact: { id: 'new', year: 2026, work: 'training', title: '部门预算绩效管理培训' },
  });
}

/** What is made of the accepted report: rating, letter, budget, delivery, an issue put right. */
async function concludeReport(scene: DeskScene): Promise<void> {
  const { desk, reportPath } = scene;
  await asked(scene, `${reportPath}/rating`, {
    ...{ after: 0, rubric: 'report-quality', version: 1 },
    judged: [{ item: 'C3', times: [1, 2], reason: '第三部分两处错字，一处表述不清' }],
  });
  const { issues } = issuesResponse.parse(await (await desk.get('/issues')).json());
  await asked(scene, `${reportPath}/letters`, {
    ...{ replaces: null, reissueReason: null, officialNumber: '', pack: 'ganzhou', days: 30 },
    demands: issues.map(({ issue }) => ({ issue, demand: '补签验收单并报送扫描件' })),
  });
  await asked(scene, `${reportPath}/budget-decisions`, {
    basis: {
      ...{ pack: 'yanchi', evaluatedBy: 'fiscal', evaluatedYearFen: 421_000_000 },
      ...{ nextYearFen: 400_000_000, outturnFen: null, flags: {} },
    },
    ...{ act: 'reduce', amountFen: 80_000_000, reason: '按盐池县做法，取区间中部' },
  });
  await asked(scene, `${reportPath}/deliveries`, {
    ...{ recipient: '县财政局业务股', thing: 'letter', version: '第 1 版', on: '2026-11-27' },
    ...{ way: 'handed', note: '' },
  });
}

/** An issue is reported with its file, sent back and reported again; lead and referral go on. */
async function followUp(scene: DeskScene, of: Fills): Promise<void> {
  const [issue, lead, referral] = [of.issue?.[0], of.lead?.[0], of.referral?.[0]];
  const { db } = scene.server.deps;
  const papers = await db.selectFrom('issue_papers').select('sha256').execute();
  const evidence = papers.map(({ sha256 }) => sha256);
  for (const body of [
    { kind: 'reported', note: '已补签验收单', evidence },
    { kind: 'returned', note: '验收单没有日期' },
    { kind: 'reported', note: '已补日期' },
  ]) {
    await asked(scene, `/issues/${issue}/steps`, body);
  }
  await asked(scene, `/leads/${lead}/decisions`, {
    ...{ verdict: 'explained', reason: '两处共用一个值班室，已核对平面图', after: 0 },
  });
  await asked(scene, `/referrals/${referral}/steps`, { kind: 'handedOver', note: '对方已签收' });
}

/**
 * A year at the desk, after a report was accepted.
 * @param of what the bureau has already, by kind
 */
export async function workAtDesk(scene: DeskScene, of: Fills): Promise<void> {
  await plan(scene, of.project?.[0] ?? '');
  await concludeReport(scene);
  await followUp(scene, of);
  await settle(scene);
}
