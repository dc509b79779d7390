import type { Measure } from '../domain/framework/measure';
import type { TiersRule } from '../domain/framework/rate-rules';
import type { IndicatorRule, ScoringRule, SimpleRule } from '../domain/framework/scoring-rule';
import type { UnscoredRule } from '../domain/framework/unscored-rules';
import type { Printing } from '../domain/scoring/printing';
import { isRate, sayBound, sayMeasure, sayTarget } from './measure-words';
import { MISS_UNITS } from './miss-units';

type RuleOf<K extends ScoringRule['kind']> = Extract<ScoringRule, { kind: K }>;

/** A bound with its side: 85%（含）以上. */
function sayTierBound(
  measure: Measure,
  { boundPpm, exclusive }: TiersRule['tiers'][number],
  direction: TiersRule['direction'],
  printing: Printing,
): string {
  const side = direction === 'higher' ? '以上' : '以下';
  return `${sayBound(measure, boundPpm, printing)}${exclusive === true ? '' : '（含）'}${side}`;
}

function sayCheckpoints(rule: RuleOf<'checkpoints'>, printing: Printing): string {
  const isEqual = rule.points.every(({ shares = 1 }) => shares === 1);
  const shares = rule.points.reduce((sum, point) => sum + (point.shares ?? 1), 0);
  const split = isEqual ? '平分权重' : `按 ${shares} 份分配权重`;
  const partly = rule.partlyPpm === 0 ? '不得分' : `得 ${printing.ppm(rule.partlyPpm)}%`;
  const without = rule.notApplicable ? '不适用的要点不计，其份额按比例分给其余要点。' : '';
  return `共 ${rule.points.length} 个评价要点，${split}。符合得该份的全部，部分符合${partly}，不符合不得分。${without}`;
}

const sayZero = (meaning: 'best' | 'worst' | undefined): string => {
  if (meaning === undefined) return '';
  return meaning === 'best' ? '除数为零的，得满分。' : '除数为零的，不得分。';
};

function sayRatio(rule: RuleOf<'ratio'>, printing: Printing): string {
  const { numerator, denominator, targetPpm, excess, whenZero } = rule;
  const target = `${printing.ppm(targetPpm)}%`;
  const beyond =
    excess === undefined
      ? '超过目标也只得满分。'
      : `完成目标的 ${printing.ppm(excess.abovePpm)}% 以上的，每超 1 个百分点扣权重的 ${printing.ppm(excess.perPointPpm)}%。`;
  return `${numerator.label} ÷ ${denominator.label}，与目标值 ${target} 之比乘以权重；${beyond}${sayZero(whenZero)}`;
}

const zeroOf = (measure: Measure): string =>
  measure.kind === 'reading' ? '' : sayZero(measure.whenZero);

function sayTiers({ measure, direction, tiers }: RuleOf<'tiers'>, printing: Printing): string {
  const each = tiers.map((tier) => {
    const earns = tier.earnPpm === 0 ? '不得分' : `得权重的 ${printing.ppm(tier.earnPpm)}%`;
    return `${sayTierBound(measure, tier, direction, printing)}${earns}`;
  });
  return `按${sayMeasure(measure)}分档：${each.join('；')}；其余不得分。${zeroOf(measure)}`;
}

const DIRECTION = { higher: '低于', lower: '高于', closer: '偏离' } as const;
const STEP = {
  proportional: (unit: string) => `每 1 ${unit}（不足的按比例）`,
  started: (unit: string) => `每 1 ${unit}（不足的按 1 ${unit}计）`,
  whole: (unit: string) => `每满 1 ${unit}`,
} as const;

function sayLinear(rule: RuleOf<'linear'>, printing: Printing): string {
  const { measure, direction, targetPpm, allowancePpm = 0, perPointPpm, zeroBeyondPpm } = rule;
  const miss = DIRECTION[direction];
  const unit = MISS_UNITS[measure.kind === 'reading' ? measure.figure.unit : 'ppm'];
  const count = (ppm: number) => `${printing.ppm(isRate(measure) ? ppm : ppm / 100)} ${unit}`;
  const free = allowancePpm === 0 ? '' : `${miss}在 ${count(allowancePpm)}以内不扣分；`;
  const floor =
    zeroBeyondPpm === undefined ? '扣完为止。' : `${miss}超过 ${count(zeroBeyondPpm)}的不得分。`;
  return (
    `${sayMeasure(measure)}，目标值 ${sayBound(measure, targetPpm, printing)}；${free}` +
    `${miss}目标${STEP[rule.step](unit)}扣权重的 ${printing.ppm(perPointPpm)}%；${floor}${zeroOf(measure)}`
  );
}

function sayGated({ measure, targetPpm, gatePpm }: RuleOf<'gatedRatio'>, printing: Printing) {
  const gate = `${printing.ppm(gatePpm)}%`;
  return (
    `${sayMeasure(measure)}，与目标值 ${sayTarget(measure, targetPpm, printing)} 之比为完成比例；低于 ${gate} 不得分，` +
    `其余按（完成比例 − ${gate}）÷（1 − ${gate}）乘以权重，超过目标也只得满分。${zeroOf(measure)}`
  );
}

function sayFailures({ what, cost, zeroFrom }: RuleOf<'failures'>, printing: Printing): string {
  const each =
    cost.kind === 'points'
      ? `${printing.figure(cost.milli, 'milli')} 分`
      : `权重的 ${cost.num}/${cost.den}`;
  const end = zeroFrom === undefined ? '扣完为止。' : `达到 ${zeroFrom} 项不得分。`;
  return `每发现一项${what}扣${each}，${end}`;
}

function sayShareDeduction(rule: RuleOf<'shareDeduction'>, printing: Printing): string {
  const times = rule.timesPpm === 1_000_000 ? '' : `，乘以 ${printing.ppm(rule.timesPpm)}%`;
  return `倒扣分：${rule.part.label} ÷ ${rule.whole.label}${times}，即为扣去的权重比例，扣完为止。${sayZero(rule.whenZero)}`;
}

function sayBands({ bands, guidance }: RuleOf<'bands'>, printing: Printing): string {
  const each = bands.map(({ label, fromPpm }, index) => {
    const above = index === 0 ? 1_000_000 : (bands[index - 1]?.fromPpm ?? 1_000_000);
    return `${label}得权重的 ${printing.ppm(above)}%—${printing.ppm(fromPpm)}%（含）`;
  });
  return `定性评定：${each.join('；')}。${guidance}`;
}

const SIMPLE: {
  readonly [K in SimpleRule['kind']]: (rule: RuleOf<K>, printing: Printing) => string;
} = {
  checkpoints: sayCheckpoints,
  yesNo: ({ noPpm }, printing) =>
    `直接赋分：是得满分，否${noPpm === 0 ? '不得分' : `得权重的 ${printing.ppm(noPpm)}%`}。`,
  ratio: sayRatio,
  gatedRatio: sayGated,
  tiers: sayTiers,
  linear: sayLinear,
  reverse: ({ target, actual }) =>
    `反向指标：${target.label} ÷ ${actual.label}，乘以权重；未超过目标得满分。`,
  shareDeduction: sayShareDeduction,
  failures: sayFailures,
  bands: sayBands,
  judgement: ({ guidance }) => guidance,
};

/** How one rule, of an indicator or of a part of it, scores. */
function saySimple(rule: SimpleRule, printing: Printing): string {
  // The table maps each kind to the sayer of that kind; the compiler cannot follow the lookup.
  const say = SIMPLE[rule.kind] as (rule: SimpleRule, printing: Printing) => string;
  return say(rule, printing);
}

/** What is looked at where nothing gives points. */
function sayUnscored(rule: UnscoredRule): string {
  if (rule.kind === 'watched') return `不打分：与${rule.terms.columns.annual}相比较。`;
  return `不打分：写明意见。${rule.aspects.length === 0 ? '' : `重点看：${rule.aspects.join('；')}。`}`;
}

/** How a rule scores, in a few sentences, as it is printed beside the indicator. */
export function sayRule(rule: IndicatorRule, printing: Printing): string {
  if (rule.kind === 'opinion' || rule.kind === 'watched') return sayUnscored(rule);
  if (rule.kind !== 'composite') return saySimple(rule, printing);
  const shares = rule.parts.reduce((sum, part) => sum + part.shares, 0);
  const parts = rule.parts.map(
    (part) => `${part.name}（占 ${part.shares}/${shares}）：${saySimple(part.rule, printing)}`,
  );
  return `由 ${rule.parts.length} 部分合成。${parts.join('')}`;
}
