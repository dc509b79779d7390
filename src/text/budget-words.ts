import type { PolicyPack } from '../domain/policy/policy-pack';
import type { BudgetAct } from '../domain/results/budget-decision';
import type {
  BudgetSuggestion,
  SuggestedUse,
  WholeRange,
} from '../domain/results/budget-suggestion';
import { CONSEQUENCE_WORDS, EXEMPT_WORDS, READING_WORDS } from './policy-words';
import { sayCap, sayFinding, sayPpm } from './say-policy';
import { sayWan } from './yearly-words';

export const BUDGET_ACT_WORDS = {
  keep: '保持',
  raise: '增加',
  reduce: '追减',
  none: '不予安排',
  clawback: '收回',
  goalRectification: '反馈整改绩效目标',
} as const satisfies Record<BudgetAct, string>;

/** Words of what a result suggests for the budget. It suggests; people decide. */
const BUDGET_WORDS = {
  notRuled: '所选地方的文件对这个结果没有规定，不作建议。',
  noGrade: '报告没有等级，不作建议。',
  suggests: (what: string) => `建议：${what}`,
  spared: '建议：不扣减',
  unclear: '先补充情况，再作建议',
  cut: (least: string, most: string) =>
    least === most ? `扣减 ${most} 万元` : `扣减 ${least} 至 ${most} 万元`,
  share: (least: string, most: string) => `被评价年度预算的 ${least} 至 ${most}`,
  next: (least: string, most: string) =>
    least === most ? `下年度安排 ${most} 万元` : `下年度安排 ${least} 至 ${most} 万元`,
  moneyUnknown: '被评价年度预算未知，算不出金额',
  batches: '三个一批：可按追减、收回、反馈整改绩效目标登记决定',
  grade: (grade: string) => `按等级“${grade}”`,
  uncheckedCaps: '没有支出数或预算数，等级限制没有核对',
} as const;

const sayPart = (ppm: number): string => sayPpm({ s: 1n, n: BigInt(ppm), d: 1n });

const sayRange = (
  { leastFen, mostFen }: WholeRange,
  say: (least: string, most: string) => string,
): string => say(sayWan(leastFen), sayWan(mostFen));

/** What a rule suggests in one sentence, amounts included where they are known. */
function headOf({ consequence: { use }, isSpared, cut, nextYear }: SuggestedUse): string {
  if (isSpared === 'yes') return BUDGET_WORDS.spared;
  if (isSpared === 'unknown') return BUDGET_WORDS.unclear;
  const { consequence: kind } = use;
  const share =
    kind.kind === 'reduceRange'
      ? [BUDGET_WORDS.share(sayPart(kind.leastPpm), sayPart(kind.mostPpm))]
      : [];
  const isUnknown = kind.kind === 'reduceRange' && cut === null;
  return BUDGET_WORDS.suggests(
    [
      CONSEQUENCE_WORDS[kind.kind],
      ...share,
      ...(cut === null ? [] : [sayRange(cut, BUDGET_WORDS.cut)]),
      ...(nextYear === null ? [] : [sayRange(nextYear, BUDGET_WORDS.next)]),
      ...(isUnknown ? [BUDGET_WORDS.moneyUnknown] : []),
    ].join('；'),
  );
}

/** One rule's suggestion with its basis, a line each: sentence, conditions, doubts, article. */
function sayUse(use: SuggestedUse): readonly string[] {
  const { findings, use: rule } = use.consequence;
  return [
    headOf(use),
    ...(rule.inPrinciple ? [READING_WORDS.inPrinciple] : []),
    ...(rule.gradesStated ? [] : [READING_WORDS.gradesSetting]),
    ...(findings.length === 0 ? [] : [...findings.map(sayFinding), EXEMPT_WORDS[use.isSpared]]),
    rule.source,
  ];
}

/**
 * A place's suggestion for the budget, a line each, the basis included. The first line of every rule
 * says 建议; none of them orders.
 */
export function saySuggestion(
  { grade, caps, uncheckedCaps, executionRate, uses }: BudgetSuggestion,
  { batches }: Pick<PolicyPack, 'batches'>,
): readonly string[] {
  if (grade === null) return [BUDGET_WORDS.noGrade];
  const capLines = executionRate === null ? [] : caps.flatMap((cap) => sayCap(cap, executionRate));
  return [
    BUDGET_WORDS.grade(grade),
    ...capLines,
    ...(uncheckedCaps.length === 0
      ? []
      : [BUDGET_WORDS.uncheckedCaps, ...uncheckedCaps.map(({ source }) => source)]),
    ...(uses.length === 0 ? [BUDGET_WORDS.notRuled] : uses.flatMap(sayUse)),
    ...(batches === null ? [] : [BUDGET_WORDS.batches, batches.source]),
  ].filter((line, i, all) => all.indexOf(line) === i);
}
