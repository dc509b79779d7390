import { useId } from 'react';
import type { ChartRow } from './chart-row';
import { ScoreRows } from './score-rows';
import './chart.css';

export interface ChartProps {
  readonly title: string;
  /** How to read the picture, in one sentence. */
  readonly description: string;
  readonly rows: readonly ChartRow[];
  /** The word for what is not scored, such as 未评. */
  readonly unscored: string;
}

/** Scores against their weights, one bar a row; a thousand rows cost no layout until seen. */
export function ScoreBars({ title, description, rows, unscored }: ChartProps) {
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <p id={id} className="chart-title">
          {title}
        </p>
        <p className="soft small">{description}</p>
      </figcaption>
      <ScoreRows labelledBy={id} rows={rows} unscored={unscored} bars />
    </figure>
  );
}
