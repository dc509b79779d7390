import { POLICY_PACKS } from '../../domain/catalogue/policy-packs';
import { suggestedDeadline } from '../../domain/commission/start-commission';
import { evaluationKind } from '../../domain/framework/evaluation-kind';
import { toPlainText } from '../../domain/kernel/plain-text';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { EVALUATION_KIND_WORDS } from '../../text/framework-kind-words';
import { Button } from '../../ui/button';
import { Facts } from '../../ui/facts';
import { TextField } from '../../ui/text-field';
import { PlainSelect } from '../frameworks/plain-select';
import { AgencyChoice } from './agency-choice';
import type { FormProps } from './form-props';

const KINDS = evaluationKind.options.map((value) => ({
  ...{ value, label: EVALUATION_KIND_WORDS[value] },
}));

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
  const funds = project.fundsFen === null ? '—' : printDecimal(project.fundsFen, 2);
  return (
    <section>
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
      </div>
      <Facts
        items={[
          { term: WORDS.year, detail: String(project.year) },
          { term: WORDS.funds, detail: funds },
        ]}
      />
    </section>
  );
}

/** When it is due, with what the place's calendar suggests. */
export function DeadlineForm({ draft, change, pack: id }: FormProps & { readonly pack: string }) {
  const pack = POLICY_PACKS.find((each) => each.id === id);
  // Projects of a year are evaluated in the year after.
  const year = draft.project.year + 1;
  const due = pack === undefined ? null : suggestedDeadline(pack, draft.kind, year);
  return (
    <section>
      <h2>{WORDS.deadline}</h2>
      <div className="desk-tools">
        <TextField
          label={WORDS.deadline}
          type="date"
          value={draft.dueOn}
          onChange={({ target }) => change({ dueOn: target.value })}
        />
        {due === null ? (
          <p className="soft">{WORDS.noSuggestion}</p>
        ) : (
          <>
            <p className="soft">{WORDS.suggestion(due.by, due.source)}</p>
            <Button onClick={() => change({ dueOn: due.by })}>{WORDS.take}</Button>
          </>
        )}
      </div>
    </section>
  );
}
