import type { FieldPlan } from '../fieldwork/field-plan';

// Everything here is ours, for demonstration: the project's own plan for the work on site is not
// published. Names say 示例 where a reader could take them for facts.

type Documents = NonNullable<FieldPlan['documents']>;

const DOCUMENTS: Documents['items'] = [
  { id: 'D01', name: '立项批复（示例）', class: 'formal', required: true },
  { id: 'D02', name: '资金下达文件（示例）', class: 'formal', required: true },
  { id: 'D03', name: '绩效目标申报表（示例）', class: 'working', required: true },
  { id: 'D04', name: '工作总结（示例）', class: 'working', required: false },
  { id: 'D05', name: '施工合同（示例）', class: 'voucher', required: true },
  { id: 'D06', name: '竣工验收单（示例）', class: 'voucher', required: true },
  { id: 'D07', name: '记账凭证及银行回单（示例）', class: 'voucher', required: true },
  { id: 'D08', name: '无法提供资料的情况说明（示例）', class: 'explanation', required: false },
];

/**
 * Two days of grace are ours. The Henan rule for ex-ante appraisal knows two days too, but counts
 * them from the end of the work on site, which a request with one due time cannot say.
 */
const documents = (dueAt: string): Documents => ({
  items: DOCUMENTS,
  dueAt,
  graceDays: 2,
  source: '示例；截止时间和宽限天数均为演示设定，不出自任何规定',
});

const counted = (
  id: string,
  site: string,
  name: string,
  unit: string,
  planned: number,
): FieldPlan['checks'][number] => ({
  ...{ id, site, name: `${name}（示例）`, unit },
  plannedMilli: planned * 1000,
  accountedMilli: planned * 1000,
  feeds: null,
});

/** Trees of all three sites count towards 实际产出数 of 实际完成率. */
const trees = (id: string, site: string, planned: number): FieldPlan['checks'][number] => ({
  ...counted(id, site, '栽植乔木', '株', planned),
  feeds: { indicator: 'C11', figure: 'actual' },
});

const CHECKS: FieldPlan['checks'] = [
  trees('K11', 'S1', 120),
  counted('K12', 'S1', '路灯', '盏', 36),
  trees('K21', 'S2', 200),
  trees('K31', 'S3', 80),
  counted('K32', 'S3', '座椅', '张', 24),
];

const QUESTIONNAIRES: FieldPlan['questionnaires'] = [];

const SAMPLES: FieldPlan['samples'] = [];

const MAP: FieldPlan['map'] = null;

/** The plan of the demonstration for the work on site; two users at the end of the line (教材 L2608). */
export const demonstrationFieldPlan = (documentsDueAt: string): FieldPlan => ({
  v: 1,
  evidenceRequirement: 'warning',
  lowestLevelUsers: 2,
  documents: documents(documentsDueAt),
  checks: CHECKS,
  questionnaires: QUESTIONNAIRES,
  samples: SAMPLES,
  map: MAP,
});
