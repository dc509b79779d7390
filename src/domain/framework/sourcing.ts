import * as z from 'zod/mini';
import { plainText } from '../kernel/plain-text';

/** The four classes of 佐证资料 (财预〔2021〕101号): formal, working, original vouchers, statements. */
export const EVIDENCE_CLASSES = ['formal', 'working', 'voucher', 'statement'] as const;
export const evidenceClass = z.enum(EVIDENCE_CLASSES);
export type EvidenceClass = z.infer<typeof evidenceClass>;

/** Where a value comes from (数据来源, 101号). */
const DATA_SOURCES = [
  'statisticsOffice',
  'authoritySurvey',
  'yearbook',
  'departmentStatistics',
  'departmentRecords',
  'departmentJudgement',
  'questionnaire',
  'media',
  'other',
] as const;
export const dataSource = z.enum(DATA_SOURCES);
export type DataSource = z.infer<typeof dataSource>;

/** How a value is obtained (取值方式, 101号). */
const VALUE_METHODS = ['proof', 'statistics', 'account', 'survey', 'trend'] as const;
export const valueMethod = z.enum(VALUE_METHODS);
export type ValueMethod = z.infer<typeof valueMethod>;

/** What a value is held against (评价标准, 财预〔2020〕10号 art. 15). */
const BENCHMARKS = ['plan', 'sector', 'history', 'other'] as const;
export const benchmark = z.strictObject({ kind: z.enum(BENCHMARKS), text: plainText(0, 200) });
export type Benchmark = z.infer<typeof benchmark>;
