import type {
  Assumption,
  CellExpectation,
  FrameworkPreview,
  ImportFault,
} from '../documents/framework/import-outcome';
import type { DataExpectation } from '../domain/framework/parse-framework';
import { FRAMEWORK_HEADERS } from './framework-sheet-words';
import { NO_TABLE_WORDS, sayNote, UNREADABLE_WORDS } from './sheet-words';

/** The member of a union that is of a kind, also where a member has several kinds. */
type Of<Union extends { readonly kind: string }, Kind extends string> = Union extends {
  readonly kind: infer Kinds;
}
  ? Kind extends Kinds
    ? Union
    : never
  : never;
type Words<Union extends { readonly kind: string }, Rest extends readonly unknown[] = []> = {
  readonly [Kind in Union['kind']]: (said: Of<Union, Kind>, ...rest: Rest) => string;
};

/** Words that stand in a framework where the table that it came from says nothing. */
export const FOREIGN_WORDS = {
  title: '导入的指标体系',
  version: '1',
  source: (file: string | null) => (file === null ? '由表格导入' : `由表格导入：${file}`),
  basis: '导入的表格未写明依据',
  guidance: '表格未写明评分标准，由评价人员按实际情况评定。',
  standard: '评分标准：',
} as const;

export const PREVIEW_FORM_WORDS = {
  json: 'JSON 文件',
  unchanged: '本软件导出的表格，没有改动',
  edited: '本软件导出的表格，有改动',
  table: '其他来源的表格',
} as const satisfies Record<FrameworkPreview['form'], string>;

const LISTED = 8;

const list = (names: readonly string[]): string =>
  names.length <= LISTED
    ? names.join('、')
    : `${names.slice(0, LISTED).join('、')}等 ${names.length} 项`;

const EXPECTED: Words<CellExpectation> = {
  text: ({ least, most }) =>
    least > 0 ? `应填写 ${least} 至 ${most} 个字` : `最多 ${most} 个字，且不含控制字符`,
  weight: () => '应填写分值：0 至 1000 的数字，最多三位小数',
  code: () => '编号应为字母、数字、点、横线或下划线，以字母或数字开头，最多 40 个字符；可以留空',
  'unused-code': () => '编号不能与其他编号重复；新增的指标可以留空',
  word: ({ words }) => `应为${words.join('或')}`,
  'one-of': ({ words }) => `应为${words.join('、')}之一，或留空`,
  'some-of': ({ words }) => `应从${words.join('、')}中选填，用顿号隔开，或留空`,
  benchmark: ({ words }) =>
    `应以${words.join('、')}之一开头，再写冒号和具体标准，最多 200 字，或留空`,
  'rule-or-points': () =>
    `新增的指标应填写“${FRAMEWORK_HEADERS.rule}”，或在“${FRAMEWORK_HEADERS.points}”逐条列出（1. 2. 3. 或①②③）`,
  points: ({ most, longest }) => `评价要点最多 ${most} 条，每条 1 至 ${longest} 个字`,
  unchanged: () => '这一格由系统按评分规则等内容生成，不能在表中修改，请恢复原文，导入后再编辑',
  'as-written': () => '“数据”表与导出时不一致，应保持原样；请用未改动“数据”表的文件',
  column: ({ header }) => `表头应有“${header}”一列`,
};

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
};

const UNITS: Readonly<Record<string, string>> = { string: '个字', array: '项' };

const bounded = (word: string, of: string, bound: number): string =>
  `${word} ${bound}${UNITS[of] === undefined ? '' : ` ${UNITS[of]}`}`;

const JSON_EXPECTED: Words<DataExpectation> = {
  type: ({ type }) => `应为${TYPES[type] ?? type}`,
  least: ({ of, bound }) => bounded('至少应为', of, bound),
  most: ({ of, bound }) => bounded('最多应为', of, bound),
  values: ({ values }) => `应为 ${values.join('、')}`,
  'unknown-members': ({ members }) => `不认识的项：${members.join('、')}`,
  form: () => '内容不合要求（种类、编号或文字的格式）',
};

/** Members of a framework by the words that people use. */
const MEMBERS: Readonly<Record<string, string>> = {
  v: '格式版本',
  id: '编号',
  version: '版本',
  title: '名称',
  source: '来源',
  weights: '权重性质',
  kind: '种类',
  levels: '一级指标',
  groups: '二级指标',
  indicators: '三级指标',
  name: '名称',
  explanation: '指标说明',
  basis: '依据',
  weightMilli: '分值（千分之一分）',
  rule: '评分规则',
  target: '指标值',
  evidence: '佐证资料',
  method: '取值方式',
  benchmark: '评价标准',
  points: '评价要点',
  parts: '组成部分',
  tiers: '分档',
  bands: '档次',
  figure: '数据',
  measure: '比率',
  numerator: '分子',
  denominator: '分母',
  text: '内容',
  label: '名称',
  guidance: '评定说明',
  shares: '份额',
  rounding: '得分取舍',
  decimals: '小数位数',
  mode: '取舍方式',
  grades: '等次',
  fromMilli: '分数线（千分之一分）',
  ratingCaps: '等次限制',
  secondLookMilli: '临界复看',
  panelMembers: '专家组人数',
  least: '最少人数',
  weightRules: '权重规则',
  conclusions: '评估结论',
  notes: '备注',
};

/** A path in words, with what stands in the file in brackets: 一级指标第 1 项 › 名称（levels[0].name）. */
function sayPath(path: readonly (string | number)[]): string {
  if (path.length === 0) return '文件';
  const steps: string[] = [];
  let raw = '';
  for (const step of path) {
    if (typeof step === 'number') {
      steps.push(`${steps.pop() ?? ''}第 ${step + 1} 项`);
      raw += `[${step}]`;
    } else {
      steps.push(MEMBERS[step] ?? step);
      raw += raw === '' ? step : `.${step}`;
    }
  }
  return `${steps.join(' › ')}（${raw}）`;
}

/** Says one kind of a union by its table; the compiler cannot follow the lookup. */
const said = <Union extends { readonly kind: string }>(words: Words<Union>, value: Union): string =>
  (words[value.kind as Union['kind']] as (value: Union) => string)(value);

const LONGEST_QUOTE = 30;

const quoted = (written: string): string =>
  `“${written.length > LONGEST_QUOTE ? `${written.slice(0, LONGEST_QUOTE)}…` : written}”`;

const FAULTS: Words<ImportFault, [cell: string]> = {
  unreadable: ({ code }) => UNREADABLE_WORDS[code],
  'not-json': () => '文件像 JSON，但读不出来：应为 UTF-8 编码的完整 JSON。',
  json: ({ path, expected }) => `${sayPath(path)}：${said(JSON_EXPECTED, expected)}`,
  'no-table': ({ code }) => NO_TABLE_WORDS[code],
  'no-sheet': ({ sheet }) => `缺少“${sheet}”工作表。`,
  cell: ({ written, expected }, cell) =>
    `${cell}${written === null ? '' : `写作${quoted(written)}`}：${said(EXPECTED, expected)}`,
};

/** What is wrong, and what is expected. `cell` names the place of a cell: 指标体系!E4. */
export function sayImportFault(fault: ImportFault, cell: string): string {
  // The table maps each kind to the sayer of that kind; the compiler cannot follow the lookup.
  const say = FAULTS[fault.kind] as (fault: ImportFault, cell: string) => string;
  return say(fault, cell);
}

const ASSUMED: Words<Assumption, [cell: string]> = {
  defaults: () =>
    '得分按每项指标四舍五入保留两位小数，等次为优、良、中、差四级（90、80、60），均可再改',
  'weights-sample': () => '权重标为示例权重；如由文件规定，请注明为官方权重',
  'weights-edited': () => '分值有改动，权重性质仍为官方权重，请核对',
  'data-gone': () => '文件里没有“数据”表（被删除或隐藏），评分规则只能按文字读入',
  title: ({ title }) => `名称取为“${title}”`,
  basis: ({ text }) => `没有写明依据的指标，依据写作“${text}”`,
  judged: ({ count }) => `${count} 项指标由评价人员按评分标准的文字评定得分`,
  checkpoints: ({ count }) => `${count} 项指标按列出的评价要点计分，部分符合的得一半`,
  unguided: ({ names }) => `没有写明评分标准：${list(names)}`,
  'group-filled': ({ names }) => `没有二级指标，以一级指标的名称代替：${list(names)}`,
  deeper: ({ names }) => `三级以下的名称并入三级指标：${list(names)}`,
  added: ({ names }) => `新增：${list(names)}`,
  removed: ({ names }) => `删去：${list(names)}`,
  edited: ({ names }) => `修改：${list(names)}`,
  'columns-left': ({ headers }) => `没有读入的列：${list(headers)}`,
  moved: ({ name, to }) => `“${name}”移到“${to}”之下`,
  reading: ({ note }, cell) => sayNote(note, cell),
};

/** What was assumed or done. `cell` names the place of a reading note, where it has one. */
export function sayAssumption(assumption: Assumption, cell: string): string {
  const say = ASSUMED[assumption.kind] as (assumption: Assumption, cell: string) => string;
  return say(assumption, cell);
}
