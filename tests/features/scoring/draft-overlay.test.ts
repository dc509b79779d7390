import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/framework/framework';
import { figuresOf } from '../../../src/domain/framework/rule-inputs';
import type { Registers } from '../../../src/domain/journal/register';
import { scoreIndicator } from '../../../src/domain/scoring/score-indicator';
import {
  isPending,
  overlayDrafts,
  scoreWithDrafts,
} from '../../../src/features/scoring/draft-overlay';
import { printMilli, typeFigure } from '../../../src/features/scoring/typed-figure';
import { CENTS, holding, indicatorOf, SEED } from '../../domain/scoring/scoring-kit';
import { anyAnswered } from '../../support/made-rules';

const FRAMEWORK = { rounding: CENTS };

const RATIO = indicatorOf({
  kind: 'ratio',
  numerator: { id: 'done', label: '完成', unit: 'count' },
  denominator: { id: 'all', label: '计划', unit: 'count' },
  targetPpm: 1_000_000,
});
const [DONE, ALL, REASON] = ['figure:I1:done', 'figure:I1:all', 'deduction:I1'];

/** What a person types to enter the value of a field. */
function typedText(field: string, value: unknown, { rule }: Indicator): string {
  if (typeof value === 'string') return value;
  const figure = figuresOf(rule).find(({ id }) => field === `figure:I1:${id}`);
  return figure === undefined ? printMilli(Number(value)) : typeFigure(Number(value), figure.unit);
}

/** Registers parted into what is tapped, and what is typed, as drafts. */
function parted(registers: Registers, indicator: Indicator) {
  const fields = Object.entries(registers);
  const isTapped = ([field]: readonly [string, unknown]) => field.startsWith('checkpoint:');
  const typed = fields.filter((each) => !isTapped(each));
  return {
    tapped: Object.fromEntries(fields.filter(isTapped)),
    drafts: Object.fromEntries(
      typed.map(([field, [first]]) => [field, typedText(field, first?.value, indicator)]),
    ),
  };
}

const scoreOf = (registers: Registers, drafts: Record<string, string>) =>
  scoreWithDrafts(RATIO, overlayDrafts(RATIO, registers, drafts, null), FRAMEWORK).score;

describe('overlayDrafts', () => {
  it('[PH1] scores what is typed as it scores what is recorded, whatever the rule', () => {
    fc.assert(
      fc.property(anyAnswered(), ({ indicator, registers }) => {
        const { tapped, drafts } = parted(registers, indicator);
        const overlay = overlayDrafts(indicator, tapped, drafts, null);
        expect(scoreWithDrafts(indicator, overlay, FRAMEWORK)).toEqual(
          scoreIndicator(indicator, { registers }, FRAMEWORK),
        );
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('[PH1] scores what was tapped at once, until the registers have changed', () => {
    const rule = { kind: 'yesNo' as const, question: { id: 'q', text: '是否' }, noPpm: 0 };
    const indicator = indicatorOf(rule);
    const registers = {};
    const overlay = overlayDrafts(indicator, registers, {}, null);
    const tapped = { under: registers, values: { 'checkpoint:I1:q': 'met' as const } };
    const score = scoreWithDrafts(indicator, overlay, FRAMEWORK, tapped);
    expect(score.score?.toFraction()).toBe('10');
    const folded = overlayDrafts(indicator, holding({ 'checkpoint:I1:q': 'notMet' }), {}, overlay);
    expect(scoreWithDrafts(indicator, folded, FRAMEWORK, tapped).score?.toFraction()).toBe('0');
  });

  it('[PH2] tells what differs from what is recorded from what only looks different', () => {
    const registers = holding({ [DONE]: 9, [ALL]: 10 });
    const pending = (drafts: Record<string, string>) =>
      isPending(overlayDrafts(RATIO, registers, drafts, null));
    expect(pending({})).toBe(false);
    expect(pending({ [DONE]: ' ９.0 ' })).toBe(false);
    expect(pending({ [REASON]: '  ' })).toBe(false);
    expect(pending({ [DONE]: '8' })).toBe(true);
    expect(pending({ [REASON]: '少一处' })).toBe(true);
    expect(pending({ [DONE]: '' })).toBe(true);
    expect(pending({ 'figure:I2:done': '8' })).toBe(false);
  });

  it('[PH2] a field that nobody filled in and that is left empty is no mistake', () => {
    expect(isPending(overlayDrafts(RATIO, {}, { [DONE]: '  ' }, null))).toBe(false);
  });

  it('[PH3] keeps what was last typed well, and names the field', () => {
    const registers = holding({ [DONE]: 9, [ALL]: 10, [REASON]: '原因' });
    const good = overlayDrafts(RATIO, registers, { [DONE]: '8' }, null);
    const bad = overlayDrafts(RATIO, registers, { [DONE]: '8.x' }, good);
    expect(scoreWithDrafts(RATIO, bad, FRAMEWORK).score?.toFraction()).toBe('8');
    expect(bad.faults).toEqual({ [DONE]: 'notNumber' });
    expect(isPending(bad)).toBe(true);
    const better = overlayDrafts(RATIO, registers, { [DONE]: '7' }, bad);
    expect(better.faults).toEqual({});
    expect(scoreWithDrafts(RATIO, better, FRAMEWORK).score?.toFraction()).toBe('7');
  });

  it('[PH3] falls back to what is recorded where nothing was typed well', () => {
    const registers = holding({ [DONE]: 9, [ALL]: 10, [REASON]: '原因' });
    expect(scoreOf(registers, { [DONE]: 'x' })?.toFraction()).toBe('9');
  });

  it('[PH4] keeps the value of a draft that has gone until the registers change', () => {
    const registers = holding({ [DONE]: 9, [ALL]: 10, [REASON]: '原因' });
    const typed = overlayDrafts(RATIO, registers, { [DONE]: '8' }, null);
    const gone = overlayDrafts(RATIO, registers, {}, typed);
    expect(scoreWithDrafts(RATIO, gone, FRAMEWORK).score?.toFraction()).toBe('8');
    const folded = holding({ [DONE]: 6, [ALL]: 10, [REASON]: '原因' });
    const after = overlayDrafts(RATIO, folded, {}, gone);
    expect(isPending(after)).toBe(false);
    expect(scoreWithDrafts(RATIO, after, FRAMEWORK).score?.toFraction()).toBe('6');
  });

  it('[PH2] a value typed anew over a conflict is not recorded yet', () => {
    const [one] = holding({ [DONE]: 9 })[DONE] ?? [];
    const [two] = holding({ [DONE]: 8 })[DONE] ?? [];
    if (one === undefined || two === undefined) throw new Error('both values are held');
    const registers = { ...holding({ [ALL]: 10 }), [DONE]: [one, two] };
    const overlay = overlayDrafts(RATIO, registers, { [DONE]: '9' }, null);
    expect(isPending(overlay)).toBe(true);
    expect(scoreWithDrafts(RATIO, overlay, FRAMEWORK).score?.toFraction()).toBe('9');
  });
});
