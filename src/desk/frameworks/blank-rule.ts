import type { Figure } from '../../domain/framework/figure';
import type { Measure } from '../../domain/framework/measure';
import type { ScoringRule, SimpleRule } from '../../domain/framework/scoring-rule';
import { RULE_FORM_WORDS } from '../../text/framework-editor-words';

const WORDS = RULE_FORM_WORDS.defaults;
const WHOLE = 1_000_000;
const HALF = 500_000;

/** Ids inside a rule start with its owner's, which may be as long as ids get. */
export const idPrefix = (owner: string): string => owner.slice(0, 30);

/** Ids of parts are short enough to stand whole before the ids inside their rules. */
export const partPrefix = (owner: string): string => `${owner.slice(0, 24)}-p`;

const figure = (
  owner: string,
  name: string,
  label: string,
  unit: Figure['unit'] = 'count',
): Figure => ({ id: `${idPrefix(owner)}-${name}`, label, unit });

/** A measure of a kind with figures that are still to be described. */
export function blankMeasure(kind: Measure['kind'], owner: string): Measure {
  const { numerator, denominator } = WORDS;
  const { before, after, planned, actual, reading } = RULE_FORM_WORDS;
  switch (kind) {
    case 'quotient':
      return {
        kind,
        numerator: figure(owner, 'a', numerator),
        denominator: figure(owner, 'b', denominator),
      };
    case 'change':
      return { kind, before: figure(owner, 'a', before), after: figure(owner, 'b', after) };
    case 'saving':
      return {
        kind,
        planned: figure(owner, 'a', planned, 'fen'),
        actual: figure(owner, 'b', actual, 'fen'),
      };
    case 'reading':
      return { kind, figure: figure(owner, 'a', reading, 'ppm') };
  }
}

type Makers = {
  readonly [K in SimpleRule['kind']]: (owner: string) => Extract<SimpleRule, { kind: K }>;
};

const SIMPLE: Makers = {
  checkpoints: (owner) => ({
    kind: 'checkpoints',
    points: [{ id: `${idPrefix(owner)}-1`, text: '' }],
    partlyPpm: HALF,
  }),
  yesNo: (owner) => ({
    kind: 'yesNo',
    question: { id: `${idPrefix(owner)}-1`, text: WORDS.question },
    noPpm: 0,
  }),
  ratio: (owner) => ({
    kind: 'ratio',
    numerator: figure(owner, 'a', WORDS.numerator),
    denominator: figure(owner, 'b', WORDS.denominator),
    targetPpm: WHOLE,
  }),
  gatedRatio: (owner) => ({
    ...{ kind: 'gatedRatio', measure: blankMeasure('quotient', owner) },
    ...{ targetPpm: WHOLE, gatePpm: 600_000 },
  }),
  tiers: (owner) => ({
    ...{ kind: 'tiers', measure: blankMeasure('reading', owner), direction: 'higher' },
    tiers: [
      { boundPpm: 900_000, earnPpm: WHOLE },
      { boundPpm: 600_000, earnPpm: HALF },
    ],
  }),
  linear: (owner) => ({
    ...{ kind: 'linear', measure: blankMeasure('quotient', owner), direction: 'higher' },
    ...{ targetPpm: WHOLE, perPointPpm: 50_000, step: 'proportional' },
  }),
  reverse: (owner) => ({
    kind: 'reverse',
    target: figure(owner, 'a', RULE_FORM_WORDS.reverseTarget),
    actual: figure(owner, 'b', RULE_FORM_WORDS.reverseActual),
  }),
  shareDeduction: (owner) => ({
    kind: 'shareDeduction',
    part: figure(owner, 'a', WORDS.part),
    whole: figure(owner, 'b', WORDS.whole),
    timesPpm: WHOLE,
  }),
  failures: (owner) => ({
    kind: 'failures',
    count: figure(owner, 'a', WORDS.count),
    cost: { kind: 'fraction', num: 1, den: 4 },
    what: WORDS.failures,
  }),
  bands: () => ({
    kind: 'bands',
    bands: WORDS.bands.map((label, place) => ({
      label,
      fromPpm: [800_000, 600_000, 0][place] ?? 0,
    })),
    guidance: '',
  }),
  judgement: () => ({ kind: 'judgement', guidance: WORDS.guidance }),
};

/** A simple rule of a kind to start from; `owner` is the indicator or part that it scores. */
export const blankSimpleRule = (kind: SimpleRule['kind'], owner: string): SimpleRule =>
  SIMPLE[kind](owner);

/** A rule of any kind to start from. */
export function blankRule(kind: ScoringRule['kind'], owner: string): ScoringRule {
  if (kind !== 'composite') return blankSimpleRule(kind, owner);
  const parts = [WORDS.part1, WORDS.part2].map((name, place) => {
    const id = `${partPrefix(owner)}${place + 1}`;
    return { id, name, shares: 1, rule: blankSimpleRule('judgement', id) };
  });
  return { kind, parts };
}
