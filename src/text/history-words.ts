import type { FigureBasis, HistoryAct } from '../features/scoring/indicator-history';

/** Words of the history of an indicator. */
export const HISTORY_WORDS = {
  empty: '还没有人填写过这项指标。',
  order: (count: number) => `共 ${count} 条记录，最近的在前。记录只增不改。`,
  unknownPerson: '不明',
  own: '本机',
  device: (short: string) => `设备 ${short}`,
  first: (field: string, value: string) => `${field}：填为 ${value}`,
  changed: (field: string, before: string, value: string) => `${field}：${before} → ${value}`,
  same: (field: string, value: string) => `${field}：再次填为 ${value}`,
  several: (values: readonly string[]) => `（不一致：${values.join('、')}）`,
  reason: (reason: string) => `原因：${reason}`,
  panels: (reason: string | null) =>
    reason ? `（采用专家组评分，扣分原因：${reason}）` : '（采用专家组评分）',
  takenBack: '已由本人撤回，不计入',
  setAside: (reason: string) => `没有计入：${reason}`,
} as const;

/** What was done, by kind; for those that name something else, with what they name. */
export const HISTORY_ACT_WORDS = {
  written: (what: string) => what,
  captured: () => '收入一份佐证材料',
  assigned: () => '把一份已有的佐证材料用于本指标',
  withdrawn: (what: string) => `撤回：${what}`,
  restored: (what: string) => `恢复：${what}`,
  unreadable: () => '一条本机版本读不懂的记录',
} as const satisfies Record<HistoryAct['kind'], (what: string) => string>;

/** Where a figure comes from, after what was entered. */
export const FIGURE_BASIS_WORDS = {
  physicalCheck: '（来自实物核查）',
  survey: '（来自问卷调查）',
} as const satisfies Record<FigureBasis, string>;

/** Letters of a device's thumbprint that tell it from others of a team. */
const SHORT = 6;

/** A device: this one, or by the first letters of its thumbprint. */
export function sayDevice(device: string | null, own: string): string {
  if (device === null) return HISTORY_WORDS.unknownPerson;
  return device === own ? HISTORY_WORDS.own : HISTORY_WORDS.device(device.slice(0, SHORT));
}
