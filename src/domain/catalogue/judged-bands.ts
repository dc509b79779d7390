import type { ScoringRule } from '../framework/scoring-rule';

/** Judged in the three bands of 财预〔2020〕10号 art. 16: 100–80(含), 80–60(含) and 60–0 % of the weight. */
export const judgedBands = (guidance: string): ScoringRule => ({
  kind: 'bands',
  bands: [
    { label: '达成预期', fromPpm: 800_000 },
    { label: '部分达成并有一定效果', fromPpm: 600_000 },
    { label: '未达成且效果较差', fromPpm: 0 },
  ],
  guidance,
});
