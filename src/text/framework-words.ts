import type { WeightFault } from '../domain/framework/check-weights';
import type { WeightFinding } from '../domain/framework/weight-finding';

type Words = {
  readonly [Kind in WeightFinding['kind']]: (
    finding: Extract<WeightFinding, { kind: Kind }>,
  ) => string;
};

// A double holds whole thousandths exactly, and prints them with the digits that they have.
const points = (milli: number): string => `${milli / 1000} 分`;

const percent = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Number(((part / whole) * 100).toFixed(2))}%`;

const together = (names: readonly string[]): string =>
  `“${names.join('、')}”${names.length > 1 ? '合计' : ''}`;

/** How much a breach of a weight rule matters. */
export const WEIGHT_SEVERITY_WORDS = {
  fault: '不符合规定，请改正权重',
  warning: '规定为原则性要求，未达到时请说明理由',
} as const satisfies Record<WeightFault['severity'], string>;

/** What was found of the weights, and what is asked. */
export const WEIGHT_FINDING_WORDS: Words = {
  'unknown-name': ({ name }) => `规则提到“${name}”，指标体系中没有这个名称`,
  'share-below': ({ names, foundMilli, leastMilli }) =>
    `${together(names)}权重 ${points(foundMilli)}，应不低于 ${points(leastMilli)}`,
  'part-below': ({ names, foundMilli, of, ofMilli, leastPpm }) =>
    `${together(names)}占“${of}”权重的 ${percent(foundMilli, ofMilli)}，应不低于 ${percent(leastPpm, 1_000_000)}`,
  'level-below': ({ name, foundMilli, leastMilli }) =>
    `一级指标“${name}”权重 ${points(foundMilli)}，应不低于 ${points(leastMilli)}`,
  'level-not-multiple': ({ name, foundMilli, stepMilli }) =>
    `一级指标“${name}”权重 ${points(foundMilli)}，应为 ${points(stepMilli)}的整数倍`,
  'indicator-not-multiple': ({ name, foundMilli, stepMilli }) =>
    `三级指标“${name}”权重 ${points(foundMilli)}，应为 ${points(stepMilli)}的整数倍`,
  'not-heavier': ({ heavier, lighter }) =>
    `${together(heavier.names)}权重 ${points(heavier.foundMilli)}，应大于${together(lighter.names)}的 ${points(lighter.foundMilli)}`,
  'level-weight': ({ name, foundMilli, askedMilli }) =>
    `一级指标“${name}”权重 ${points(foundMilli)}，应为 ${points(askedMilli)}`,
};

/** The clause that asks for it. */
export const WEIGHT_SOURCE_WORDS = (source: string): string => `依据：${source}`;

/** A weight rule that is broken: what was found and is asked, by which clause, how much it matters. */
export function sayWeightFault({ rule, severity, finding }: WeightFault): string {
  // The table maps each kind to the sayer of that kind; the compiler cannot follow the lookup.
  const say = WEIGHT_FINDING_WORDS[finding.kind] as (found: WeightFinding) => string;
  return `${say(finding)}（${WEIGHT_SOURCE_WORDS(rule.source)}；${WEIGHT_SEVERITY_WORDS[severity]}）`;
}
