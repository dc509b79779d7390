import type { FrameworkForm } from '../documents/framework/write-framework';

/** Words of handing a framework out as a file. */
export const EXPORT_WORDS = {
  xlsx: '导出 Excel',
  csv: '导出 CSV（阅读用）',
  json: '导出 JSON',
  failed: '没有导出成功。请检查网络后再试。',
} as const satisfies Record<FrameworkForm | 'failed', string>;

/** Words of the preview of an import. */
export const IMPORT_WORDS = {
  open: '导入文件',
  title: (file: string): string => `导入预览：${file}`,
  nothing: (file: string): string => `不能导入：${file}`,
  form: '文件形式',
  name: '名称',
  content: '内容',
  counts: (levels: number, groups: number, indicators: number): string =>
    `一级指标 ${levels} 项，二级指标 ${groups} 项，三级指标 ${indicators} 项`,
  sum: '权重合计',
  sumEven: (sum: string): string => `${sum} 分，合计正好`,
  sumShort: (sum: string, rest: string): string => `${sum} 分，应为 100 分，还差 ${rest} 分`,
  sumOver: (sum: string, rest: string): string => `${sum} 分，应为 100 分，多出 ${rest} 分`,
  weights: '权重性质',
  check: '检查结果',
  assumed: '读入时的处理',
  difference: '与编辑器中的内容相比',
  same: '文件的内容与编辑器中的完全相同，不需要导入。',
  sheet: '读取的工作表',
  official: '权重是否为正式权重',
  officialChoices: [
    { value: 'sample', label: '否，示例权重' },
    { value: 'official', label: '是，文件规定或本局确定' },
  ],
  confirm: '确认导入',
  close: '关闭',
  other: '重新选择文件',
  replaces:
    '确认后，编辑器中的整份内容换成文件的内容，可用“撤销”一次换回；保存之前，已保存的内容不变。',
  meets: {
    nothing: '确认后作为一份新的指标体系打开，保存之前别人看不到。',
    saved: '本局已有这份指标体系。确认后作为对它的未保存修改打开，保存之前，已保存的内容不变。',
    draft: '您对这份指标体系有未保存的修改。确认后，未保存的修改换成文件的内容，不能撤销。',
  },
  unchanged: '没有导入任何内容，编辑器中的内容没有变化',
  nothingTaken: '没有导入任何内容',
  putRight: (faults: number): string => `文件有 ${faults} 处问题，改好后再选一次文件：`,
  more: (rest: number): string => `还有 ${rest} 处，没有一一列出。`,
  notOpened: '没有读到文件：文件在选择后被改动或移走，或者网络不通。请检查后重新选择文件。',
  moreThanKept: '指标体系的内容超过 2 MB，服务器无法保存。',
} as const;

const LISTED = 10;

const list = (names: readonly string[]): string =>
  names.length <= LISTED
    ? names.join('、')
    : `${names.slice(0, LISTED).join('、')}等 ${names.length} 项`;

/** Words of what an import changes in the framework that is open. */
export const DIFFERENCE_WORDS = {
  weight: (name: string, before: string, after: string): string =>
    `${name} ${before} 分改为 ${after} 分`,
  weighed: (changes: readonly string[]): string => `权重：${list(changes)}`,
  added: (names: readonly string[]): string => `新增：${list(names)}`,
  removed: (names: readonly string[]): string => `删去：${list(names)}`,
  changed: (names: readonly string[]): string => `内容修改：${list(names)}`,
  rearranged: '一级、二级指标或先后次序有变化',
  facts: (labels: readonly string[]): string => `基本信息：${labels.join('、')}`,
} as const;
