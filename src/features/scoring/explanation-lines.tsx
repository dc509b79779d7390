import type { Indicator } from '../../domain/framework/framework';
import type { IndicatorScore } from '../../domain/scoring/indicator-score';
import { PRINTING } from '../../domain/scoring/printing';
import { sayScoreNote } from '../../text/say-explanation';
import { INDICATOR_WORDS } from '../../text/scoring-words';

export interface ExplanationLinesProps {
  /** With what is typed. */
  readonly score: IndicatorScore;
  readonly indicator: Indicator;
}

/** The steps of a score line by line, and the reason for what was taken off. */
export function ExplanationLines({ score, indicator }: ExplanationLinesProps) {
  const lines = sayScoreNote(score.steps, indicator, PRINTING);
  return (
    <>
      <ol className="indicator-steps">
        {lines.map((line, place) => (
          // Two parts may say the same; a line has no other name than its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={place}>{line}</li>
        ))}
      </ol>
      {score.reason === '' ? null : (
        <p>
          {INDICATOR_WORDS.reason}：{score.reason}
        </p>
      )}
    </>
  );
}
