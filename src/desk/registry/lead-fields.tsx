import type { PersonFault, TypedPerson } from '../../domain/registry/typed-person';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

const optionsOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  (Object.keys(words) as V[]).map((value) => ({ value, label: words[value] }));
const CONTRACTS = optionsOf(WORDS.contractChoices);
const CRIMINAL = optionsOf(WORDS.criminalChoices);

interface LeadFieldsProps {
  readonly typed: TypedPerson;
  readonly type: (part: Partial<TypedPerson>) => void;
  readonly errorOf: (fault: PersonFault) => string | undefined;
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onDay: (day: string) => void;
}

const Day = ({ onDay, ...field }: DayProps) => (
  <TextField type="date" {...field} onChange={({ target }) => onDay(target.value)} />
);

/** What 财监〔2021〕4号 asks of a lead evaluator; nothing is asked of who is none. */
export function LeadFields({ typed, type, errorOf }: LeadFieldsProps) {
  return (
    <>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={typed.isLead}
          onChange={({ target }) => type({ isLead: target.checked })}
        />
        {WORDS.isLead}
      </label>
      {typed.isLead ? (
        <>
          <TextField
            label={WORDS.qualification}
            hint={WORDS.qualificationHint}
            value={typed.qualification}
            maxLength={80}
            onChange={({ target }) => type({ qualification: target.value })}
          />
          <Day
            label={WORDS.workSince}
            value={typed.workSince}
            onDay={(workSince) => type({ workSince })}
          />
          <Day
            label={WORDS.evaluationSince}
            value={typed.evaluationSince}
            onDay={(evaluationSince) => type({ evaluationSince })}
          />
          <SelectField
            label={WORDS.contract}
            value={typed.contract}
            options={CONTRACTS}
            onChange={(contract) => type({ contract })}
          />
          {typed.contract === 'until' ? (
            <Day
              label={WORDS.contractUntil}
              value={typed.contractUntil}
              error={errorOf('contractUntil')}
              onDay={(contractUntil) => type({ contractUntil })}
            />
          ) : null}
          <SelectField
            label={WORDS.criminal}
            value={typed.criminal}
            options={CRIMINAL}
            onChange={(criminal) => type({ criminal })}
          />
          {typed.criminal === 'negligence' ? (
            <Day
              label={WORDS.servedOn}
              value={typed.servedOn}
              error={errorOf('servedOn')}
              onDay={(servedOn) => type({ servedOn })}
            />
          ) : null}
        </>
      ) : null}
    </>
  );
}
