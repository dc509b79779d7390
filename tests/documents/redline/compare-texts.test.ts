import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTexts, type RedlineParagraph } from '../../../src/documents/redline/compare-texts';

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** One side of a comparison, read back. */
const sideOf = (paragraphs: readonly RedlineParagraph[], without: 'added' | 'removed') =>
  paragraphs
    .filter(({ kind }) => kind !== without)
    .map(({ runs }) =>
      runs
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(''),
    );

const sentence = fc
  .array(
    fc.constantFrom('项目', '资金', '支出', '进度', '慢', '，', '12.5%', '{得分:C11}', ' ', 'a'),
    {
      maxLength: 14,
    },
  )
  .map((words) => words.join(''));
const text = fc.array(sentence, { maxLength: 6 }).map((lines) => lines.join('\n'));

describe('the difference of two texts', () => {
  it('[PR70] reads as the text before without what was added, as the one after without what went', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const paragraphs = compareTexts(before, after);
        expect(sideOf(paragraphs, 'added')).toEqual(linesOf(before));
        expect(sideOf(paragraphs, 'removed')).toEqual(linesOf(after));
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });

  it('[PR70] is nothing where the words are the same', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(compareTexts(same, `\n${same}\n`).filter(({ kind }) => kind !== 'same')).toEqual([]);
      }),
      { seed: 20261126 },
    );
  });

  it('[PR71] keeps paragraphs that go together, and splits no number and no reference', () => {
    const before = '项目于2024年完工。\n完成率为96.5%，见{得分:C11}。\n群众反映良好。';
    const after = '项目于2024年完工。\n新增一段说明文字。\n完成率为94%，见{得分:C12}。';
    expect(compareTexts(before, after)).toEqual([
      { kind: 'same', runs: [{ kind: 'same', text: '项目于2024年完工。' }] },
      { kind: 'added', runs: [{ kind: 'added', text: '新增一段说明文字。' }] },
      {
        kind: 'changed',
        runs: [
          { kind: 'same', text: '完成率为' },
          { kind: 'removed', text: '96.5%，见{得分:C11}' },
          { kind: 'added', text: '94%，见{得分:C12}' },
          { kind: 'same', text: '。' },
        ],
      },
      { kind: 'removed', runs: [{ kind: 'removed', text: '群众反映良好。' }] },
    ]);
  });

  it('[PR71] of two long texts that have nothing in common is one after the other, in time', () => {
    const many = (letter: string) => Array.from({ length: 4000 }, (_, i) => `${letter}${i}`);
    const paragraphs = compareTexts(many('a').join('\n'), many('b').join('\n'));
    expect(paragraphs.length).toBe(8000);
    const kinds = new Set(paragraphs.slice(0, 4000).map(({ kind }) => kind));
    expect([...kinds]).toEqual(['removed']);
  });
});
