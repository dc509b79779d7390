import { expect, it } from 'vitest';
import { makeDocx } from '../../../src/documents/docx/make-docx';
import { feedbackLetterPaper } from '../../../src/documents/feedback/feedback-letter-paper';
import { allText } from '../../../src/documents/paper/paper-text';
import type { FeedbackLetterContent } from '../../../src/domain/results/feedback-letter-content';
import { sha256Of } from '../../support/made-ids';

const content: FeedbackLetterContent = {
  ...{ v: 1, number: '2026-0003', officialNumber: '盐财绩〔2026〕3号', version: 2 },
  ...{ reissueReason: '单位申请延期，已同意', document: '结果反馈书', assignment: 'a' },
  ...{ manifest: sha256Of('manifest'), reportId: 'r', bureau: '盐池县财政局' },
  ...{ unit: '盐池县水务局', agency: '宁夏某咨询公司', project: '2022年池塘标准化改造项目' },
  ...{ demonstration: false, total: '72.50', grade: '中', issuedOn: '2026-11-27' },
  ...{ dueOn: '2026-12-31', source: '《关于盐池县2022-2023年预算绩效管理情况说明》一（四）' },
  issues: [
    {
      ...{ issue: 'i', title: '制度执行有效性', reason: '验收单缺少签字', lost: '2.00' },
      demand: '补签验收单并报送扫描件',
    },
  ],
};
const at = '2026-11-27T02:00:00.000Z';

it('[RU12] the letter says result, issues with demands, deadline with its basis, and version', () => {
  const text = allText(feedbackLetterPaper(content, at));
  for (const said of [
    ...['2026-0003', '盐财绩〔2026〕3号', '第 2 版', '单位申请延期，已同意', '盐池县水务局'],
    ...['72.50', '“中”', '制度执行有效性', '验收单缺少签字', '补签验收单并报送扫描件'],
    ...['2026年12月31日', '一（四）', '不作决定'],
  ]) {
    expect(text).toContain(said);
  }
});

it('[RU12] without issues, points or deadline it says so instead of leaving a gap', () => {
  const bare = { ...content, issues: [], total: null, grade: null, dueOn: null, source: null };
  const text = allText(feedbackLetterPaper(bare, at));
  expect(text).toContain('没有扣分项');
  expect(text).toContain('不打分');
  expect(text).toContain('没有要求期限');
});

it('[RU11] a version makes the same document whenever it is made', async () => {
  const [one, two] = await Promise.all([
    makeDocx(feedbackLetterPaper(content, at)),
    makeDocx(feedbackLetterPaper(content, at)),
  ]);
  expect(await two.arrayBuffer()).toEqual(await one.arrayBuffer());
});
