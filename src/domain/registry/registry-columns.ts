import { normalText, withoutBrackets } from '../sheet/normal-text';

/** What a column of a table of agencies holds. */
export type AgencyColumn = 'name' | 'creditCode' | 'platform' | 'category';

/** What a column of a table of people holds. */
export type PersonColumn =
  | 'name'
  | 'employer'
  | 'title'
  | 'phone'
  | 'fields'
  | 'recusals'
  | 'isLead'
  | 'qualification'
  | 'workSince'
  | 'evaluationSince'
  | 'contractUntil';

const AGENCY_HEADS: Readonly<Record<AgencyColumn, readonly string[]>> = {
  name: [
    '机构名称',
    '名称',
    '第三方机构',
    '第三方机构名称',
    '中介机构',
    '中介机构名称',
    '单位名称',
  ],
  creditCode: ['统一社会信用代码', '社会信用代码', '信用代码'],
  platform: ['信用管理平台登记情况', '平台登记情况', '平台登记', '备案号'],
  category: ['分类', '类别', '等次', '机构类别', '机构分类'],
};

const PERSON_HEADS: Readonly<Record<PersonColumn, readonly string[]>> = {
  name: ['姓名', '专家姓名', '主评人姓名'],
  employer: ['所在单位', '工作单位', '单位', '单位名称', '所属机构', '机构名称'],
  title: ['职务职称', '职称', '职务', '职务、职称', '职务/职称'],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式'],
  fields: ['专业领域', '专业', '擅长领域', '评审领域', '专家类别'],
  recusals: ['须回避的单位', '回避单位', '应回避单位'],
  isLead: ['主评人', '是否主评人'],
  qualification: ['职称或执业资格', '执业资格', '资格证书', '执业资格证书'],
  workSince: ['参加工作日期', '参加工作时间'],
  evaluationSince: ['从事预算绩效评价起始日期', '从事绩效评价日期', '从事绩效评价时间'],
  contractUntil: ['劳动合同到期日', '劳动合同', '劳动合同期限'],
};

const keyOf = (head: string): string => withoutBrackets(normalText(head));

function byHead<C extends string>(heads: Readonly<Record<C, readonly string[]>>) {
  const columns = Object.keys(heads) as C[];
  const known = new Map(
    columns.flatMap((column) => heads[column].map((head) => [keyOf(head), column] as const)),
  );
  return { columns, named: (head: string): C | null => known.get(keyOf(head)) ?? null };
}

/** Columns of a table of agencies, and what a head names. */
export const AGENCY_COLUMNS = byHead(AGENCY_HEADS);

/** Columns of a table of people, and what a head names. */
export const PERSON_COLUMNS = byHead(PERSON_HEADS);
