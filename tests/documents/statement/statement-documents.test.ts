import { expect, it } from 'vitest';
import { readXlsx } from '../../../src/documents/sheet/read-xlsx';
import { statementPaper } from '../../../src/documents/statement/statement-paper';
import { writeStatementSheet } from '../../../src/documents/statement/write-statement-sheet';
import { assessmentInput } from '../../../src/domain/statement/assessment-input';
import { yearlyStatement } from '../../../src/domain/statement/yearly-statement';
import { factsFor, sharing, times, WAN } from '../../support/yearly-facts';

const YEAR = 2022;
const facts = [
  ...factsFor(
    'projectEvaluation',
    YEAR,
    sharing('amountFen', 4209 * WAN, [
      ...times(8, { grade: '优', department: '教体局' }),
      ...times(2, { grade: '良', department: '住建局' }),
    ]),
  ),
  ...factsFor('midTermEvaluation', YEAR, times(3, { grade: '优' })),
  ...factsFor('training', YEAR, times(5, {})),
];
const statement = yearlyStatement(YEAR, facts);

const textsOf = () =>
  statementPaper({
    ...{ statement, departments: assessmentInput(YEAR, facts) },
    createdAt: '2022-12-31T00:00:00Z',
  }).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));

it('[YS14] the text says the figures as sentences and leaves the rest to its writer', () => {
  const texts = textsOf();
  expect(texts).toContain(
    '2022年开展重点项目绩效评价10项，涉及金额4,209万元。其中：优8项（80%）、良2项（20%）。',
  );
  expect(texts).toContain('2022年开展中期绩效评价3项，涉及金额未填报。其中：优3项（100%）。');
  expect(texts).toContain('2022年开展绩效培训5项。');
  expect(texts.filter((text) => text === '［由起草人填写］')).toHaveLength(3);
});

it('[YS14] works without facts are said to be not filled in, and never printed as 0', () => {
  const missing = textsOf().find((text) => typeof text === 'string' && text.includes('未填报：'));
  expect(missing).toContain('事前绩效评估');
  expect(missing).not.toContain('绩效培训');
  expect(textsOf().some((text) => typeof text === 'string' && /[^0-9.,]0项/.test(text))).toBe(
    false,
  );
});

it('[YS15] the workbook has the figures and the list that they count', async () => {
  const read = await readXlsx(writeStatementSheet(statement, facts));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [figures, list] = read.value.map(({ rows }) =>
    rows.map((row) => row.map((cell) => (cell === null ? '' : cell.text))),
  );
  const line = (what: string, part: string) =>
    figures?.find((row) => row[0] === what && row[1] === part);
  expect(line('重点项目绩效评价', '合计')?.slice(2, 6)).toEqual(['10', '', '4209', '未填报']);
  expect(line('重点项目绩效评价', '优')?.slice(2, 4)).toEqual(['8', '80%']);
  expect(line('事前绩效评估', '合计')?.[2]).toBe('未填报');
  expect(list).toHaveLength(1 + facts.length);
});
