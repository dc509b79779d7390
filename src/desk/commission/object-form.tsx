import { type ReactNode, useState } from 'react';
import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import { suggestedDeadline } from '../../domain/commission/start-commission';
import { evaluationKind } from '../../domain/framework/evaluation-kind';
import { toPlainText } from '../../domain/kernel/plain-text';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { parseTypedDecimal } from '../../domain/kernel/typed-decimal';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { EVALUATION_KIND_WORDS } from '../../text/framework-kind-words';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/text-field';
import { PlainSelect } from '../frameworks/plain-select';
import { AgencyChoice } from './agency-choice';
import type { FormProps } from './form-props';

const KINDS = evaluationKind.options.map((value) => ({
  ...{ value, label: EVALUATION_KIND_WORDS[value] },
}));

const WAN_DECIMALS = 6;
const isYearText = (typed: string): boolean => /^(?:199|20\d)\d$/.test(typed);

/** A year and an amount as they are typed; what is no number yet stays on the page and is said. */
function YearAndFunds({ draft: { project }, change }: FormProps) {
  const [year, setYear] = useState(String(project.year));
  const [funds, setFunds] = useState(
    project.fundsFen === null ? '' : printDecimal(project.fundsFen, WAN_DECIMALS, 'shortest'),
  );
  const isAmount = funds.trim() === '' || parseTypedDecimal(funds, WAN_DECIMALS).ok;
  const typeFunds = (typed: string) => {
    const read = parseTypedDecimal(typed, WAN_DECIMALS);
    setFunds(typed);
    if (read.ok) change({ project: { ...project, fundsFen: read.value } });
    if (typed.trim() === '') change({ project: { ...project, fundsFen: null } });
  };
  const typeYear = (typed: string) => {
    setYear(typed);
    if (isYearText(typed)) change({ project: { ...project, year: Number(typed) } });
  };
  return (
    <>
      <TextField
        label={WORDS.year}
        inputMode="numeric"
        value={year}
        maxLength={4}
        error={isYearText(year) ? undefined : WORDS.yearUnfit}
        onChange={({ target }) => typeYear(target.value)}
      />
      <TextField
        label={WORDS.funds}
        inputMode="decimal"
        value={funds}
        maxLength={20}
        error={isAmount ? undefined : WORDS.fundsUnfit}
        onChange={({ target }) => typeFunds(target.value)}
      />
    </>
  );
}

/** What is evaluated, by whom and for whom. */
export function ObjectForm({ draft, change }: FormProps) {
  const { project } = draft;
  const text = (key: 'bureau' | 'agency', label: string) => (
    <TextField
      label={label}
      value={draft[key]}
      maxLength={80}
      onChange={({ target }) =>
        change({
          [key]: toPlainText(target.value),
          ...(key === 'agency' ? { agencyEntry: undefined } : {}),
        })
      }
    />
  );
  const ofProject = (key: 'name' | 'evaluee', label: string, maxLength: number) => (
    <TextField
      label={label}
      value={project[key]}
      maxLength={maxLength}
      onChange={({ target }) =>
        change({ project: { ...project, [key]: toPlainText(target.value) } })
      }
    />
  );
  return (
    <section className="desk-part">
      <h2>{WORDS.object}</h2>
      <div className="commission-fields">
        {ofProject('name', WORDS.projectName, 120)}
        {ofProject('evaluee', WORDS.evaluee, 80)}
        {text('bureau', WORDS.bureau)}
        <div>
          {text('agency', WORDS.agency)}
          <AgencyChoice draft={draft} change={change} />
        </div>
        <PlainSelect
          label={WORDS.kind}
          value={draft.kind}
          options={KINDS}
          onChoose={(kind) => change({ kind })}
        />
        <YearAndFunds {...{ draft, change }} />
      </div>
    </section>
  );
}

export interface DeadlineProps extends FormProps {
  readonly pack: string;
  /** The choice of the place whose calendar suggests a day. */
  readonly packField: ReactNode;
}

/** When it is due, with what the place's calendar suggests. */
export function DeadlineForm({ draft, change, pack: id, packField }: DeadlineProps) {
  const pack = POLICY_PACKS.find((each) => each.id === id);
  // Projects of a year are evaluated in the year after.
  const year = draft.project.year + 1;
  const due = pack === undefined ? null : suggestedDeadline(pack, draft.kind, year);
  return (
    <section className="desk-part">
      <h2>{WORDS.deadline}</h2>
      <div className="commission-fields">
        <TextField
          label={WORDS.dueOn}
          type="date"
          value={draft.dueOn}
          onChange={({ target }) => change({ dueOn: target.value })}
        />
        {packField}
      </div>
      {due === null ? (
        <p className="soft">{WORDS.noSuggestion}</p>
      ) : (
        <div className="desk-buttons">
          <p className="soft">{WORDS.suggestion(due.by, due.source)}</p>
          <Button onClick={() => change({ dueOn: due.by })}>{WORDS.take}</Button>
        </div>
      )}
    </section>
  );
}
