import type { FrameworkFault } from '../domain/framework/check-framework';
import type { DraftFault } from '../domain/framework/framework-draft';
import type { Printing } from '../domain/scoring/printing';
import { sayWeightFault } from './framework-words';

type FaultOf<K extends DraftFault['kind']> = Extract<DraftFault, { kind: K }>;

/** Members of a framework that can be left empty, by the name that the form gives them. */
const MEMBER_WORDS: Readonly<Record<string, string>> = {
  title: '名称',
  version: '版本',
  source: '来源',
  name: '名称',
  basis: '依据',
  text: '内容',
  label: '数据名称或档次名称',
  guidance: '评定说明',
  what: '扣分情形',
  target: '目标值',
  unitName: '计量单位',
  levels: '一级指标',
  groups: '二级指标',
  indicators: '三级指标',
};

const sayGap = ({ path }: FaultOf<'incomplete'>): string => {
  const members = path.filter((step) => typeof step === 'string');
  const last = members.at(-1) ?? '';
  const isList = ['levels', 'groups', 'indicators'].includes(last);
  const named = MEMBER_WORDS[last] ?? last;
  return isList ? `还没有${named}` : `“${named}”还没有填写，或填写不合要求`;
};

const sayMore = (sumMilli: number, printing: Printing): string => {
  const points = (milli: number) => printing.figure(milli, 'milli');
  const gap = 100_000 - sumMilli;
  const rest = gap > 0 ? `还差 ${points(gap)} 分` : `多出 ${points(-gap)} 分`;
  return `权重合计 ${points(sumMilli)} 分，应为 100 分，${rest}`;
};

const SAY: {
  readonly [K in FrameworkFault['kind']]: (fault: FaultOf<K>, printing: Printing) => string;
} = {
  'weight-sum': ({ sumMilli }, printing) => sayMore(sumMilli, printing),
  'duplicate-id': ({ id }) => `编号 ${id} 用了不止一次`,
  'weight-finer-than-rounding': () => '权重的小数位比得分保留的小数位多，谁也得不到满分',
  'points-on-unscored': () => '不打分的指标权重应为 0，也不能与打分的指标放在同一体系里',
  'measured-twice': () => '有两项指标都用来衡量同一比率（预算执行率）',
  'cap-bars-unknown-grade': ({ label }) => `等次限制提到的“${label}”不在等次方案里`,
  'duplicate-grade': ({ label }) => `等次“${label}”出现不止一次`,
  'grades-not-descending': ({ label }) => `等次“${label}”的分数线没有低于上一等次`,
  'grades-not-to-zero': () => '最低等次没有从 0 分开始',
  'duplicate-checkpoint': ({ id }) => `评价要点编号 ${id} 重复`,
  'same-figure': ({ id }) => `数据编号 ${id} 重复`,
  'duplicate-part': ({ id }) => `部分编号 ${id} 重复`,
  'partly-above-whole': () => '部分得分的比例超过了 100%',
  'tiers-not-ordered': () => '各档没有从好到差排列',
  'bands-not-ordered': () => '各级没有从高到低排列，或最低一级没有从 0% 开始',
  'failures-not-counted': () => '逐项扣分的数据单位应为个数',
  'units-differ': () => '相比的两个数据单位不同',
};

/** A fault of a framework that is being written, in one sentence. */
export function sayFrameworkFault(fault: DraftFault, printing: Printing): string {
  if (fault.kind === 'incomplete') return sayGap(fault);
  if (fault.kind === 'weights') return sayWeightFault(fault.found);
  // The table maps each kind to the sayer of that kind; the compiler cannot follow the lookup.
  const say = SAY[fault.kind] as (fault: FrameworkFault, printing: Printing) => string;
  return say(fault, printing);
}
