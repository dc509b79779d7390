import { useId } from 'react';
import './progress.css';

export interface ProgressProps {
  readonly label: string;
  /** Null while nobody can say how far it is. */
  readonly value: number | null;
  readonly max: number;
  /** How far in words; `value / max` when absent. */
  readonly words?: string;
}

/** How far something is, in words and as a bar. */
export function Progress({ label, value, max, words }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress-words">
        <label htmlFor={id}>{label}</label>
        <span>{words ?? (value === null ? '' : `${value} / ${max}`)}</span>
      </div>
      {value === null ? <progress id={id} /> : <progress id={id} value={value} max={max} />}
    </div>
  );
}
