import type { Statement } from '../trust/statement';

/** What a statement about a report declares. */
export const STATEMENT_WORDS = {
  report: '签署报告',
  review: '声明已审核',
  ballot: '声明专家意见',
  acknowledgement: '转记单位意见',
  acceptance: '签收',
} as const satisfies Record<Statement['kind'], string>;
