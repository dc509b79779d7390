import type { Role } from '../domain/assignment/role';

/** Names of the roles. */
export const ROLE_WORDS = {
  evaluator: '评价人员',
  leadEvaluator: '主评人',
  agencyReviewer: '机构复核人',
  agencyManager: '机构负责人',
  expert: '评审专家',
  panelChair: '专家组组长',
  scrutineer: '监票人',
  bureauClerk: '财政局经办人',
  performanceUnit: '绩效股',
  budgetDesk: '业务股室',
  supervisor: '监督人员',
} as const satisfies Record<Role, string>;
