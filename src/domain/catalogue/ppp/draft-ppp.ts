import type { FirstLevel } from '../../framework/framework';
import type { ScoringRule } from '../../framework/scoring-rule';
import { judgedBands } from '../judged-bands';
import { checkpoints } from '../rule-templates';
import { type IndicatorDetails, indicatorsOn } from '../templates/draft-indicator';
import { group, level } from '../templates/draft-levels';
import { satisfaction } from '../templates/rate-rules';
import { DOCUMENTS, EFFECTS, RETURNS, SURVEYED } from '../templates/sourcing';

const BASIS = '财金〔2020〕13号 共性指标框架';

/** One second level of a PPP frame: the source names no third level, so each has one of its name. */
export interface PppIndicator {
  readonly name: string;
  readonly points: number;
  readonly explanation: string;
  readonly rule: ScoringRule;
  readonly details: IndicatorDetails;
}

const BANDS = judgedBands(
  '对照绩效目标和项目合同逐项核实；不是被评价方造成的偏差不扣分，写明原因。',
);

/** What was delivered, judged in bands against the goals and the contract. */
export const judged = (name: string, points: number, explanation: string): PppIndicator => ({
  name,
  points,
  explanation,
  rule: BANDS,
  details: RETURNS,
});

/** What the project brought about, judged in the same bands. */
export const effect = (name: string, points: number, explanation: string): PppIndicator => ({
  ...judged(name, points, explanation),
  details: EFFECTS,
});

/** Check points of our own that stand for what a name asks. */
export const checked = (
  name: string,
  points: number,
  explanation: string,
  texts: readonly string[],
): PppIndicator => ({
  name,
  points,
  explanation,
  rule: checkpoints('P', texts),
  details: DOCUMENTS,
});

/** Satisfaction by survey. */
export const surveyed = (points: number, who: string): PppIndicator => ({
  name: '满意度',
  points,
  explanation: `${who}对项目的满意程度，以问卷调查取得；借用财预〔2021〕101号的满意度档次。`,
  rule: satisfaction(who),
  details: SURVEYED,
});

/** A first level of a PPP frame, ids from its letter: A, A1, A11. */
export const pppLevel = (
  letter: string,
  name: string,
  ...indicators: readonly PppIndicator[]
): FirstLevel => {
  const indicator = indicatorsOn(`${BASIS} ${name}`);
  return level(
    letter,
    name,
    ...indicators.map((each, index) =>
      group(
        `${letter}${index + 1}`,
        each.name,
        indicator(
          `${letter}${index + 1}1`,
          each.name,
          each.points,
          each.explanation,
          each.rule,
          each.details,
        ),
      ),
    ),
  );
};
