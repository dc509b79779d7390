import { useState } from 'react';
import { PROJECT_IMPORT_WORDS as WORDS } from '../../text/project-words';
import { DeskTable } from '../desk-table';

/** What an import would do with one row of a sheet. */
export interface ImportLine {
  readonly row: number;
  readonly name: string;
  readonly state: 'fresh' | 'changed' | 'same' | 'faulty';
  /** Its figure, where rows have one. */
  readonly figure?: string;
  readonly detail: string;
}

/** More rows than this make a page slow and nobody reads them; faults can be shown alone. */
const SHOWN = 200;

export interface ImportLinesProps {
  readonly lines: readonly ImportLine[];
  readonly nameHead: string;
  /** Head of the column of figures, where there is one. */
  readonly figureHead?: string;
}

/** Row by row what an import would do, and which cells are at fault. */
export function ImportLines({ lines, nameHead, figureHead }: ImportLinesProps) {
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const count = (state: ImportLine['state']) => lines.filter((line) => line.state === state).length;
  const faulty = count('faulty');
  const fitting = lines.filter(({ state }) => !onlyFaulty || state === 'faulty');
  const figureHeads = figureHead === undefined ? [] : [figureHead];
  return (
    <section aria-label={WORDS.preview}>
      <p aria-live="polite">
        {WORDS.counts(count('fresh'), count('changed'), count('same'), faulty)}
      </p>
      <p className="soft small">{WORDS.stays}</p>
      {faulty > 0 ? <p className="desk-alarm">{WORDS.skipped(faulty)}</p> : null}
      {faulty > 0 ? (
        <label className="desk-check">
          <input
            type="checkbox"
            checked={onlyFaulty}
            onChange={({ target }) => setOnlyFaulty(target.checked)}
          />
          {WORDS.only}
        </label>
      ) : null}
      <DeskTable
        caption={WORDS.preview}
        heads={[WORDS.row, nameHead, ...figureHeads, WORDS.state, WORDS.detail]}
      >
        {fitting.slice(0, SHOWN).map(({ row, name, state, figure, detail }) => (
          <tr key={row}>
            <th scope="row">{row}</th>
            <td>{name}</td>
            {figureHead === undefined ? null : <td className="number">{figure}</td>}
            <td className={state === 'faulty' ? 'desk-alarm' : ''}>{WORDS[state]}</td>
            <td>{detail}</td>
          </tr>
        ))}
      </DeskTable>
      {fitting.length > SHOWN ? <p>{WORDS.shown(SHOWN, fitting.length)}</p> : null}
    </section>
  );
}
