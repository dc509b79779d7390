import type { Indicator } from '../domain/framework/framework';
import type { IndicatorRule, ScoringRule, SimpleRule } from '../domain/framework/scoring-rule';
import type { Printing } from '../domain/scoring/printing';
import type { ScoringStep } from '../domain/scoring/scoring-step';
import { ANSWER_WORDS, FINDING_WORDS, ROUNDING_WORDS, sayPoints } from './explanation-words';
import { sayFigure } from './figure-words';
import { isRate, sayBound, sayTarget, sayValue } from './measure-words';
import { MISS_UNITS } from './miss-units';

type StepOf<K extends ScoringStep['kind']> = Extract<ScoringStep, { kind: K }>;
type Say<K extends ScoringStep['kind']> = (
  step: StepOf<K>,
  rule: SimpleRule,
  printing: Printing,
) => readonly string[];

const sayPoint: Say<'point'> = ({ checkpoint, finding, score }, rule, printing) => {
  if (rule.kind === 'yesNo') {
    const answer = finding === 'met' ? ANSWER_WORDS.met : ANSWER_WORDS.notMet;
    return [`${rule.question.text}：${answer}，得 ${sayPoints(score, printing)} 分`];
  }
  const points = rule.kind === 'checkpoints' ? rule.points : [];
  const text = points.find(({ id }) => id === checkpoint)?.text ?? checkpoint;
  return [`${text}：${FINDING_WORDS[finding]}，得 ${sayPoints(score, printing)} 分`];
};

const sayMeasured: Say<'measure'> = ({ form, value }, rule, printing) => {
  if (form === 'quotient') return [];
  const isReading = 'measure' in rule && rule.measure.kind === 'reading';
  if (isReading) return [];
  return [`${form === 'change' ? '变动率' : '节约率'} ${printing.percent(value)}%`];
};

const sayRatio: Say<'ratio'> = ({ ratio, targetPpm, attained, capped }, rule, printing) => {
  const held =
    'measure' in rule && !isRate(rule.measure)
      ? `实际值 ${sayValue(rule.measure, ratio, printing)}，目标 ${sayTarget(rule.measure, targetPpm, printing)}`
      : `实际比率 ${printing.percent(ratio)}%，目标 ${printing.ppm(targetPpm)}%`;
  return [held, capped ? '超过目标，按满分计' : `达到目标的 ${printing.percent(attained)}%`];
};

const sayGate: Say<'gate'> = ({ gatePpm, earned }, _rule, printing) => {
  const gate = `${printing.ppm(gatePpm)}%`;
  if (earned === null) return [`低于 ${gate}，不得分`];
  return [`（完成比例 − ${gate}）÷（1 − ${gate}）＝ ${printing.percent(earned)}%`];
};

const sayTier: Say<'tier'> = ({ boundPpm, exclusive, direction, earnPpm }, rule, printing) => {
  if (boundPpm === null) return ['没有达到任何一档，不得分'];
  const bound =
    'measure' in rule ? sayBound(rule.measure, boundPpm, printing) : `${printing.ppm(boundPpm)}%`;
  const side = direction === 'higher' ? '以上' : '以下';
  const tier = `${bound}${exclusive ? '' : '（含）'}${side}`;
  return [`落在“${tier}”一档，得权重的 ${printing.ppm(earnPpm)}%`];
};

const MISSED = { higher: '低于目标', lower: '高于目标', closer: '偏离目标' } as const;

const sayMiss: Say<'miss'> = (step, _rule, printing) => {
  const { direction, unit, miss, points, perPointPpm, lost } = step;
  if (miss.n === 0n) return ['没有偏离目标，不扣分'];
  const name = MISS_UNITS[unit];
  const by = printing.plain(unit === 'ppm' ? miss.mul(100) : miss);
  return [
    `${MISSED[direction]} ${by} ${name}，按 ${printing.plain(points)} ${name}计`,
    `每 1 ${name}扣权重的 ${printing.ppm(perPointPpm)}%，共扣 ${printing.percent(lost)}%`,
  ];
};

const sayBeyond: Say<'beyond'> = ({ zeroBeyondPpm }, rule, printing) => {
  const measure = 'measure' in rule ? rule.measure : null;
  const unit = measure?.kind === 'reading' ? measure.figure.unit : 'ppm';
  const limit = printing.ppm(unit === 'ppm' ? zeroBeyondPpm : zeroBeyondPpm / 100);
  return [`偏离超过 ${limit} ${MISS_UNITS[unit]}，不得分`];
};

const sayFailures: Say<'failures'> = ({ count, each, lost, zeroFrom }, _rule, printing) => {
  if (zeroFrom !== null) return [`共 ${count} 项，达到 ${zeroFrom} 项，不得分`];
  const [one, all] = [sayPoints(each, printing), sayPoints(lost, printing)];
  return [`共 ${count} 项，每项扣 ${one} 分，扣 ${all} 分`];
};

const sayBand: Say<'band'> = ({ label, fromPpm, belowPpm }, _rule, printing) => {
  const top = belowPpm === null ? '100%' : `${printing.ppm(belowPpm)}%`;
  return [`档次：${label}（权重的 ${top}—${printing.ppm(fromPpm)}%）`];
};

const sayFigureStep: Say<'figure'> = ({ figure, value }, rule, printing) => {
  const named = figuresIn(rule).find(({ id }) => id === figure);
  if (named === undefined) return [`${figure}：${value}`];
  return [`${named.label}：${sayFigure(named, value, printing)}`];
};

const sayRedistributed: Say<'redistributed'> = ({ left, share }, _rule, printing) =>
  share === null
    ? [`${left} 个要点不适用，没有可评的要点`]
    : [`${left} 个要点不适用，其余要点每份 ${sayPoints(share, printing)} 分`];

/** Figures as a rule holds them, in any of its members. */
function figuresIn(rule: SimpleRule) {
  const members = 'measure' in rule ? Object.values(rule.measure) : Object.values(rule);
  return members.flatMap((member) =>
    typeof member === 'object' && member !== null && 'unit' in member ? [member] : [],
  );
}

const SAY: { readonly [K in Exclude<ScoringStep['kind'], 'part'>]: Say<K> } = {
  share: ({ points, share }, _rule, printing) => [
    `权重平分为 ${points} 份，每份 ${sayPoints(share, printing)} 分`,
  ],
  weighted: ({ points, shares }) => [`${points} 个要点按 ${shares} 份分配权重`],
  redistributed: sayRedistributed,
  point: sayPoint,
  figure: sayFigureStep,
  measure: sayMeasured,
  zeroDenominator: ({ best }) => [`除数为零，按规则${best ? '得满分' : '不得分'}`],
  ratio: sayRatio,
  excess: ({ by, lost }, _rule, printing) => [
    `超出 ${printing.plain(by.mul(100))} 个百分点，目标明显偏低，扣权重的 ${printing.percent(lost)}%`,
  ],
  gate: sayGate,
  tier: sayTier,
  miss: sayMiss,
  beyond: sayBeyond,
  reverse: ({ attained, capped }, _rule, printing) => [
    capped ? '没有超过目标，按满分计' : `目标 ÷ 实际 ＝ ${printing.percent(attained)}%`,
  ],
  lostShare: ({ share, lost }, _rule, printing) => [
    `问题占 ${printing.percent(share)}%，扣权重的 ${printing.percent(lost)}%`,
  ],
  failures: sayFailures,
  band: sayBand,
  judged: ({ score, panel }, _rule, printing) => [
    `${panel === null ? '评定' : '专家组'}得分 ${sayPoints(score, printing)} 分`,
  ],
  rounded: ({ from, to, decimals, mode }, _rule, printing) => [
    `${sayPoints(from, printing)} ${ROUNDING_WORDS[mode]}保留 ${decimals} 位小数，得 ${sayPoints(to, printing)} 分`,
  ],
  deducted: ({ lost }, _rule, printing) => [`扣 ${sayPoints(lost, printing)} 分`],
};

function sayPlain(
  step: Exclude<ScoringStep, { kind: 'part' }>,
  rule: SimpleRule,
  printing: Printing,
): readonly string[] {
  // The table maps each kind to the sayer of that kind; the compiler cannot follow the lookup.
  const say = SAY[step.kind] as (
    step: ScoringStep,
    rule: SimpleRule,
    printing: Printing,
  ) => readonly string[];
  return say(step, rule, printing);
}

function sayPart(step: StepOf<'part'>, rule: ScoringRule, printing: Printing): readonly string[] {
  const part =
    rule.kind === 'composite' ? rule.parts.find(({ id }) => id === step.part) : undefined;
  const own = part?.rule;
  const lines = own === undefined ? [] : step.steps.flatMap((each) => sayStep(each, own, printing));
  const full = sayPoints(step.weight, printing);
  const score = step.score === null ? '尚未得出' : `得 ${sayPoints(step.score, printing)} 分`;
  return [`${step.name}（满分 ${full} 分）：${score}`, ...lines.map((line) => `· ${line}`)];
}

function sayStep(step: ScoringStep, rule: ScoringRule, printing: Printing): readonly string[] {
  if (step.kind === 'part') return sayPart(step, rule, printing);
  // What a composite says of itself (rounding, deduction) needs no rule; any of its parts' will do.
  const own = rule.kind === 'composite' ? rule.parts[0]?.rule : rule;
  return own === undefined ? [] : sayPlain(step, own, printing);
}

/** How a score came about, line by line, as it is printed as 评分说明. */
export const sayExplanation = (
  steps: readonly ScoringStep[],
  rule: IndicatorRule,
  printing: Printing,
): readonly string[] =>
  // What gives no points has no steps.
  rule.kind === 'opinion' || rule.kind === 'watched'
    ? []
    : steps.flatMap((step) => sayStep(step, rule, printing));

/** 评分说明: how a score came about, line by line, and the clause that the indicator comes from. */
export const sayScoreNote = (
  steps: readonly ScoringStep[],
  { rule, basis }: Pick<Indicator, 'rule' | 'basis'>,
  printing: Printing,
): readonly string[] => [...sayExplanation(steps, rule, printing), `依据：${basis}`];
