import fc from 'fast-check';
import { expect, it } from 'vitest';
import { makeDocx } from '../../../src/documents/docx/make-docx';
import { feedbackPaper } from '../../../src/documents/feedback/feedback-paper';
import { writeIssueSheet } from '../../../src/documents/feedback/write-issue-sheet';
import { numberPaper } from '../../../src/documents/paper/number-paper';
import type { PaperDocument } from '../../../src/documents/paper/paper-document';
import { allText, plainText } from '../../../src/documents/paper/paper-text';
import { issueList } from '../../../src/domain/report/issue-list';
import { toExact } from '../../../src/domain/scoring/exact';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { sumOf } from '../../../src/domain/sheet/decimal';
import { FEEDBACK_WORDS as WORDS } from '../../../src/text/feedback-words';
import { REPORT_PAPER_WORDS } from '../../../src/text/report-paper-words';
import { openWorkbook } from '../../support/edited-workbook';
import { anyEvaluation } from '../../support/made-evaluation';
import { sha256Of } from '../../support/made-ids';
import { composed, scene } from '../../support/report-scene';
import { REMARK, reportedScene, WITHHELD } from '../report/paper-scene';
import { feedbackOf } from './feedback-scene';

const { scene: reported, manifest } = reportedScene();
const input = feedbackOf(reported.history, manifest);
const paper = feedbackPaper(input);

const tableOf = ({ blocks }: PaperDocument, caption: string) => {
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption);
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`);
  return found;
};

const cells = (row: readonly unknown[]): readonly string[] =>
  row.map((cell) => {
    const isCell = typeof cell === 'object' && cell !== null && 'text' in cell;
    return plainText((isCell ? cell.text : cell) as Parameters<typeof plainText>[0]);
  });

/** What stands below a heading, up to the next one. */
function chapter({ blocks }: PaperDocument, title: string): string {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes(title));
  if (from < 0) throw new Error(`no chapter ${title}`);
  const after = blocks.slice(from + 1);
  const to = after.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return JSON.stringify(to < 0 ? after : after.slice(0, to));
}

/** The same report with another deduction, larger, whose check points say what is not met. */
function twice() {
  const made = scene();
  for (const checkpoint of ['A11-1', 'A11-2']) {
    const body = { indicator: 'A11', checkpoint, finding: 'notMet' } as const;
    made.lead.act('checkpoint.assessed', body);
  }
  made.lead.act('deduction.explained', { indicator: 'A11', reason: '没有批复【不公开：，张某】' });
  made.anna.capture('third', { indicator: 'A11' });
  return made;
}

it('[FB1] every lost point stands once, most first, with what it rests on', () => {
  const made = twice();
  const table = tableOf(feedbackPaper(feedbackOf(made.history, composed(made))), WORDS.issueTable);
  expect(table.rows.map(cells).map((row) => row.slice(0, 3))).toEqual([
    ['1', '预算执行率', '3.33'],
    ['2', '立项依据充分性', '1.20'],
    ['合计', '4.53', WORDS.sum('100.00', '95.47')],
  ]);
  const [first = [], second = []] = table.rows.map(cells);
  expect(first[3]).toMatch(/^支出进度慢\n.*33\.3/s);
  expect(second[3]).toMatch(/^没有批复（不公开）\n没有完全达到的要点：/);
  const names = made.history.fold().evidence.length;
  expect(names).toBe(3);
  expect(first[4]).toBe(REPORT_PAPER_WORDS.noEvidence);
  expect(second[4]).toMatch(/^[123]、 [123]/);
});

it('[FB2] what was lost is the weight less the score, each indicator once', () => {
  fc.assert(
    fc.property(anyEvaluation, ({ framework, registers }) => {
      const evaluated = scoreEvaluation(framework, { registers });
      const scores = evaluated.indicators.flatMap(({ indicator, weightMilli, score, reason }) =>
        score === null
          ? []
          : [{ indicator, weightMilli, score: toExact(score), printed: '0', reason }],
      );
      const { issues, weight, score, lost } = issueList(framework, { scores });
      expect(new Set(issues.map(({ indicator }) => indicator.id)).size).toBe(issues.length);
      expect(sumOf(issues.map((issue) => issue.lost)).equals(lost)).toBe(true);
      expect(lost.equals(weight.sub(score))).toBe(true);
      if (scores.length === evaluated.indicators.length) expect(weight.equals(100)).toBe(true);
      if (evaluated.complete) expect(lost.equals(weight.sub(evaluated.total))).toBe(true);
      const losing = new Set(issues.map(({ indicator }) => indicator.id));
      const others = evaluated.indicators.filter(({ indicator }) => !losing.has(indicator));
      const full = others.filter((each) => each.score?.mul(1000).equals(each.weightMilli) ?? true);
      expect(full).toHaveLength(others.length);
      expect(issues.every((issue, i) => issue.lost.lte(issues[i - 1]?.lost ?? issue.lost))).toBe(
        true,
      );
    }),
    { seed: 20_261_127, numRuns: 200 },
  );
});

it('[FB3] proposal and deadline are left to the bureau, which is said to decide', async () => {
  const { head, rows } = tableOf(paper, WORDS.issueTable);
  const at = cells(head[0] ?? []);
  for (const column of [WORDS.proposal, WORDS.deadline]) {
    expect(cells(rows[0] ?? [])[at.indexOf(column)]).toBe('');
  }
  expect(paper.cover?.notice).toContain(WORDS.status);
  const { 问题清单: sheet = [] } = await openWorkbook(writeIssueSheet(input));
  const [, header = [], line = [], total = []] = sheet;
  const value = (name: string) => line[header.indexOf(name)];
  expect([value(WORDS.proposal), value(WORDS.deadline)]).toEqual([null, null]);
  expect(value(WORDS.unitInCharge)).toBe(reported.history.package.project.evaluee);
  expect([value(WORDS.weight), value(WORDS.score), value(WORDS.lost)]).toEqual([
    ...[5, expect.closeTo(1.67, 2), expect.closeTo(3.33, 2)],
  ]);
  expect(total.slice(3, 6)).toEqual([100, expect.closeTo(96.67, 2), expect.closeTo(3.33, 2)]);
  expect(sheet.flat()).toContain(WORDS.status);
});

it('[FB4] sections stand as the report says them, and one that it lacks is said', () => {
  expect(chapter(paper, WORDS.chapters.written)).toContain('拨款');
  expect(chapter(paper, WORDS.chapters.recommendations)).toContain('96.67');
  expect(chapter(paper, WORDS.chapters.other)).toContain('96.67');
  const bare = scene();
  const without = feedbackPaper(feedbackOf(bare.history, composed(bare)));
  expect(chapter(without, WORDS.chapters.recommendations)).toContain(WORDS.notWritten);
  expect(chapter(without, WORDS.chapters.other)).toContain(WORDS.nothingUnverified);
  reported.lead.act('section.written', { section: 'recommendations', text: '后来改写的。' });
  const later = feedbackPaper(feedbackOf(reported.history, manifest));
  expect(allText(later)).toBe(allText(paper));
});

it('[FB5] only comments that were not adopted are in it, with the reason', () => {
  expect(tableOf(paper, WORDS.disputedTable).rows.map(cells)).toEqual([
    ['被评价单位', '整份报告', '扣分过重。', '已与单位核对'],
  ]);
  expect(allText(paper)).not.toContain(REMARK);
  const bare = scene();
  const without = feedbackPaper(feedbackOf(bare.history, composed(bare)));
  expect(chapter(without, WORDS.chapters.disputed)).toContain(WORDS.notConsulted);
});

it('[FB6] what the unit said stands as it was put down, or that it said nothing', () => {
  const said = feedbackPaper(
    feedbackOf(reported.history, manifest, [
      {
        ...{ verdict: 'object', text: '扣分过重，请复核。', papers: 2, isSigned: true },
        at: '2026-11-27T09:00:00+08:00',
      },
    ]),
  );
  expect(tableOf(said, WORDS.unitTable).rows.map(cells)).toEqual([
    ['有异议', '扣分过重，请复核。', '2 件', '2026年11月27日 09:00', WORDS.isSigned.yes],
  ]);
  expect(chapter(paper, WORDS.chapters.unit)).toContain(WORDS.unitSilent);
});

it('[FB7] holds nothing withheld and nobody of the team, and no link leads out of it', async () => {
  const said = allText(paper) + JSON.stringify(paper.blocks);
  const people = reported.history.package.team.map(({ name }) => name);
  expect(people.length).toBeGreaterThan(2);
  expect([WITHHELD, '不公开：', ...people].filter((each) => said.includes(each))).toEqual([]);
  expect(said).toContain(REPORT_PAPER_WORDS.withheld);
  expect(() => numberPaper(paper)).not.toThrow();
  expect((await makeDocx(paper)).size).toBeGreaterThan(1000);
});

it('[FB8] is tied to the report by id, digest, receipt and the same code', () => {
  const text = allText(paper);
  for (const each of [manifest.id, sha256Of('manifest'), '第 7 条']) expect(text).toContain(each);
  const qr = paper.blocks.find(({ kind }) => kind === 'qr');
  expect(qr?.kind === 'qr' && qr.text).toBe(
    REPORT_PAPER_WORDS.qr(manifest.id, sha256Of('manifest'), '第 7 条'),
  );
});

it('[FB9] a report without deductions, or without scores, says so in place of the list', async () => {
  const { score, ...rest } = input;
  const full = manifest.scores.map((line) => ({
    ...line,
    score: toExact(sumOf([]).add(line.weightMilli, 1000)),
  }));
  for (const [scores, words] of [
    [full, WORDS.nothingLost],
    [[], WORDS.noScores],
  ] as const) {
    const made = { ...rest, score, manifest: { ...manifest, scores: [...scores] } };
    const without = feedbackPaper(made);
    expect(chapter(without, WORDS.chapters.issues)).toContain(words);
    expect(() => numberPaper(without)).not.toThrow();
    const { 问题清单: sheet = [] } = await openWorkbook(writeIssueSheet(made));
    expect(sheet[2]?.[0]).toBe(words);
  }
});

it('[FB10] has the comparison where the unit gave scores', () => {
  const made = scene();
  made.anna.act('selfScores.imported', {
    file: { name: '自评表.csv', sha256: 'b'.repeat(64) },
    scores: [{ indicator: 'B12', scoreMilli: 5000 }],
  });
  const compared = feedbackPaper(feedbackOf(made.history, composed(made)));
  expect(chapter(compared, WORDS.chapters.comparison)).toContain('-3.33');
  expect(allText(paper)).not.toContain(WORDS.chapters.comparison);
});
