import { toPlainText } from '../../domain/kernel/plain-text';
import { PARTIES } from '../../domain/procedure/procedure-setting';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { TextArea } from '../../ui/text-area';
import type { FormProps } from './form-props';

/** What lies between a draft of the report and its seal, and what the team declares. */
export function ProcedureForm({ draft, change }: FormProps) {
  const { procedure, independenceDeclaration } = draft;
  const consult = (party: (typeof PARTIES)[number], is: boolean) => {
    const consulted = PARTIES.filter((each) =>
      each === party ? is : procedure.consulted.includes(each),
    );
    change({ procedure: { ...procedure, consulted } });
  };
  const review = (typed: string) => {
    const reviews = [...new Set(typed.split('\n').map((line) => toPlainText(line).slice(0, 40)))];
    const filled = reviews.filter((line) => line.trim() !== '').slice(0, 5);
    if (filled.length > 0) change({ procedure: { ...procedure, reviews: filled } });
  };
  return (
    <section className="desk-part">
      <h2>{WORDS.procedure}</h2>
      <fieldset className="desk-buttons">
        <legend>{WORDS.consulted}</legend>
        {PARTIES.map((party) => (
          <label key={party} className="desk-check">
            <input
              type="checkbox"
              checked={procedure.consulted.includes(party)}
              onChange={({ target }) => consult(party, target.checked)}
            />
            {party === 'client' ? WORDS.client : WORDS.evaluee2}
          </label>
        ))}
      </fieldset>
      <TextArea
        label={WORDS.reviews}
        rows={2}
        defaultValue={procedure.reviews.join('\n')}
        onBlur={({ target }) => review(target.value)}
      />
      <TextArea
        label={WORDS.declaration}
        rows={6}
        maxLength={2000}
        value={independenceDeclaration}
        onChange={({ target }) => change({ independenceDeclaration: toPlainText(target.value) })}
      />
    </section>
  );
}
