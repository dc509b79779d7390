import { AppLink } from '../app-link';
import { barDrawing } from './bar-drawing';
import type { ChartRow } from './chart-row';
import { DrawingView } from './drawing-view';

export interface ScoreRowsProps {
  /** Id of what names the list. */
  readonly labelledBy: string;
  readonly rows: readonly ChartRow[];
  /** The word for what is not scored, such as 未评. */
  readonly unscored: string;
  readonly bars: boolean;
  /** Rows bear the numbers that stand in a picture above. */
  readonly numbered?: boolean;
}

type RowProps = Omit<ScoreRowsProps, 'rows' | 'labelledBy'> & {
  readonly row: ChartRow;
  readonly number: number;
};

function Score({ row, unscored }: Pick<RowProps, 'row' | 'unscored'>) {
  if (row.earned !== null) return <span className="score-text">{row.text}</span>;
  return (
    <span className="score-text">
      <span className="score-open">{unscored}</span> {row.text}
    </span>
  );
}

function Row({ row, number, unscored, bars, numbered }: RowProps) {
  const content = (
    <>
      <span className="score-words">
        <span className="score-label">
          {numbered ? <span className="score-number">{number} </span> : null}
          {row.label}
        </span>
        <Score row={row} unscored={unscored} />
      </span>
      {bars ? <DrawingView drawing={barDrawing(row.earned)} /> : null}
    </>
  );
  if (row.to === undefined) return <div className="score-row">{content}</div>;
  return (
    <AppLink to={row.to} className="score-row">
      {content}
    </AppLink>
  );
}

/** Names and scores as a list that is read aloud row by row; bars only repeat what the words say. */
export function ScoreRows({ labelledBy, rows, ...rest }: ScoreRowsProps) {
  return (
    <ul className={rest.bars ? 'score-rows bars' : 'score-rows'} aria-labelledby={labelledBy}>
      {rows.map((row, index) => (
        <li key={row.id}>
          <Row row={row} number={index + 1} {...rest} />
        </li>
      ))}
    </ul>
  );
}
