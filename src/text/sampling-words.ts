import type { VisitState } from '../domain/fieldwork/sampling/coverage';
import type { ReplacementFault, SampleMember } from '../domain/fieldwork/sampling/replaced-sample';
import type { SamplingPlan } from '../domain/fieldwork/sampling-plan';

/** Words of the page where a sample is drawn and replaced. */
export const SAMPLING_WORDS = {
  title: '抽样',
  none: '这项任务没有抽样清单',
  noneDetail: '抽样清单和种子由委托的财政局写在任务包里。',
  plan: '抽样清单',
  drawing: '正在抽取…',
  how: '怎样抽取',
  seed: '公布的种子',
  byCount: (size: number) => `按个数：共抽 ${size} 个`,
  byMoney: (percent: string) => `按金额：抽到已知金额的 ${percent}%`,
  aimless: '只抽必查类别',
  aim: '要求',
  mandatory: '必查类别',
  noMandatory: '无',
  listSource: '清单来源',
  sourceUnknown: '未注明',
  method:
    '先收入全部必查单位，再按“种子＋换行＋编号”的 SHA-256 从小到大依次抽取，直到达到要求。谁来抽，结果都一样。',
  short: '清单不够长，达不到要求的个数或金额。',
  again: '重新抽一遍',
  againSame: (count: number) => `重新抽取完成：${count} 个单位，与现有结果完全一致`,
  againDiffers: '重新抽取的结果与现有结果不一致，请停止使用并联系委托的财政局',
  checkDigest: '抽取结果的校验码',
  coverage: '覆盖率',
  byUnits: '按个数',
  byMoneyShare: '按金额',
  unitsOf: (covered: number, all: number) => `${covered} / ${all} 个`,
  moneyOf: (covered: string, all: string) => `${covered} / ${all} 元`,
  visitedUnits: '已到访（按个数）',
  visitedMoney: '已到访（按金额）',
  noMoney: '清单没有金额，无法按金额计算。',
  withoutAmount: (count: number) => `其中 ${count} 个单位没有金额，不计入金额覆盖率。`,
  noMinimum: '国家没有规定最低覆盖率；要求以任务为准。',
  sample: (count: number) => `样本（${count} 个）`,
  notVisited: (count: number) => `还没有到访 ${count} 个`,
  noSite: (count: number) => `另有 ${count} 个没有对应的核查点，看不出是否到访，不计入上面的个数`,
  checkIn: '去签到',
  checkInLabel: (name: string) => `去签到：${name}`,
  onlyOpen: '只看未到访的',
  search: '按名称或编号查找',
  nothingFound: '没有符合的单位',
  rank: (rank: number) => `第 ${rank} 位`,
  amount: (yuan: string) => `${yuan} 元`,
  noAmount: '金额不详',
  insteadOf: (name: string, reason: string) => `替换“${name}”：${reason}`,
  replace: '替换',
  replaceLabel: (name: string) => `替换${name}`,
  replaceTitle: (name: string) => `替换“${name}”`,
  replaceBy: '换成',
  next: (name: string) => `顺位下一个：${name}`,
  named: '指定另一个单位',
  namedUnit: '单位',
  choose: '请选择',
  reason: '替换的原因',
  reasonHint: '例如：道路中断、单位已撤并。会写入记录，财政局可以看到。',
  reasonMissing: '请写明原因',
  unitMissing: '请选择单位',
  confirm: '确认替换',
  confirming: '正在记下…',
  cancel: '不替换',
  takeBack: '撤回替换',
  takeBackLabel: (name: string) => `撤回换进${name}的替换`,
  takeBackTitle: (out: string, into: string) => `撤回替换“${out} → ${into}”`,
  takeBackLead: '替换会标明已撤回，不会删除；原来的单位回到样本里。原因留在记录里。',
  takeBackReason: '撤回的原因',
  keep: '不撤回',
  out: (count: number) => `被替换出的（${count} 个）`,
  without: (count: number) => `没有生效的替换（${count} 条）`,
  csv: '导出清单（CSV）',
  csvName: (plan: string) => `抽样清单-${plan}.csv`,
  readOnly: '您的角色只能查看，不能替换样本。',
} as const;

export const SAMPLE_WHY_WORDS = {
  mandatory: '必查',
  drawn: '抽中',
  replacement: '替换进入',
} as const satisfies Record<SampleMember['why'], string>;

export const VISIT_STATE_WORDS = {
  visited: '已到访',
  notYet: '未到访',
  noSite: '未指定核查点',
} as const satisfies Record<VisitState, string>;

export const REPLACEMENT_FAULT_WORDS = {
  outNotDrawn: '要换出的单位已不在样本里',
  outMandatory: '必查单位不能换出',
  inUnknown: '换进的单位不在清单里',
  inAlready: '换进的单位已在样本里',
  inOut: '换进的单位此前已被换出',
} as const satisfies Record<ReplacementFault, string>;

const CLASS_WORDS: Readonly<Record<string, string>> = { poverty: '扶贫', livelihood: '民生' };

/** A class of units in words: as the list names it, else as we know it, else by its code as such. */
export const sayClass = ({ classNames }: Pick<SamplingPlan, 'classNames'>, id: string): string =>
  classNames?.[id] ?? CLASS_WORDS[id] ?? `类别“${id}”`;

/** Head of the exported list. */
export const SAMPLE_COLUMNS = [
  '顺位',
  '编号',
  '名称',
  '金额（元）',
  '入样原因',
  '替换了',
  '替换原因',
  '到访',
  'SHA-256',
] as const;
