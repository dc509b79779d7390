import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperBlock, PaperDocument } from '../../../src/documents/paper/paper-document';
import { allText, plainText } from '../../../src/documents/paper/paper-text';
import type { PaperAudience } from '../../../src/documents/report/report-paper-input';
import { writeScoreSheet } from '../../../src/documents/score-sheet/write-score-sheet';
import { readGrids } from '../../../src/documents/sheet/read-grids';
import type { EvaluationKind } from '../../../src/domain/framework/evaluation-kind';
import { differencesOfManifest } from '../../../src/domain/report/self-differences';
import { scoresOfManifest } from '../../../src/domain/report/sheet-scores';
import { fromExact, fromMilli, toExact } from '../../../src/domain/scoring/exact';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { sumOf } from '../../../src/domain/sheet/decimal';
import { readScoreTable } from '../../../src/domain/sheet/read-score-table';
import { COMPARISON_WORDS } from '../../../src/text/comparison-words';
import { REPORT_PAPER_WORDS as WORDS } from '../../../src/text/report-paper-words';
import { openWorkbook } from '../../support/edited-workbook';
import { madePackage } from '../../support/journal-maker';
import { anyEvaluation } from '../../support/made-evaluation';
import { composed, scene } from '../../support/report-scene';
import { paperOf } from './paper-scene';

const TITLE = '自评复核对照表';
const SECRET = '会计张某自己说的';

/** B12 was verified at 1.67 of 5 points, all else in full. */
function compared(
  kind: EvaluationKind = 'projectEvaluation',
  scores: readonly { readonly indicator: string; readonly scoreMilli: number }[] = [
    { indicator: 'A12', scoreMilli: 2000 },
    { indicator: 'A11', scoreMilli: 2500 },
    { indicator: 'B12', scoreMilli: 5500 },
  ],
) {
  const made = scene({ ...madePackage(), kind });
  if (scores.length > 0) {
    made.anna.act('selfScores.imported', {
      file: { name: '自评表.csv', sha256: 'b'.repeat(64) },
      scores: [...scores],
    });
  }
  const reason = `支出凭证不全【不公开：，${SECRET}】`;
  made.lead.act('difference.explained', { indicator: 'B12', reason });
  if (kind === 'selfEvalValidation') {
    made.lead.act('difference.explained', { indicator: 'A11', reason: '依据齐全' });
  }
  const manifest = composed(made);
  return { made, manifest, paper: (to: PaperAudience) => paperOf(made.history, manifest, to) };
}

const tableOf = ({ blocks }: PaperDocument, caption: string) => {
  const found = blocks.find((block) => block.kind === 'table' && block.caption === caption);
  if (found?.kind !== 'table') throw new Error(`no table ${caption}`);
  return found;
};

const cells = (row: readonly unknown[]): readonly string[] =>
  row.map((cell) => {
    const isCell = typeof cell === 'object' && cell !== null && 'text' in cell;
    const text = isCell ? cell.text : cell;
    return plainText(text as Parameters<typeof plainText>[0]);
  });

const annexesOf = ({ blocks }: PaperDocument): readonly string[] =>
  blocks.flatMap((block: PaperBlock) =>
    block.kind === 'heading' && block.text.startsWith('附件') ? [block.text] : [],
  );

describe('the comparison in a report', () => {
  it('[RD11] has each indicator with both scores, the largest difference first, and says the rest', () => {
    const { paper } = compared();
    const table = tableOf(paper('whole'), TITLE);
    expect(cells(table.head[0] ?? [])).toEqual([
      ...['序号', '一级指标', '三级指标', '满分', '自评分', '复核分', '差额', '原因'],
    ]);
    expect(table.rows.map(cells)).toEqual([
      [...['1', '过程', '预算执行率', '5.00', '5.5', '1.67', '-3.83'], `支出凭证不全，${SECRET}`],
      ['2', '决策', '立项依据充分性', '3.00', '2.5', '3.00', '+0.50', COMPARISON_WORDS.noReason],
      ['3', '决策', '立项程序规范性', '2.00', '2', '2.00', '0.00', ''],
      ['合计', '10.00', '10', '6.67', '-3.33', ''],
    ]);
    const strong = table.rows.map((row) => typeof row[6] === 'object' && 'isStrong' in row[6]);
    expect(strong.slice(0, 3)).toEqual([true, true, true]);
    expect(table.note).toContain(COMPARISON_WORDS.above(['预算执行率']));
    expect(table.note).toContain('没有自评分、未列入对照的指标：绩效目标合理性');
    expect(allText(paper('whole'))).toContain('复核低于自评 1 项，高于自评 1 项，一致 1 项');
  });

  it('[RD11] stands after the scores, and before them where self-evaluations are validated', () => {
    expect(annexesOf(compared().paper('whole')).slice(0, 2)).toEqual([
      WORDS.annex(1, WORDS.annexes.scores),
      WORDS.annex(2, TITLE),
    ]);
    expect(annexesOf(compared('selfEvalValidation').paper('whole')).slice(0, 2)).toEqual([
      WORDS.annex(1, TITLE),
      WORDS.annex(2, WORDS.annexes.scores),
    ]);
  });

  it('[RD11] is not there without scores of the unit, which a validation says', () => {
    expect(allText(compared('projectEvaluation', []).paper('whole'))).not.toContain(TITLE);
    const validation = compared('selfEvalValidation', []).paper('whole');
    expect(annexesOf(validation)[0]).toBe(WORDS.annex(1, TITLE));
    expect(allText(validation)).toContain(COMPARISON_WORDS.none);
  });

  it('[RD13] is published without what was withheld', () => {
    const { paper } = compared('selfEvalValidation');
    expect(annexesOf(paper('public'))).toEqual([
      WORDS.annex(1, TITLE),
      WORDS.annex(2, WORDS.annexes.scores),
    ]);
    const said = JSON.stringify(paper('public').blocks);
    expect(said).toContain(`支出凭证不全${WORDS.withheld}`);
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain('不公开：');
  });
});

/** Any scored evaluation as its manifest states it, with any scores of the unit. */
const anyComparison = anyEvaluation.chain(({ framework, registers }) => {
  const scores = scoreEvaluation(framework, { registers }).indicators.flatMap(
    ({ indicator, weightMilli, score, reason }) =>
      score === null
        ? []
        : [{ indicator, weightMilli, score: toExact(score), printed: '0', reason }],
  );
  const selves = fc.array(fc.option(fc.integer({ min: 0, max: 100_000 })), {
    ...{ minLength: scores.length, maxLength: scores.length },
  });
  return selves.map((all) => ({
    framework,
    scores,
    selfScores: scores.flatMap(({ indicator }, i) => {
      const scoreMilli = all[i] ?? null;
      return scoreMilli === null ? [] : [{ indicator, scoreMilli, difference: '0', reason: '' }];
    }),
  }));
});

it('[RD12] lines add up to the sums of the levels and of all, in falling size', () => {
  fc.assert(
    fc.property(anyComparison, ({ framework, scores, selfScores }) => {
      const found = differencesOfManifest(framework, { scores, selfScores });
      expect(found === null).toBe(selfScores.length === 0);
      if (found === null) return;
      const { lines, levels, sum, without } = found;
      const ids = [...lines.map(({ indicator }) => indicator.id), ...without.map(({ id }) => id)];
      const all = framework.levels.flatMap(({ groups }) => groups).flatMap((g) => g.indicators);
      expect([...ids].sort()).toEqual(all.map(({ id }) => id).sort());
      const self = sumOf(selfScores.map(({ scoreMilli }) => fromMilli(scoreMilli)));
      const named = new Set(selfScores.map(({ indicator }) => indicator));
      const kept = scores.filter(({ indicator }) => named.has(indicator));
      const verified = sumOf(kept.map(({ score }) => fromExact(score)));
      for (const parts of [lines, levels.map((level) => level.sum)]) {
        expect(sumOf(parts.map((part) => part.self)).equals(self)).toBe(true);
        expect(sumOf(parts.map((part) => part.verified)).equals(verified)).toBe(true);
        expect(sumOf(parts.map((part) => part.difference)).equals(sum.difference)).toBe(true);
        const sizes = parts.map((part) => part.difference.abs());
        expect(sizes.every((size, i) => size.lte(sizes[i - 1] ?? size))).toBe(true);
      }
      expect(sum.difference.equals(verified.sub(self))).toBe(true);
    }),
    { seed: 20_261_127, numRuns: 150 },
  );
});

it('[RD14] the workbook has the comparison on a second sheet, and its scores are read as without', async () => {
  const { made, manifest } = compared();
  const { framework } = made.history.package;
  const scores = scoresOfManifest(framework, manifest);
  const found = differencesOfManifest(framework, manifest);
  const [alone, both] = [null, found].map((each) =>
    writeScoreSheet(framework, scores, 'xlsx', each),
  );
  const { [TITLE]: rows = [], 评分表: own = [] } = await openWorkbook(both ?? new Uint8Array());
  expect(own.length).toBeGreaterThan(10);
  expect(rows.slice(2, 6).map((row) => row.slice(2))).toEqual([
    [
      '预算执行率',
      5,
      5.5,
      expect.closeTo(1.6667, 2),
      expect.closeTo(-3.83, 2),
      `支出凭证不全，${SECRET}`,
    ],
    ['立项依据充分性', 3, 2.5, 3, 0.5, null],
    ['立项程序规范性', 2, 2, 2, 0, null],
    [null, 10, 10, expect.closeTo(6.67, 2), expect.closeTo(-3.33, 2), null],
  ]);
  const read = async (bytes = new Uint8Array()) => {
    const grids = await readGrids(bytes);
    const table = grids.ok ? readScoreTable(grids.value) : grids;
    if (!table.ok) throw new Error('not read');
    return table.value.rows.map(({ path, score }) => [path, score?.value.toFraction()]);
  };
  expect(await read(both)).toEqual(await read(alone));
});
