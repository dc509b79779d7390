import type { AssignmentWork } from '../../../store/assignment-work';
import { POINT_WORDS } from '../../../text/point-words';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/select-field';
import { TextArea } from '../../../ui/text-area';
import { aboutChoices } from './about-words';
import type { PointDraft } from './point-draft';

interface PointsFieldProps {
  readonly work: Pick<AssignmentWork, 'pkg'>;
  readonly value: readonly PointDraft[];
  /** Ids of those that say nothing, once somebody tried to save. */
  readonly silent: readonly string[];
  readonly newId: () => string;
  readonly onChange: (value: PointDraft[]) => void;
}

const MOST = 200;
const LONGEST = 2000;

/** A list of points, each with what it is about. */
export function PointsField({ work, value, silent, newId, onChange }: PointsFieldProps) {
  const choices = aboutChoices(work);
  const change = (id: string, part: Partial<PointDraft>) =>
    onChange(value.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <div className="field-rows">
      {value.map(({ id, text, about }, i) => (
        <fieldset key={id} className="field-row-box">
          <legend>{POINT_WORDS.number(i + 1)}</legend>
          <SelectField
            label={POINT_WORDS.about}
            value={about}
            options={choices}
            onChange={(chosen) => change(id, { about: chosen })}
          />
          <TextArea
            label={POINT_WORDS.text}
            error={silent.includes(id) && text.trim() === '' ? POINT_WORDS.textMissing : undefined}
            maxLength={LONGEST}
            value={text}
            onChange={(event) => change(id, { text: event.target.value })}
          />
          <Button kind="quiet" onClick={() => onChange(value.filter((each) => each.id !== id))}>
            {POINT_WORDS.remove(i + 1)}
          </Button>
        </fieldset>
      ))}
      {value.length < MOST ? (
        <Button onClick={() => onChange([...value, { id: newId(), text: '', about: '' }])}>
          {POINT_WORDS.add}
        </Button>
      ) : null}
    </div>
  );
}
