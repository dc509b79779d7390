import { useId } from 'react';
import { DrawingView } from './drawing-view';
import { LETTER } from './letters';
import { radarDrawing } from './radar-drawing';
import { type ChartProps, ScoreBars } from './score-bars';
import { ScoreRows } from './score-rows';
import { useWidthInLetters } from './use-width-in-letters';
import './chart.css';

/**
 * Three to eight scores as a radar with the same facts as a list below it; bars for any other
 * number. The names around it are laid out for the room and the letters that there are.
 */
export function RadarChart({ title, description, rows, unscored }: ChartProps) {
  const id = useId();
  const [box, letters] = useWidthInLetters();
  const drawing = radarDrawing(rows, unscored, letters * LETTER);
  if (drawing === null) return <ScoreBars {...{ title, description, rows, unscored }} />;
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <p id={id} className="chart-title">
          {title}
        </p>
        <p className="soft small">{description}</p>
      </figcaption>
      <div ref={box} className="chart-picture">
        <DrawingView drawing={drawing} named={{ title, description }} />
      </div>
      <ScoreRows
        labelledBy={id}
        rows={rows}
        unscored={unscored}
        bars={false}
        numbered={drawing.numbered}
      />
    </figure>
  );
}
