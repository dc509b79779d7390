import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HENAN_OUTLINE } from '../../../src/domain/catalogue/report-outlines/evaluation-henan';
import { outlineFor } from '../../../src/domain/catalogue/report-outlines/outline-for';
import { EVALUATION_KINDS } from '../../../src/domain/framework/evaluation-kind';
import { indicatorsOf } from '../../../src/domain/framework/framework';
import { numberedEvidence } from '../../../src/domain/report/numbered-evidence';
import { reportOutline } from '../../../src/domain/report/outline';
import { chaptersOf, sectionsOf } from '../../../src/domain/report/report-sections';
import { readReportText, readRuns, tokensIn } from '../../../src/domain/report/report-text';
import { readToken, type TextToken, writeToken } from '../../../src/domain/report/text-token';
import { tokenValue } from '../../../src/domain/report/token-value';
import { fromMilli } from '../../../src/domain/scoring/exact';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation';
import { offeredReferences } from '../../../src/features/report/text/references';
import { madePackage } from '../../support/journal-maker';
import { sha256Of } from '../../support/made-ids';
import { knownScene } from '../../support/report-scene';

function ground() {
  const { history } = knownScene();
  const evaluation = history.fold();
  const score = scoreEvaluation(history.package.framework, evaluation);
  return { package: history.package, evaluation, score };
}

const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,8}$/);
const token: fc.Arbitrary<TextToken> = fc.oneof(
  fc.constantFrom<TextToken>({ kind: 'total' }, { kind: 'grade' }, { kind: 'funds' }),
  fc.constantFrom<TextToken>({ kind: 'selfTotal' }, { kind: 'verifiedTotal' }),
  fc.record({
    kind: fc.constantFrom('score', 'deducted', 'weight', 'selfScore', 'difference'),
    indicator: code,
  }),
  fc.record({
    kind: fc.constantFrom('levelScore', 'levelWeight', 'levelSelf', 'levelDifference'),
    level: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({ kind: fc.constant('figure' as const), indicator: code, figure: code }),
  fc.record({
    kind: fc.constant('evidence' as const),
    digits: fc.stringMatching(/^[0-9a-f]{8,64}$/),
  }),
);

describe('the text of a section', () => {
  it('[PR33] is paragraphs, items and headings, with references in braces', () => {
    const text =
      '# 产出\n\n  完成率得 {得分:C11} 分，扣 {扣分：C11}。\n- 见{佐证:0123abcd}\n{不是} 引用 {';
    expect(readReportText(text)).toEqual([
      { kind: 'heading', runs: ['产出'] },
      {
        kind: 'paragraph',
        runs: [
          ...['完成率得 ', { kind: 'score', indicator: 'C11' }, ' 分，扣 '],
          ...[{ kind: 'deducted', indicator: 'C11' }, '。'],
        ],
      },
      { kind: 'item', runs: ['见', { kind: 'evidence', digits: '0123abcd' }] },
      { kind: 'paragraph', runs: ['{不是} 引用 {'] },
    ]);
  });

  it('[PR33] loses no character of a line, whatever is typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('{', '}', '总分', '得分', ':', 'C11', ' ', '字'))
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        typed.map((text) => text.replaceAll('\n', '')),
        (line) => {
          const back = readRuns(line).map((run) => (typeof run === 'string' ? run : '□'));
          const plain = line.replace(/\{([^{}\n]{1,120})\}/gu, (whole, inside: string) =>
            readToken(inside) === null ? whole : '□',
          );
          expect(back.join('')).toBe(plain);
        },
      ),
      { seed: 20261126 },
    );
  });

  it('[PR34] what a reference is written as is read as the same', () => {
    fc.assert(
      fc.property(token, (each) => {
        expect(tokensIn(`前${writeToken(each)}后`)).toEqual([each]);
      }),
      { seed: 20261126 },
    );
  });
});

describe('what a reference stands for', () => {
  it('[PR35] weight, score and deduction as the framework rounds them', () => {
    const of = (inside: string) => {
      const read = readToken(inside);
      const value = read === null ? null : tokenValue(ground(), read);
      return value?.kind === 'points' ? value.printed : value;
    };
    expect([of('得分:B12'), of('扣分:B12'), of('满分:B12')]).toEqual(['1.67', '3.33', '5.00']);
    expect(of('总分')).toBe('96.67');
    expect(of('等级')).toEqual({ kind: 'grade', label: '优' });
    expect(of('得分:Z99')).toBeNull();
    expect(of('数值:B12.spent')).toMatchObject({ kind: 'figure', value: 333, indicator: 'B12' });
    expect(of('数值:B12.nothing')).toBeNull();
  });

  it('[PR66] a score and its deduction exactly, where they would not make the weight', () => {
    const all = ground();
    const framework = {
      ...all.package.framework,
      rounding: { decimals: 0, mode: 'halfUp', at: 'total' } as const,
    };
    const indicators = all.score.indicators.map((each) =>
      each.indicator === 'B12' ? { ...each, score: fromMilli(2_500) } : each,
    );
    const halved = {
      ...all,
      ...{ package: { ...all.package, framework }, score: { ...all.score, indicators } },
    };
    const printed = (['score', 'deducted', 'weight'] as const).map((kind) => {
      const value = tokenValue(halved, { kind, indicator: 'B12' });
      return value?.kind === 'points' ? value.printed : null;
    });
    expect(printed).toEqual(['2.5', '2.5', '5']);
  });

  it('[PR35] points of the levels add up to the whole', () => {
    const all = ground();
    const levels = all.package.framework.levels.map((_, i) => i + 1);
    const printed = (kind: 'levelScore' | 'levelWeight') =>
      levels.map((level) => {
        const value = tokenValue(all, { kind, level });
        return value?.kind === 'points' ? Number(value.printed) : Number.NaN;
      });
    const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(sum(printed('levelScore'))).toBeCloseTo(96.67, 10);
    expect(sum(printed('levelWeight'))).toBe(100);
    expect(tokenValue(all, { kind: 'levelScore', level: levels.length + 1 })).toBeNull();
  });

  it('[PR67] the same bytes have one number, whoever captured them, and are offered once', () => {
    const scene = knownScene();
    scene.lead.capture('first', { indicator: 'B12' });
    scene.anna.capture('third');
    const evaluation = scene.history.fold();
    expect(evaluation.evidence).toHaveLength(4);
    const numbers = numberedEvidence(evaluation);
    const numbered = evaluation.evidence.map(({ hash, evidence }) => [
      ...[evidence.sha256, numbers.get(hash)],
    ]);
    expect(new Set(numbered.map(String)).size).toBe(3);
    expect([...new Set(numbers.values())].sort()).toEqual([1, 2, 3]);
    const { package: pkg } = scene.history;
    const score = scoreEvaluation(pkg.framework, evaluation);
    const offered = offeredReferences({ package: pkg, evaluation, score });
    const written = offered.map((each) => each.written);
    expect(new Set(written).size).toBe(written.length);
    const pieces = offered.filter((each) => each.written.startsWith('{佐证'));
    for (const [i, { title, now }] of pieces.entries()) {
      expect([title, now].every((said) => said.includes(String(i + 1)))).toBe(true);
    }
    expect(pieces).toHaveLength(3);
  });

  it('[PR36] evidence by its first digits, where they tell one piece from the others', () => {
    const all = ground();
    const [first] = all.evaluation.evidence;
    if (first === undefined) throw new Error('no evidence');
    const of = (digits: string) => tokenValue(all, { kind: 'evidence', digits });
    const { sha256 } = first.evidence;
    expect(of(sha256.slice(0, 8))).toMatchObject({ kind: 'evidence', sha256 });
    expect(of(sha256Of('nothing like it'))).toBeNull();
    const twin = {
      ...first,
      evidence: { ...first.evidence, sha256: `${sha256.slice(0, 8)}${'0'.repeat(56)}` },
    };
    const evaluation = { ...all.evaluation, evidence: [...all.evaluation.evidence, twin] };
    expect(
      tokenValue({ ...all, evaluation }, { kind: 'evidence', digits: sha256.slice(0, 8) }),
    ).toBeNull();
  });

  it('[PR35] nothing while an indicator is not scored', () => {
    const all = ground();
    const indicators = all.score.indicators.map((each) =>
      each.indicator === 'B12' ? { ...each, status: 'incomplete' as const } : each,
    );
    const score = { ...all.score, indicators, complete: false, grade: null };
    const some = { ...all, score };
    const kinds: readonly TextToken[] = [
      ...([{ kind: 'total' }, { kind: 'grade' }, { kind: 'levelScore', level: 2 }] as const),
      { kind: 'score', indicator: 'B12' },
    ];
    expect(kinds.map((each) => tokenValue(some, each))).toEqual([null, null, null, null]);
    expect(indicatorsOf(all.package.framework).length).toBe(indicators.length);
  });
});

describe('outlines', () => {
  it('[PR37] every kind has one that a package could carry, with ids of its own', () => {
    for (const kind of EVALUATION_KINDS) {
      expect(reportOutline.safeParse(outlineFor(kind)).success, kind).toBe(true);
    }
    expect(reportOutline.safeParse(HENAN_OUTLINE).success).toBe(true);
  });

  it('[PR37] a section of each first level is called by it', () => {
    const pkg = madePackage();
    const analysis = sectionsOf(pkg).filter(({ of }) => of === 'analysis');
    expect(analysis.map(({ id }) => id)).toEqual([
      'analysis.1',
      'analysis.2',
      'analysis.3',
      'analysis.4',
    ]);
    expect(analysis.map(({ title }) => title)).toEqual(
      pkg.framework.levels.map(({ name }) => `${name}情况`),
    );
  });

  it('[PR37] a package brings its own', () => {
    const own = chaptersOf({ ...madePackage(), outline: HENAN_OUTLINE });
    expect(own.map(({ title }) => title)).toEqual(HENAN_OUTLINE.chapters.map(({ title }) => title));
  });
});
