import { FUND_LEVELS } from '../../../domain/fieldwork/acts/check';
import type { FundStep } from '../../../domain/fieldwork/fund-chain';
import { currentVisit } from '../../../domain/fieldwork/visit-state';
import { ok } from '../../../domain/kernel/result';
import { EvidencePicker } from '../../../forms/evidence-picker';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import type { FormDraft } from '../../../forms/use-form-draft';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { FUND_LEVEL_WORDS, FUND_WORDS } from '../../../text/fund-words';
import { ChoiceGroup } from '../../../ui/choice-group';
import { NumberField } from '../../../ui/number-field';
import { SelectField } from '../../../ui/select-field';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { FieldPageProps } from '../forms/field-page';
import { useEntryForm } from '../forms/use-entry-form';
import { draftOfStep, type FundDraft, type FundFaults, fundBody, fundDraft } from './fund-draft';

export interface FundFormProps extends Pick<FieldPageProps, 'session' | 'work'> {
  /** Null for a step that is being added. */
  readonly step: FundStep | null;
  /** Names of those the money has come to, to go on from. */
  readonly takers: readonly string[];
}

function useFund({ session, work, step }: FundFormProps) {
  return useEntryForm<FundDraft, FundFaults>({
    ...{ session, work, field: `fund:${step?.step ?? 'new'}` },
    ...{ schema: fundDraft, initial: draftOfStep(step), goesTo: 'funds' },
    actOf: (value) => {
      const visit = currentVisit(wholeEvaluation(work).fieldwork, session.who.person);
      const place = { step: step?.step ?? session.newId(), visit: visit?.value.visit ?? null };
      const body = fundBody(value, place);
      return body.ok ? ok({ type: 'fund.traced', body: body.value }) : body;
    },
  });
}

const LEVELS = [
  { value: '', label: FIELD_FORM_WORDS.notChosen },
  ...FUND_LEVELS.map((level) => ({ value: level, label: FUND_LEVEL_WORDS[level] })),
] as const;

interface PartProps {
  readonly form: FormDraft<FundDraft>;
  readonly faults: FundFaults;
}

function Parties({ form, faults, takers }: PartProps & Pick<FundFormProps, 'takers'>) {
  const { value, change } = form;
  return (
    <>
      <TextField
        label={FUND_WORDS.from}
        required
        maxLength={120}
        list="fund-takers"
        value={value.from}
        error={faults.from}
        onChange={(event) => change({ from: event.target.value })}
      />
      <datalist id="fund-takers">
        {takers.map((taker) => (
          <option key={taker} value={taker} />
        ))}
      </datalist>
      <TextField
        label={FUND_WORDS.to}
        required
        maxLength={120}
        value={value.to}
        error={faults.to}
        onChange={(event) => change({ to: event.target.value })}
      />
      <SelectField
        label={FUND_WORDS.toLevel}
        value={value.toLevel ?? ''}
        error={faults.toLevel}
        options={LEVELS}
        onChange={(level) => change({ toLevel: level === '' ? null : level })}
      />
      <ChoiceGroup
        legend={FUND_WORDS.isLowest}
        layout="row"
        choices={[
          { value: 'yes', label: FUND_WORDS.yes },
          { value: 'no', label: FUND_WORDS.no },
        ]}
        value={value.isLowest ? 'yes' : 'no'}
        onChange={(choice) => change({ isLowest: choice === 'yes' })}
      />
    </>
  );
}

function Money({ form, faults }: PartProps) {
  const { value, change } = form;
  return (
    <>
      {(['sent', 'arrived'] as const).map((field) => (
        <NumberField
          key={field}
          label={FUND_WORDS[field]}
          suffix={FUND_WORDS.yuan}
          value={value[field]}
          error={faults[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      ))}
      <TextField
        label={FUND_WORDS.arrivedOn}
        type="date"
        value={value.arrivedOn}
        onChange={(event) => change({ arrivedOn: event.target.value })}
      />
    </>
  );
}

function FundSite({ form, work }: Pick<PartProps, 'form'> & Pick<FieldPageProps, 'work'>) {
  if (work.pkg.sites.length === 0) return null;
  return (
    <SelectField
      label={FIELD_FORM_WORDS.site}
      value={form.value.site}
      options={[
        { value: '', label: FIELD_FORM_WORDS.noSite },
        ...work.pkg.sites.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(site) => form.change({ site })}
    />
  );
}

/** One step of the money: who gave how much to whom, what arrived and when. */
export function FundForm(props: FundFormProps) {
  const { form, saver, faults, submit } = useFund(props);
  if (form === null) return null;
  const { session, work, takers } = props;
  const { value, change } = form;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      <Parties form={form} faults={faults} takers={takers} />
      <Money form={form} faults={faults} />
      <FundSite form={form} work={work} />
      <TextArea
        label={`${FIELD_FORM_WORDS.note}（${FIELD_FORM_WORDS.optional}）`}
        maxLength={1000}
        value={value.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <EvidencePicker
        {...{ session, work, site: value.site === '' ? null : value.site }}
        chosen={value.evidence}
        onChange={(evidence) => change({ evidence: [...evidence] })}
      />
      <SaveActions saver={saver} />
    </form>
  );
}
