import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LeadBasis, LeadSide } from '../../src/domain/cross-check/lead';
import { type LeadScene, openLeadScene, shoot } from '../support/lead-scene';
import { sharedPostgres } from '../support/postgres';
import { sealText } from '../support/sealed-text';
import { testId } from '../support/test-device';
import { launchBrowser } from './support/chromium';

const CLIENT = fileURLToPath(new URL('../../dist/client', import.meta.url));
const postgres = sharedPostgres();
let browser: Browser;
let scene: LeadScene;
let page: Page;

/** A drawn landscape that a browser can show: sky, hills and a path, by its tint. */
async function draw(tint: number): Promise<Uint8Array> {
  const digits = await page.evaluate((hue) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [640, 480];
    const to = canvas.getContext('2d');
    if (to === null) throw new Error('no canvas');
    to.fillStyle = `hsl(${hue} 40% 80%)`;
    to.fillRect(0, 0, 640, 480);
    to.fillStyle = `hsl(${hue + 80} 30% 45%)`;
    to.fillRect(0, 260, 640, 220);
    to.fillStyle = '#b8a58a';
    to.beginPath();
    to.moveTo(280, 260);
    to.lineTo(360, 260);
    to.lineTo(520, 480);
    to.lineTo(120, 480);
    to.fill();
    return canvas.toDataURL('image/jpeg', 0.8).split(',')[1] ?? '';
  }, tint);
  return Buffer.from(digits, 'base64');
}

/** The same picture for two projects, and photos of two sites from one place, all held. */
async function work(): Promise<void> {
  const { park, road } = scene;
  const [path, north, east] = [await draw(200), await draw(120), await draw(30)];
  shoot(park, path, { site: 'S1', north: 5, at: '2026-03-02T09:12:00+08:00' });
  shoot(park, north, { site: 'S1', north: 12, at: '2026-03-02T09:40:00+08:00' });
  shoot(park, east, { site: 'S2', north: 16, at: '2026-03-02T10:05:00+08:00' });
  shoot(road, path, { site: 'R1', at: '2026-03-06T15:20:00+08:00' });
  await park.synced();
  await road.synced();
  for (const bytes of [path, north, east]) await park.put(bytes);
  await road.put(path);
  await writeReports();
  await makeFigures();
}

/** Words of both reports; written for the test. */
const PASSAGE = [
  '管护单位没有建立日常巡查台账，步道两侧灯具损坏后三个月内无人报修，群众反映夜间通行不便。',
  '绿化养护合同约定的成活率指标未在验收单中逐项核对，抽查的地块缺少前后对比的影像资料。',
  '资金支付进度滞后于工程形象进度，部分进度款在年末集中拨付，形成了阶段性的大额结转。',
  '项目主管部门对施工单位的履约评价流于形式，同一份评价表在四个标段之间内容完全一样。',
  '排水边沟清淤频次低于养护方案的要求，雨季过后路肩有多处冲刷，后续修复没有列入预算。',
  '采购文件把养护范围写成概数，结算时按实际里程计量，两者之间的差额缺少书面确认。',
].join('\n');

async function writeReports(): Promise<void> {
  const { park, road, server, roadPackage } = scene;
  await sealText(park, server.package, { sections: { issues: PASSAGE } });
  await sealText(road, roadPackage, { sections: { issues: `核查情况如下。\n${PASSAGE}` } });
}

/** Leads about numbers, as the server would keep them: an agency's scores, and two ballots. */
async function makeFigures(): Promise<void> {
  const { server, roadPackage, park } = scene;
  const { assignment, agency, project } = roadPackage;
  const side = { assignment, project: project.name, agency, site: null };
  const reports = [900, 700, 650, 500, 300, 300, 150, 100, 0, -400].map((offMilli, i) => ({
    ...{ assignment: testId(), report: String(i).repeat(64), offMilli },
    project: `乡村道路养护项目（示例 ${i + 1}）`,
  }));
  const counted = { above: 9, below: 1, millionths: 10_743, reports };
  const crowd = { agency, year: 2026, grade: '优', cutMilli: 90_000, ...counted };
  const scores = ['立项依据充分性', '绩效目标合理性', '预算编制科学性'].map((name, i) => ({
    ...{ name, scoreMilli: 2000 - i * 500 },
  }));
  const people = [park.person, park.person];
  const ballots = { session: 's', title: '材料评审', round: 1, people, scores };
  const bases: readonly (readonly [LeadBasis, LeadSide])[] = [
    [
      { kind: 'gradeCrowd', ...crowd },
      { ...side, assignment: null, project: null },
    ],
    [{ kind: 'equalBallots', ...ballots }, side],
  ];
  const found_at = new Date();
  for (const [basis, of] of bases) {
    const id = testId();
    await server.deps.db
      .insertInto('leads')
      .values({
        ...{ lead: id, key: basis.kind, kind: basis.kind, sides: JSON.stringify([of]) },
        ...{ sought: agency, finds: 1, state: 'open', decisions: 0, finds_decided: 0 },
        ...{ found_at, newest_at: found_at },
      })
      .execute();
    await server.deps.db
      .insertInto('lead_finds')
      .values({ lead: id, find: 'made', basis: JSON.stringify(basis), found_at })
      .execute();
  }
}

beforeAll(async () => {
  if (!existsSync(CLIENT)) throw new Error('npm run build comes first');
  browser = await launchBrowser();
  scene = await openLeadScene(postgres, { clientDir: CLIENT });
  const viewport = { width: 1366, height: 768 };
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${scene.server.origin}/desk`);
  await work();
  await page.getByLabel('姓名').fill('演示绩效股');
  await page.getByLabel('密码').fill('correct horse battery');
  await page.getByRole('button', { name: '登录' }).click();
});
afterAll(async () => {
  await browser.close();
  await scene.server.close();
});

async function axe(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

const shot = async (name: string): Promise<void> => {
  const folder = process.env.TAKAN_SCREENSHOTS;
  if (folder) await page.screenshot({ path: `${folder}/desk-${name}.png`, fullPage: true });
};

it('[CC14] leads stand in a list that is searched, each with both sides', async () => {
  await page.getByRole('link', { name: '比对线索' }).press('Enter');
  const table = page.getByRole('table', { name: '比对线索' });
  await table.getByRole('link', { name: '同一张照片用在两处' }).waitFor();
  expect(await table.getByRole('row').count()).toBe(6);
  await shot('leads');
  expect(await axe()).toEqual([]);
  await page.getByLabel('查找项目、机构或现场').fill('杨儿庄');
  await page.getByText('东段绿化带').waitFor({ state: 'detached' });
  expect(await table.getByRole('row').count()).toBe(2);
});

it('[CC12] limits are read and set below the list, and what is no limit is refused there', async () => {
  await page.locator('summary', { hasText: '比对的界限' }).press('Enter');
  const bits = page.getByLabel('画面指纹最多相差');
  await bits.fill('8');
  await page.getByText('请填写范围内的整数').waitFor();
  await shot('lead-limits');
  expect(await axe()).toEqual([]);
  await bits.fill('5');
  await page.getByRole('button', { name: '保存界限' }).press('Enter');
  await page.getByText('界限已保存。').waitFor();
});

it('[CC14] a lead shows both pictures, its basis and what else it may be, and takes a decision', async () => {
  await page.getByRole('link', { name: '同一张照片用在两处' }).press('Enter');
  await page.getByText('两处的照片文件逐字节相同').waitFor();
  const pictures = page.getByRole('img', { name: /处的照片/ });
  for (const picture of await pictures.all()) {
    await expect
      .poll(() => picture.evaluate((e) => (e as HTMLImageElement).naturalWidth))
      .toBe(640);
  }
  expect(await pictures.count()).toBe(2);
  const save = page.getByRole('button', { name: '保存处理结果' });
  await save.press('Enter');
  await page.getByText('请写明理由').waitFor();
  await shot('lead');
  expect(await axe()).toEqual([]);
  await page.getByRole('radio', { name: '已说明' }).press('Space');
  await page.getByLabel('理由').fill('两处共用一块公示牌，已向两家机构核对');
  await save.press('Enter');
  await page.getByText('当时依据 1 处').waitFor();
  await shot('lead-decided');
});

it('[CC14] photos of two sites from one place lie on a map beside their sites', async () => {
  await page.getByRole('link', { name: '返回线索列表' }).press('Enter');
  await page.getByRole('link', { name: '不同现场的照片在同一位置' }).press('Enter');
  const basis = page.getByRole('article', { name: '依据 1 / 2' });
  await basis.getByText('两个现场标注的位置相距 1.5 公里').waitFor();
  await basis.locator('.lead-map').getByText('公园东段绿化带').waitFor();
  await shot('lead-place');
  expect(await axe()).toEqual([]);
});

it.each([
  ['两份报告有相同的文字', '相同的文字', '存在的问题及原因分析', 'text'],
  ['得分集中在等级线上方', '等级线附近的报告', '概率约 1.07%', 'crowd'],
  ['两张评审票打分相同', '相同的打分', '绩效目标合理性', 'ballots'],
])('[CC14] %s: its numbers and where they come from', async (kind, table, words, name) => {
  await page.getByRole('link', { name: '返回线索列表' }).press('Enter');
  await page.getByRole('link', { name: kind }).press('Enter');
  await page.getByRole('table', { name: table }).waitFor();
  await page.getByText(words).first().waitFor();
  await shot(`lead-${name}`);
  expect(await axe()).toEqual([]);
});
