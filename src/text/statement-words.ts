import type { Role } from '../domain/assignment/role';
import type { Statement } from '../trust/statement';

/** What a statement about a report declares. */
export const STATEMENT_WORDS = {
  report: '签署报告',
  review: '声明已审核',
  ballot: '声明专家意见',
  acknowledgement: '转记单位意见',
  acceptance: '签收',
} as const satisfies Record<Statement['kind'], string>;

// An expert is no level of the agency's review.
const REVIEW_WORDS: Partial<Record<Role, string>> = {
  expert: '声明已审阅报告',
  panelChair: '声明已审阅报告',
};

/** What a statement declares in the mouth of who made it. */
export const sayStatement = (kind: Statement['kind'], role: Role): string =>
  (kind === 'review' ? REVIEW_WORDS[role] : undefined) ?? STATEMENT_WORDS[kind];
