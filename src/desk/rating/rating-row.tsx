import { sayFault, sayMilli, RATING_WORDS as WORDS } from '../../text/rating-words';
import { type DraftedLine, isTyped, lacksReason, leftMilli } from './drafted-line';

export interface RatingRowProps {
  readonly line: DraftedLine;
  readonly tried: boolean;
  readonly mayRate: boolean;
  readonly onChange: (line: DraftedLine) => void;
}

/** One line of the rubric: what it asks, what was counted, what stands. */
export function RatingRow(props: RatingRowProps) {
  const { line } = props;
  const { item } = line;
  return (
    <tr>
      <th scope="row" className="rating-item">
        <span className="soft small">{item.group}</span> {item.name}
        {item.sample === 'none' ? null : (
          <span className="desk-tag">{WORDS.sample(item.sample)}</span>
        )}
        <span className="desk-under">{item.asks}</span>
      </th>
      <td className="number">{sayMilli(item.pointsMilli)}</td>
      <td className="desk-reason">
        <Basis line={line} />
      </td>
      <td className="rating-times">
        <Times {...props} />
      </td>
      <td>
        <Reason {...props} />
      </td>
      <td className="number">{sayMilli(leftMilli(line))}</td>
    </tr>
  );
}

function Basis({ line: { item, faults } }: { readonly line: DraftedLine }) {
  if (item.counts === undefined) return WORDS.byPerson;
  if (faults.length === 0) return WORDS.allWell(item.counts);
  const said = faults.map(sayFault);
  return (
    <ul>
      {said.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}

function Times({ line, tried, mayRate, onChange }: RatingRowProps) {
  const { item, times } = line;
  const put = (place: number, text: string) =>
    onChange({ ...line, times: times.map((time, i) => (i === place ? text : time)) });
  const isWrong = tried && !isTyped(line);
  return (
    <>
      {item.steps.map((step, i) => (
        <div key={step.name} className="rating-step">
          {mayRate ? (
            <input
              className="field-control"
              inputMode="numeric"
              aria-label={WORDS.timesOf(item.name, step.name)}
              aria-invalid={isWrong || undefined}
              maxLength={3}
              value={times[i] ?? ''}
              onChange={({ target }) => put(i, target.value)}
            />
          ) : (
            times[i]
          )}
          <span className="soft small">{WORDS.step(step.name, step.milli)}</span>
        </div>
      ))}
      {isWrong ? <p className="desk-alarm">{WORDS.notNumber}</p> : null}
    </>
  );
}

function Reason({ line, tried, mayRate, onChange }: RatingRowProps) {
  const isMissing = tried && lacksReason(line);
  if (!mayRate) return line.reason;
  return (
    <>
      <input
        className="field-control rating-reason"
        aria-label={WORDS.reasonOf(line.item.name)}
        aria-invalid={isMissing || undefined}
        maxLength={500}
        value={line.reason}
        onChange={({ target }) => onChange({ ...line, reason: target.value })}
      />
      {isMissing ? (
        <p className="desk-alarm" role="alert">
          {WORDS.reasonMissing}
        </p>
      ) : null}
    </>
  );
}
