import type { Indicator } from '../../domain/framework/framework';
import type { JudgementRule } from '../../domain/framework/judged-rules';
import type { IndicatorRule, ScoringRule } from '../../domain/framework/scoring-rule';
import type { Place } from '../../domain/sheet/grid';
import type { FrameworkColumn } from '../../text/framework-sheet-words';
import type { CellReader } from './cell-reader';
import { cellsOf } from './framework-line';
import { LONGEST_POINT, listedItems, MOST_POINTS, pointOf } from './point-items';
import { shownText } from './shown-text';
import { readBenchmark, readEvidence, readMethod, readSource } from './sourcing-cells';

/** Where the cells of an indicator stand. */
export type CellPlaces = Readonly<Record<FrameworkColumn, Place>>;

/** Lengths that the form of a framework allows. */
const LIMITS = { name: 60, explanation: 600, basis: 120, target: 120, guidance: 600 } as const;

/** A check point that is partly met earns half its share. */
const HALF_PPM = 500_000;

type Member = readonly [key: keyof Indicator, value: unknown];

/** Members without those that stand for nothing. */
const given = (members: readonly Member[]): Partial<Indicator> =>
  Object.fromEntries(members.filter(([, value]) => value !== null));

/** The rule that a text and listed check points say: a listed one, else an expert's judgement. */
export function ruleOfTexts(
  reader: CellReader,
  at: { readonly rule: Place; readonly points: Place },
  texts: { readonly rule: string; readonly points: string },
  id: string,
): ScoringRule {
  const items = listedItems(texts.points);
  if (items !== null) {
    const points = items.map((item, index) => pointOf(item, `${id.slice(0, 36)}-${index + 1}`));
    const fits = points.every(
      ({ text, shares = 1 }) =>
        text !== '' && text.length <= LONGEST_POINT && shares >= 1 && shares <= 1000,
    );
    if (fits && points.length <= MOST_POINTS) {
      return { kind: 'checkpoints', points, partlyPpm: HALF_PPM };
    }
    reader.expect(at.points, { kind: 'points', most: MOST_POINTS, longest: LONGEST_POINT });
  }
  const guidance = texts.rule === '' ? texts.points : texts.rule;
  const cell = texts.rule === '' ? at.points : at.rule;
  if (guidance === '') {
    reader.expect(at.rule, { kind: 'rule-or-points' });
    return { kind: 'judgement', guidance };
  }
  return { kind: 'judgement', guidance: reader.held(cell, guidance, 1, LIMITS.guidance) };
}

/** What a row says of an indicator besides its code and rule. */
function described(reader: CellReader, at: CellPlaces): Omit<Indicator, 'id' | 'rule'> {
  const target = reader.text(at.target, 0, LIMITS.target);
  return {
    name: reader.text(at.name, 1, LIMITS.name),
    explanation: reader.text(at.explanation, 0, LIMITS.explanation),
    basis: reader.text(at.basis, 1, LIMITS.basis),
    weightMilli: reader.weight(at.weight),
    ...given([
      ['target', target === '' ? null : target],
      ['evidence', readEvidence(reader, at.evidence)],
      ['source', readSource(reader, at.source)],
      ['method', readMethod(reader, at.method)],
      ['benchmark', readBenchmark(reader, at.benchmark)],
    ]),
  };
}

/** An indicator that a row adds. */
export function addedIndicator(reader: CellReader, at: CellPlaces, id: string): Indicator {
  const texts = { rule: reader.shown(at.rule), points: reader.shown(at.points) };
  return { id, ...described(reader, at), rule: ruleOfTexts(reader, at, texts, id) };
}

/** The sentence of a judgement is its guidance; of any other rule it is made, and stays. */
function editedRule(reader: CellReader, at: CellPlaces, rule: IndicatorRule): IndicatorRule {
  if (rule.kind !== 'judgement') {
    reader.expect(at.rule, { kind: 'unchanged' });
    return rule;
  }
  const guidance = reader.text(at.rule, 1, LIMITS.guidance);
  return { kind: 'judgement', guidance } satisfies JudgementRule;
}

/** Reads one changed cell into the member that it is of; null takes the member away. */
function readMember(
  reader: CellReader,
  at: CellPlaces,
  column: FrameworkColumn,
  { rule }: Indicator,
): Member | null {
  switch (column) {
    case 'name':
      return ['name', reader.text(at.name, 1, LIMITS.name)];
    case 'explanation':
      return ['explanation', reader.text(at.explanation, 0, LIMITS.explanation)];
    case 'basis':
      return ['basis', reader.text(at.basis, 1, LIMITS.basis)];
    case 'weight':
      return ['weightMilli', reader.weight(at.weight)];
    case 'target':
      return ['target', reader.text(at.target, 0, LIMITS.target) || null];
    case 'evidence':
      return ['evidence', readEvidence(reader, at.evidence)];
    case 'source':
      return ['source', readSource(reader, at.source)];
    case 'method':
      return ['method', readMethod(reader, at.method)];
    case 'benchmark':
      return ['benchmark', readBenchmark(reader, at.benchmark)];
    case 'rule':
      return ['rule', editedRule(reader, at, rule)];
    case 'points':
      reader.expect(at.points, { kind: 'unchanged' });
      return null;
    case 'id':
    case 'level':
    case 'group':
      return null;
  }
}

/** True for a cell that shows something else than what was written; figures by their value. */
function isChanged(reader: CellReader, at: Place, was: string, column: FrameworkColumn): boolean {
  const shown = reader.shown(at);
  if (column === 'weight' && shown !== '') return Number(shown) !== Number(was);
  return shown !== shownText(was);
}

/** A known indicator with the cells of its row that were changed; the same one where none was. */
export function editedIndicator(
  reader: CellReader,
  at: CellPlaces,
  indicator: Indicator,
): Indicator {
  const was = Object.entries(cellsOf(indicator)) as readonly (readonly [FrameworkColumn, string])[];
  const changed = was.filter(([column, text]) => isChanged(reader, at[column], text, column));
  const pairs = changed
    .map(([column]) => readMember(reader, at, column, indicator))
    .filter((member) => member !== null);
  if (pairs.length === 0) return indicator;
  const gone = new Set(pairs.filter(([, value]) => value === null).map(([key]) => key));
  const kept = Object.entries({ ...indicator, ...given(pairs) }).filter(
    ([key]) => !gone.has(key as keyof Indicator),
  );
  // Every value was read for its own member.
  return Object.fromEntries(kept) as Indicator;
}
