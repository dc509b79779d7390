import { expect, it } from 'vitest';
import type { EvaluationKind } from '../../../src/domain/framework/evaluation-kind';
import { sectionsOf } from '../../../src/domain/report/report-sections';
import { tokensIn } from '../../../src/domain/report/report-text';
import { readToken } from '../../../src/domain/report/text-token';
import { tokenValue } from '../../../src/domain/report/token-value';
import { PRINTING } from '../../../src/domain/scoring/printing';
import { prefillFacts } from '../../../src/features/report/text/prefill-facts';
import { sayPrefill } from '../../../src/text/prefill-words';
import { sayTokenValue } from '../../../src/text/say-token';
import { madePackage } from '../../support/journal-maker';
import { workOf } from '../../support/made-work';
import { scene } from '../../support/report-scene';

/** B12 was verified at 1.67 of 5 points, all else in full. */
function begun(kind: EvaluationKind, isCompared = true) {
  const made = scene({ ...madePackage(), kind });
  if (isCompared) {
    made.anna.act('selfScores.imported', {
      file: { name: '自评表.csv', sha256: 'b'.repeat(64) },
      scores: [
        { indicator: 'A12', scoreMilli: 2000 },
        { indicator: 'A11', scoreMilli: 2500 },
        { indicator: 'B12', scoreMilli: 5000 },
      ],
    });
    made.lead.act('difference.explained', { indicator: 'B12', reason: '支出凭证不全' });
  }
  const work = workOf(made.history);
  const ground = { package: work.pkg, evaluation: work.evaluation, score: work.scores };
  const facts = prefillFacts(work);
  const texts = new Map(
    sectionsOf(work.pkg).map(({ id, of, level }) => [id, sayPrefill(of, level, facts) ?? '']),
  );
  const printed = (inside: string): string | null => {
    const token = readToken(inside);
    const value = token === null ? null : tokenValue(ground, token);
    return value === null ? null : sayTokenValue(value, PRINTING);
  };
  return { texts, ground, printed };
}

it('[RD15] sections of a validation begin with the differences, the largest first', () => {
  const { texts, ground } = begun('selfEvalValidation');
  const lines = (id: string) => texts.get(id)?.split('\n') ?? [];
  expect(lines('conclusion').slice(1, 4)).toEqual([
    expect.stringContaining('自评合计 {自评合计} 分，复核合计 {复核合计} 分，差额 {差额合计} 分'),
    '- 过程：自评 {级自评分:2} 分，差额 {级差额:2} 分。',
    '- 决策：自评 {级自评分:1} 分，差额 {级差额:1} 分。',
  ]);
  expect(lines('analysis.1').slice(1, 4)).toEqual([
    expect.stringMatching(/^- 立项依据充分性：.*差额 \{差额:A11\} 分：（待补充：差额原因）。/),
    expect.stringMatching(/^- 立项程序规范性：自评 \{自评分:A12\} 分，复核 \{得分:A12\} 分。/),
    '- 绩效目标合理性：没有自评分，复核 {得分:A21} 分。',
  ]);
  expect(lines('analysis.3')[0]).toContain('{级得分:3}');
  expect(lines('issues').map((line) => line.slice(0, 8))).toEqual([
    '- 支出凭证不全',
    '- （待补充：差',
  ]);
  expect(lines('recommendations')[0]).toContain('预算执行率：支出凭证不全');
  for (const text of texts.values()) {
    expect(tokensIn(text).filter((token) => tokenValue(ground, token) === null)).toEqual([]);
  }
});

it('[RD15] begin with the points where nothing is validated, or nothing can be compared', () => {
  for (const { texts } of [begun('projectEvaluation'), begun('selfEvalValidation', false)]) {
    expect([...texts.values()].join()).not.toContain('自评');
    expect(texts.get('issues')).toContain('{扣分:B12}');
  }
});

it('[RD16] references to the comparison print what it prints, and lead nowhere without it', () => {
  const expected = {
    '自评分:B12': '5',
    '差额:B12': '-3.33',
    '差额:A11': '+0.50',
    '差额:A12': '0.00',
    '级自评分:1': '4.5',
    '级差额:1': '+0.50',
    自评合计: '9.5',
    复核合计: '6.67',
    差额合计: '-2.83',
    '自评分:A21': null,
    '级差额:3': null,
  };
  const { printed } = begun('projectEvaluation');
  expect(Object.fromEntries(Object.keys(expected).map((each) => [each, printed(each)]))).toEqual(
    expected,
  );
  const without = begun('projectEvaluation', false).printed;
  expect(Object.keys(expected).map(without)).toEqual(Object.keys(expected).map(() => null));
});
