import { normalText, withoutBrackets } from '../../domain/sheet/normal-text';
import type { TableHeader } from '../../domain/sheet/sheet-layout';

/** Texts that tables of others have beside an indicator's name and weight. */
export type ForeignText =
  | 'id'
  | 'explanation'
  | 'guidance'
  | 'points'
  | 'basis'
  | 'target'
  | 'evidence'
  | 'source'
  | 'method'
  | 'benchmark';

/** Headers by what they end or are, the surest first. */
const PATTERNS: readonly (readonly [ForeignText, RegExp])[] = [
  ['id', /^(?:指标)?(?:编号|代码|编码)$/u],
  ['points', /要点$/u],
  [
    'guidance',
    /(?:评分|打分|赋分|计分|扣分|得分|加分|考核|评议)(?:的)?(?:标准|规则|细则|办法|方法|说明|依据|原则)$/u,
  ],
  ['benchmark', /^评价标准$/u],
  ['basis', /(?:^|政策|文件|设置|设定|设立|评价|指标|制定)依据$/u],
  ['explanation', /(?:说明|解释|释义|内涵|含义|定义)$/u],
  ['source', /^(?:数据|指标值?|资料|信息)(?:的)?来源$/u],
  ['method', /^(?:指标值?|数据)?(?:取值|获取|采集)方[式法]$/u],
  ['evidence', /^(?:佐证|证明|支撑|印证)(?:资料|材料)$/u],
  ['target', /^(?:年度|预期|绩效)?(?:指标值|目标值|标杆值|目标|绩效标准)$/u],
];

const headerText = (header: string): string => withoutBrackets(normalText(header));

function textOf(header: string): ForeignText | null {
  const text = headerText(header);
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * Which column holds which text: of several the first. 评价标准 is what scores go by where no other
 * column is, and what a value is held against beside one.
 */
export function foreignColumns({ columns }: TableHeader): ReadonlyMap<ForeignText, number> {
  const found = new Map<ForeignText, number>();
  for (const { column, header } of columns) {
    const text = textOf(header);
    if (text !== null && !found.has(text)) found.set(text, column);
  }
  const standard = found.get('benchmark');
  if (standard !== undefined && !found.has('guidance')) {
    found.set('guidance', standard);
    found.delete('benchmark');
  }
  return found;
}
