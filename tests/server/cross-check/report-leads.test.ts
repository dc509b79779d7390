import { afterAll, beforeAll, expect, it } from 'vitest';
import { leadResponse, leadsResponse } from '../../../src/contract/desk-leads';
import { publishPackage } from '../../../src/server/services/publish-package';
import { DeskClient } from '../../support/desk-client';
import { leadPhone, roadPackage } from '../../support/lead-scene';
import { sharedPostgres } from '../../support/postgres';
import { sealText } from '../../support/sealed-text';
import { startTestServer, type TestServer } from '../../support/server';

const postgres = sharedPostgres();
let server: TestServer;
let desk: DeskClient;

/** Passages that no template has; written for the test (示例). */
const PASSAGE = [
  '管护单位没有建立日常巡查台账，步道两侧灯具损坏后三个月内无人报修，群众反映夜间通行不便。',
  '绿化养护合同约定的成活率指标未在验收单中逐项核对，抽查的地块缺少前后对比的影像资料。',
  '资金支付进度滞后于工程形象进度，部分进度款在年末集中拨付，形成了阶段性的大额结转。',
  '项目主管部门对施工单位的履约评价流于形式，同一份评价表在四个标段之间内容完全一样。',
  '排水边沟清淤频次低于养护方案的要求，雨季过后路肩有多处冲刷，后续修复没有列入预算。',
  '采购文件把养护范围写成概数，结算时按实际里程计量，两者之间的差额缺少书面确认。',
].join('\n');

beforeAll(async () => {
  server = await startTestServer({ postgres, package: roadPackage() });
  desk = await DeskClient.setUp(server);
});
afterAll(() => server.close());

/** Another assignment of an agency, sealed with this text and total. */
async function report(agency: string, text: string, printed?: string): Promise<string> {
  const pkg = { ...roadPackage(), agency };
  await publishPackage(server.deps, pkg, 'test');
  const phone = await leadPhone(server, pkg);
  return sealText(phone, pkg, {
    sections: { issues: text },
    ...(printed === undefined ? {} : { printed }),
  });
}
async function leadsOf(kind: string) {
  const { leads } = leadsResponse.parse(await (await desk.get(`/leads?kind=${kind}`)).json());
  return Promise.all(
    leads.map(async ({ lead }) =>
      leadResponse.parse(await (await desk.get(`/leads/${lead}`)).json()),
    ),
  );
}

it('[CC15] a passage of one report in another one is a lead, with the sentences and where they stand', async () => {
  const first = await report('演示机构甲', `开工前的准备工作按计划完成。\n${PASSAGE}`);
  await report('演示机构乙', '这份报告另有自己的话，与别的报告没有相同的段落，也没有照搬。');
  expect(await leadsOf('sharedText')).toEqual([]);
  const second = await report('演示机构丙', `${PASSAGE}\n以上问题均已向被评价单位核对。`);
  const [lead, ...others] = await leadsOf('sharedText');
  expect(others).toEqual([]);
  expect(lead?.sides.map(({ agency }) => agency)).toEqual(['演示机构甲', '演示机构丙']);
  const [basis] = (lead?.bases ?? []).map((each) => each.basis);
  expect(basis).toMatchObject({
    ...{ kind: 'sharedText', a: { report: first }, b: { report: second } },
    excerpts: expect.arrayContaining([
      expect.objectContaining({ text: PASSAGE.split('\n')[0], inA: expect.any(String) }),
    ]),
  });
});

it('[CC16] reports that share what their package gave them are no lead', async () => {
  const { independenceDeclaration: given, framework } = roadPackage();
  const before = await leadsOf('sharedText');
  const strings = JSON.stringify(framework).match(/"[^"]+"/g) ?? [];
  const text = [given, ...strings].join('\n').slice(0, 9000);
  await report('演示机构丁', text);
  await report('演示机构戊', text);
  expect(await leadsOf('sharedText')).toEqual(before);
});

it('[CC18] scores of one agency close above a cut are a statistic that follows until it is decided on', async () => {
  for (let i = 0; i < 7; i++) await report('演示机构己', `第${i}份`, `90.${i}0`);
  await report('演示机构庚', '另一家', '90.10');
  expect(await leadsOf('gradeCrowd')).toEqual([]);
  await report('演示机构己', '第八份', '90.90');
  const [found] = await leadsOf('gradeCrowd');
  expect(found?.sides).toEqual([
    { assignment: null, project: null, agency: '演示机构己', site: null },
  ]);
  expect(found?.bases.map(({ basis }) => basis)).toMatchObject([
    { kind: 'gradeCrowd', cutMilli: 90_000, above: 8, below: 0, millionths: 3907 },
  ]);
  await report('演示机构己', '第九份', '89.50');
  const counted = async () =>
    (await leadsOf('gradeCrowd')).flatMap(({ bases, finds }) =>
      bases.map(({ basis }) => basis.kind === 'gradeCrowd' && [basis.above, basis.below, finds]),
    );
  expect(await counted()).toEqual([[8, 1, 1]]);
  const body = { verdict: 'explained', reason: '抽取的都是自评优等的项目', after: 0 };
  await desk.send('POST', `/leads/${found?.lead}/decisions`, body);
  await report('演示机构己', '第十份', '90.40');
  expect(await counted()).toEqual([[8, 1, 1]]);
});
