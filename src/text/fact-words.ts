import type { FactKind } from '../domain/fieldwork/fact-source';

const overdue = (days: number): string => (days === 0 ? '' : `，已逾期 ${days} 天`);

/** Facts as they are suggested for a confirmation sheet: what was seen, and no judgement. */
export const FACT_WORDS = {
  name: { planned: '计划', accounted: '账面' },
  planned: (amount: string, unit: string) => `计划 ${amount} ${unit}`,
  accounted: (amount: string, unit: string) => `账面 ${amount} ${unit}`,
  difference: (name: string, less: number, amount: string, unit: string) =>
    less === 0 ? `与${name}一致` : `比${name}${less > 0 ? '少' : '多'} ${amount} ${unit}`,
  quantity: (
    name: string,
    unit: string,
    compared: readonly string[],
    found: string,
    differences: readonly string[],
  ) =>
    `${[`${name}：${compared[0]}`, ...compared.slice(1)].join('，')}，实地清点 ${found} ${unit}，${differences.join('，')}。`,
  fund: (
    from: string,
    to: string,
    sent: string,
    arrived: string,
    [isLess, by]: readonly [boolean, string],
  ) => `${from}拨付${to}：拨出 ${sent} 元，实收 ${arrived} 元，${isLess ? '少' : '多'} ${by} 元。`,
  due: (when: string, graceDays: number) =>
    graceDays === 0 ? `应于${when}前提供` : `应于${when}前提供（宽限 ${graceDays} 天）`,
  missing: (name: string, asked: string, days: number) =>
    asked === '' || days === 0
      ? `应提供的资料“${name}”未提供。`
      : `资料“${name}”${asked}，未提供${overdue(days)}。`,
  overdue: (name: string, asked: string, now: string, days: number) =>
    `资料“${name}”${asked}，截至${now}仍未提供${overdue(days)}。`,
  late: (name: string, asked: string, when: string, days: number) =>
    `资料“${name}”${asked}，实际于${when}提供，逾期 ${days} 天。`,
  visit: (who: string, from: string, to: string, place: string) =>
    `评价人员${who}于${from}${to === '' ? '' : `至${to}`}到“${place}”现场核查。`,
  deduction: (name: string, reason: string) => `${name}：${reason}`,
} as const;

/** Headings of the kinds of facts that are offered. */
export const FACT_KIND_WORDS = {
  check: '实物核查有差异',
  fund: '资金拨付有差异',
  document: '资料缺失、逾期或迟交',
  visit: '到访',
  deduction: '扣分理由',
} as const satisfies Record<FactKind, string>;
