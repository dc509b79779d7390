import type { RegistryCellFault } from '../domain/registry/registry-cell-fault';
import type { AgencyColumn, PersonColumn } from '../domain/registry/registry-columns';
import { CODE_FAULT_WORDS, REGISTRY_WORDS } from './registry-words';

export const AGENCY_COLUMN_WORDS = {
  name: REGISTRY_WORDS.name.agencies,
  creditCode: REGISTRY_WORDS.code,
  platform: REGISTRY_WORDS.platform,
  category: REGISTRY_WORDS.category,
} as const satisfies Record<AgencyColumn, string>;

export const PERSON_COLUMN_WORDS = {
  name: REGISTRY_WORDS.name.people,
  employer: REGISTRY_WORDS.employer,
  title: REGISTRY_WORDS.title,
  phone: REGISTRY_WORDS.phone,
  fields: REGISTRY_WORDS.fields,
  recusals: REGISTRY_WORDS.recusals,
  isLead: REGISTRY_WORDS.isLead,
  qualification: REGISTRY_WORDS.qualification,
  workSince: REGISTRY_WORDS.workSince,
  evaluationSince: REGISTRY_WORDS.evaluationSince,
  contractUntil: REGISTRY_WORDS.contractUntil,
} as const satisfies Record<PersonColumn, string>;

export const REGISTRY_FAULT_WORDS = {
  length: CODE_FAULT_WORDS.length,
  characters: CODE_FAULT_WORDS.characters,
  checkDigit: '校验位不符，请核对；营业执照上确实如此时，请逐个录入',
  name: '没有填写',
  employer: '没有填写',
  fields: REGISTRY_WORDS.fieldTwice,
  recusals: REGISTRY_WORDS.recusalFault,
  neither: '没有填写专业领域，也不是主评人',
  contractUntil: REGISTRY_WORDS.dayMissing,
  servedOn: REGISTRY_WORDS.dayMissing,
  inError: '单元格本身有错误',
  notDay: '不是日期，应如 2015-07-01',
  notFlag: '应填“是”或“否”',
  tooLong: '有文字太长',
  duplicate: '在表中已出现过',
} as const satisfies Record<RegistryCellFault, string>;

/** The way of a table into a registry. */
export const REGISTRY_IMPORT_WORDS = {
  import: '导入表格',
  noHead: {
    agencies: '没有找到表头：前 20 行里要有一行写明机构名称和统一社会信用代码',
    people: '没有找到表头：前 20 行里要有一行写明姓名和所在单位',
  },
  stops: {
    exited: '已退出，不能修改；请先办理再次入库',
    several: '库里有几个同名同单位的人，请逐个修改',
  },
  lead: '主评人条件',
  reason: '导入依据',
  reasonHint: '如：2026 年公开征集入库名单，盐财发〔2026〕3号。与状态、分类的变化一起保留',
  reasonMissing: '请填写导入依据',
  takeUp: '新增的同时入库（已经审核）',
} as const;
