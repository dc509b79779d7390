import { expect, it } from 'vitest';
import { FINDING_WORDS, sayFinding } from '../../src/text/bundle-words';

it('[DK14] a finding is told in words with what it is about', () => {
  expect(sayFinding('score-differs:A11')).toBe('得分与工作日志重新计算的结果不符（A11）');
  expect(sayFinding('evidence-missing')).toBe('财政局尚未收到这份佐证材料');
  expect(sayFinding('evidence-differs:JOURNAL:7')).toContain('（JOURNAL:7）');
});

it('[DK14] no two reasons share their words, so that each can be told apart', () => {
  const words = Object.values(FINDING_WORDS);
  expect(new Set(words).size).toBe(words.length);
});
