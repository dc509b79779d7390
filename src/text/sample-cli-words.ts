import type { DrawnUnit } from '../domain/fieldwork/sampling/draw-sample';
import type { SamplingPlan } from '../domain/fieldwork/sampling-plan';

const WHY = { mandatory: '必查', drawn: '抽中' } as const;

const sayAim = ({ by, size, moneyPpm }: SamplingPlan): string => {
  if (by === 'count') return `按数量抽 ${size ?? 0} 个`;
  return `按金额抽到 ${(moneyPpm ?? 0) / 10_000}%`;
};

/** What `takan sample` says. */
export const SAMPLE_CLI_WORDS = {
  usage: '请给出一个文件：任务包（.json）或交付包（.takan.zip）。',
  unreadable: (path: string) => `${path} 读不出来。`,
  notPackage: (path: string) => `${path} 里没有可以识别的任务包。`,
  noLists: '任务包里没有抽样名单。',
  unknownList: (id: string) => `任务包里没有编号为 ${id} 的抽样名单。`,
  unchecked: '任务包的签名没有在这里核对；交付包请先用 takan verify 核对。',
  list: (plan: SamplingPlan, drawn: number) =>
    `${plan.title}（${plan.id}）：名单 ${plan.units.length} 个，${sayAim(plan)}，种子 ${plan.seed}，抽出 ${drawn} 个`,
  short: '名单不够，没有达到要求。',
  unit: ({ rank, unit, digest, why }: DrawnUnit) =>
    [`第${rank}位`, WHY[why], unit.id, unit.name, digest].join('\t'),
} as const;
