import { DECISION_WORDS } from '../../text/decision-words';
import { Button } from '../../ui/button';
import { SelectField } from '../../ui/select-field';
import { TextArea } from '../../ui/text-area';

const WORDS = DECISION_WORDS;
const MOST = 60;

/** What is being written on one indicator. */
export interface CommentLine {
  readonly indicator: string;
  readonly comment: string;
}

export interface CommentLinesProps {
  readonly indicators: readonly { readonly id: string; readonly name: string }[];
  readonly lines: readonly CommentLine[];
  readonly tried: boolean;
  readonly onChange: (lines: readonly CommentLine[]) => void;
}

/** Comments on single indicators, each indicator once. */
export function CommentLines({ indicators, lines, tried, onChange }: CommentLinesProps) {
  const taken = new Set(lines.map(({ indicator }) => indicator));
  const free = indicators.find(({ id }) => !taken.has(id));
  const change = (at: number, changed: CommentLine) =>
    onChange(lines.map((line, index) => (index === at ? changed : line)));
  return (
    <>
      {lines.map((line, at) => (
        <fieldset key={line.indicator} className="stack">
          <legend className="unseen">{WORDS.perIndicator}</legend>
          <SelectField
            label={WORDS.indicator}
            value={line.indicator}
            options={indicators
              .filter(({ id }) => id === line.indicator || !taken.has(id))
              .map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
            onChange={(indicator) => change(at, { ...line, indicator })}
          />
          <TextArea
            label={WORDS.comment}
            value={line.comment}
            maxLength={300}
            error={tried && line.comment.trim() === '' ? WORDS.commentMissing : undefined}
            onChange={(event) => change(at, { ...line, comment: event.target.value })}
          />
          <p className="desk-buttons">
            <Button onClick={() => onChange(lines.filter((each) => each !== line))}>
              {WORDS.remove}
            </Button>
          </p>
        </fieldset>
      ))}
      {free === undefined || lines.length >= MOST ? null : (
        <p className="desk-buttons">
          <Button onClick={() => onChange([...lines, { indicator: free.id, comment: '' }])}>
            {WORDS.addIndicator}
          </Button>
        </p>
      )}
    </>
  );
}
