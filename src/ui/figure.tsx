import { type ReactNode, useState } from 'react';
import { Icon } from './icon';
import './figure.css';

export interface FigureProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly unit?: string;
  /** Name and value on one line, where work follows that needs the room. */
  readonly line?: boolean;
  /** How the figure came about; drawn when a tap opens it. */
  readonly explain?: ReactNode;
  readonly explainLabel?: string;
}

/** A figure that explains itself. */
export function Figure({ label, value, unit, line, explain, explainLabel }: FigureProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="figure">
      <div className={line ? 'figure-head line' : 'figure-head'}>
        <span className="figure-label">{label}</span>
        <span className="figure-value">
          {value}
          {unit === undefined ? null : <span className="figure-unit">{unit}</span>}
        </span>
      </div>
      {explain === undefined ? null : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            <Icon name="info" />
            {explainLabel}
          </summary>
          <div className="figure-steps">{open ? explain : null}</div>
        </details>
      )}
    </div>
  );
}
