import type { IndicatorDetails } from './draft-indicator';

/** Documents that the unit keeps: approvals, rules, minutes. */
export const DOCUMENTS: IndicatorDetails = {
  source: 'departmentRecords',
  method: 'proof',
  evidence: ['formal', 'working'],
};

/** Budgets, accounts and vouchers, held against the budget. */
export const ACCOUNTS: IndicatorDetails = {
  source: 'departmentRecords',
  method: 'proof',
  evidence: ['formal', 'voucher'],
  benchmark: { kind: 'plan', text: '批复的预算' },
};

/** Budgets and accounts of two years, held against the year before. */
export const TWO_YEARS: IndicatorDetails = {
  ...ACCOUNTS,
  benchmark: { kind: 'history', text: '上年度同口径数' },
};

/** Returns and sign-off sheets of the unit, held against its targets. */
export const RETURNS: IndicatorDetails = {
  source: 'departmentStatistics',
  method: 'statistics',
  evidence: ['working', 'voucher'],
  benchmark: { kind: 'plan', text: '绩效目标和年度计划' },
};

/** Yearbooks and published statistics, held against the year before. */
export const YEARBOOKS: IndicatorDetails = {
  source: 'yearbook',
  method: 'statistics',
  evidence: ['formal'],
  benchmark: { kind: 'history', text: '上年度同口径数' },
};

/** Effects that are described and shown by what is at hand. */
export const EFFECTS: IndicatorDetails = {
  source: 'departmentRecords',
  method: 'account',
  evidence: ['working', 'statement'],
  benchmark: { kind: 'plan', text: '绩效目标' },
};

/** A survey with its report. */
export const SURVEYED: IndicatorDetails = {
  source: 'questionnaire',
  method: 'survey',
  evidence: ['working'],
};
