import type { FirstLevel, Framework, Indicator } from '../../domain/framework/framework';
import type { Manifest } from '../../domain/report/manifest';
import { fromExact, fromMilli } from '../../domain/scoring/exact';
import { printScore } from '../../domain/scoring/print-score';
import { PRINTING } from '../../domain/scoring/printing';
import { PICTURE_WORDS } from '../../text/picture-words';
import type { ChartRow } from '../../ui/chart/chart-row';
import { RadarChart } from '../../ui/chart/radar-chart';
import { ScoreBars } from '../../ui/chart/score-bars';

export interface ReportPicturesProps {
  readonly framework: Framework;
  readonly manifest: Manifest;
}

const indicatorsIn = ({ groups }: FirstLevel): readonly Indicator[] =>
  groups.flatMap(({ indicators }) => indicators);

type Scores = ReadonlyMap<string, Manifest['scores'][number]>;

/** Some indicators as one thing that is drawn: their sum against their weight. */
function rowOf(
  { id, name }: { readonly id: string; readonly name: string },
  indicators: readonly Indicator[],
  scores: Scores,
  { rounding }: Framework,
): ChartRow {
  const weightMilli = indicators.reduce((sum, each) => sum + each.weightMilli, 0);
  const points = indicators.reduce(
    (sum, each) => sum.add(fromExact(scores.get(each.id)?.score ?? { num: '0', den: '1' })),
    fromMilli(0),
  );
  const weight = PRINTING.figure(weightMilli, 'milli');
  // Floats for drawing only; the sums stand exact beside it.
  const earned = weightMilli === 0 ? 0 : (points.valueOf() * 1000) / weightMilli;
  return {
    id,
    label: name,
    earned,
    text: PICTURE_WORDS.score(printScore(points, rounding), weight),
  };
}

/** Radar of the first levels and bars of all indicators of a sealed report. */
export function ReportPictures({ framework, manifest }: ReportPicturesProps) {
  const scores: Scores = new Map(manifest.scores.map((score) => [score.indicator, score]));
  const { levels } = framework;
  return (
    <div className="desk-columns">
      <RadarChart
        title={PICTURE_WORDS.levels}
        description={PICTURE_WORDS.levelsHow}
        rows={levels.map((level) => rowOf(level, indicatorsIn(level), scores, framework))}
        unscored={PICTURE_WORDS.unscored}
      />
      <ScoreBars
        title={PICTURE_WORDS.indicators}
        description={PICTURE_WORDS.indicatorsHow}
        rows={levels.flatMap(indicatorsIn).map((each) => rowOf(each, [each], scores, framework))}
        unscored={PICTURE_WORDS.unscored}
      />
    </div>
  );
}
