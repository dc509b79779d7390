import { expect, it } from 'vitest';
import { numberPaper } from '../../../src/documents/paper/number-paper';
import type { PaperBlock } from '../../../src/documents/paper/paper-document';
import { allText } from '../../../src/documents/paper/paper-text';
import { absentDocument } from '../../../src/documents/working-papers/absent-document';
import { commissioningDocument } from '../../../src/documents/working-papers/commissioning-document';
import type { PaperGround } from '../../../src/documents/working-papers/paper-ground';
import { workingPaperDocument } from '../../../src/documents/working-papers/working-paper-document';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import type { PaperKind } from '../../../src/domain/fieldwork/paper-kind';
import { workingPapers } from '../../../src/domain/fieldwork/working-paper';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { WORKING_PAPER_WORDS } from '../../../src/text/working-paper-words';
import { dayOnSite, PRIVATE } from '../../support/field-scene';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

function groundAfter(...acts: ((anna: MadeDevice, history: HistoryMaker) => void)[]): PaperGround {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  anna.capture('first');
  dayOnSite(anna);
  for (const act of acts) act(anna, history);
  const { fieldwork, evidence } = history.fold();
  return {
    ...{ package: history.package, plan: fieldPlanOf(history.package), fieldwork, evidence },
    evidenceNumbers: new Map([[sha256Of('first'), '佐证-001']]),
    asOf: '2026-11-30T10:00:00+08:00',
  };
}

const papersOf = ({ package: { sites }, plan, fieldwork }: PaperGround) =>
  workingPapers({ sites, plan, fieldwork });

function documentOf(ground: PaperGround, kind: PaperKind) {
  const paper = papersOf(ground).find((each) => each.kind === kind);
  if (paper === undefined) throw new Error(`no paper of the kind ${kind}`);
  // A composer's mistake in links, captions and cells shows where a renderer would meet it.
  return numberPaper(workingPaperDocument(ground, paper));
}

const textOf = (ground: PaperGround, kind: PaperKind): string => allText(documentOf(ground, kind));

const rowsOf = (blocks: readonly PaperBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));

const expectIn = (text: string, ...parts: readonly string[]): void =>
  expect(parts.filter((part) => !text.includes(part))).toEqual([]);

it('[AR20] every paper of the index bears its number, project, date, author and reviewer', () => {
  const review = {
    paper: { kind: 'checkTable', id: 'S1' },
    outcome: 'agreed',
    note: '已核',
  } as const;
  const ground = groundAfter((anna, history) => {
    const reviewer = history.device('reviewer').observe(anna);
    reviewer.onSite('paper.reviewed', { ...review, indexNo: 'S4-00-S1' });
  });
  const papers = papersOf(ground);
  expect(papers.map(({ kind }) => kind).sort()).toEqual([
    'checkTable',
    'confirmation',
    'documentList',
    'fundFlow',
    'interview',
    'survey',
    'visit',
  ]);
  for (const paper of papers) {
    const document = workingPaperDocument(ground, paper);
    expect(document.header).toContain(paper.indexNo);
    const text = allText(document);
    expectIn(
      text,
      `索引号${paper.indexNo}`,
      ground.package.project.name,
      '编制人',
      '2026年11月22日',
    );
    expectIn(text, paper.kind === 'checkTable' ? '复核人演示复核人' : '复核人未复核');
  }
  expectIn(textOf(ground, 'checkTable'), '复核同意', '已核');
});

it('[AR21] a visit says why, what came of it, when, and where the phone said that it was', () => {
  const text = textOf(groundAfter(), 'visit');
  expectIn(text, '核对步道长度', '听取介绍；丈量', '北段少铺四十米', '公园北段步道');
  expectIn(text, '签到时间2026年11月22日 09:00', '签退时间', '自报位置 37.79250，107.40620，±9 米');
  expectIn(text, '手动标点，原因：屋内收不到信号', WORKING_PAPER_WORDS.positionNote);
});

it('[AR21] a visit that nobody ended says so', () => {
  const ground = groundAfter((anna) => {
    const position = { fixes: [], noPosition: 'denied' as const, manual: null };
    anna.onSite('visit.began', {
      ...{ visit: idOf('open'), site: 'S2', indexNo: 'S4-02-009', purpose: '看绿化' },
      ...{ agenda: '', position },
    });
  });
  const open = papersOf(ground).find(({ indexNo }) => indexNo === 'S4-02-009');
  if (open === undefined) throw new Error('the visit is no paper');
  expectIn(allText(workingPaperDocument(ground, open)), '没有签退', '没有位置：没有允许定位');
});

it('[AR22] a check table says planned, booked, found and both differences with their sign', () => {
  const [tree, lamp] = rowsOf(documentOf(groundAfter(), 'checkTable').blocks);
  expect(tree).toEqual([
    ...[
      '栽植乔木（示例）',
      '株',
      '120',
      '118.5',
      '112',
      '−8',
      '−6.5',
      '枯死八株\n任务所列账面数 120\n佐证-001',
    ],
  ]);
  expect(lamp).toEqual(['路灯（示例）', '盏', '36', '36', '未核查', '', '', '']);
});

it('[AR22] two words that differ are printed as not settled', () => {
  const ground = groundAfter((_, history) => {
    const bo = history.device('bo');
    bo.onSite('quantity.checked', {
      ...{ check: 'K11', visit: null, site: 'S1', name: '栽植乔木（示例）', unit: '株', note: '' },
      ...{ plannedMilli: 120_000, accountedMilli: 118_500, foundMilli: 90_000 },
      ...{ evidence: [], feeds: null },
    });
  });
  expectIn(textOf(ground, 'checkTable'), WORKING_PAPER_WORDS.conflict);
});

it('[AR23] the flow of funds says what was sent, what arrived, how late and at whose hands it ends', () => {
  const document = documentOf(groundAfter(), 'fundFlow');
  expect(rowsOf(document.blocks).map((row) => row.slice(1, 5))).toEqual([
    ['500,000.00', '500,000.00', '0.00', '2022-03-01'],
    ['500,000.00', '480,000.50', '−19,999.50', '2022-03-16'],
  ]);
  expectIn(
    allText(document),
    '→ 某绿化公司（使用者）',
    '距上一步到位 15 天',
    '已追到 1 个最末端使用者',
  );
});

it('[AR24] the list of documents says of each what became of it', () => {
  const rows = rowsOf(documentOf(groundAfter(), 'documentList').blocks);
  expect(rows).toHaveLength(8);
  expect(rows[0]).toEqual([
    ...['立项批复（示例）（必交）', '正式资料', '已交', '2026年11月22日 10:00', '2'],
    '复印件\n已与原件核对，相符',
  ]);
  expect(rows[1]?.[2]).toBe('待交');
});

it('[AR25] a survey says what came back and the result as the screen does, and each count', () => {
  const text = textOf(groundAfter(), 'survey');
  expectIn(text, '纸质：发放 10 份，收回 8 份，有效 7 份，回收率 80.00%');
  expectIn(text, '满意度 = (4×1 + 3×0.75 + 2×0.5 + 3×0.25 + 2×0) ÷ 14 = 8 ÷ 14 = 57.14%');
  expectIn(text, '计票：收回 8，有效 7', '公园入口', '公园北段步道');
});

it('[AR26] a confirmation sheet says facts, objections and which side signed or refused, without names', () => {
  const text = textOf(groundAfter(), 'confirmation');
  expectIn(text, '现场有乔木一百一十二株', '单位异议八株已补种', '步道已完工', '单位异议无');
  expectIn(text, '业务负责人已签字　2026年11月22日 09:00', '拒绝签字', '原因：等局长回来');
  expectIn(text, sha256Of('signer'), sha256Of('witness'), WORKING_PAPER_WORDS.signatureNote);
});

it('[AR26] a sheet that was taken back says by whom and why', () => {
  const sheet = { confirmation: idOf('second'), indexNo: 'S4-02-003', visit: null, site: null };
  const ground = groundAfter((anna) => {
    const facts = [{ id: 'F1', text: '误写', evidence: [] }];
    anna.withdraw(anna.onSite('confirmation.drafted', { ...sheet, facts }), '写错了');
  });
  const paper = papersOf(ground).find(({ indexNo }) => indexNo === sheet.indexNo);
  if (paper === undefined) throw new Error('the sheet is no paper');
  expectIn(allText(workingPaperDocument(ground, paper)), '已撤回', '撤回，原因：写错了');
});

it('[AR27] a personal record is listed with its number and digest, and nothing of its content', () => {
  const text = textOf(groundAfter(), 'interview');
  expectIn(text, 'S7-02-001', sha256Of(PRIVATE), WORKING_PAPER_WORDS.personal);
  expect(text).not.toContain(PRIVATE);
});

it('[AR27] an order to destroy it is said', () => {
  const ground = groundAfter((anna) =>
    anna.onSite('record.erased', { sha256: sha256Of(PRIVATE), reason: '当事人要求' }),
  );
  const text = textOf(ground, 'interview');
  expectIn(text, '提出销毁：当事人要求', WORKING_PAPER_WORDS.personalErased);
});

it('[AR28] the page of the commission says object, funds, framework, sites, team and declaration', () => {
  const ground = groundAfter();
  const { project, framework, sites, team, independenceDeclaration } = ground.package;
  const text = allText(
    numberPaper(commissioningDocument(ground, 'Z1-00-001', sha256Of('package'))),
  );
  expectIn(text, project.name, project.evaluee, sha256Of('package'), independenceDeclaration);
  expectIn(text, ...indicatorsOf(framework).map(({ name }) => name), '示例权重');
  expectIn(text, ...sites.map(({ name }) => name), ...team.map(({ name }) => name), '主评人');
  expect(team.filter(({ person }) => text.includes(person))).toEqual([]);
});

it('[AR32] what the archive does not hold is listed with the reason', () => {
  const text = allText(
    numberPaper(
      absentDocument(groundAfter(), '清单-001', [
        { indexNo: '佐证-002', title: '照片', why: 'elsewhere', sha256: sha256Of('second') },
      ]),
    ),
  );
  expectIn(text, '佐证-002', sha256Of('second'), WORKING_PAPER_WORDS.absentBecause.elsewhere);
});
