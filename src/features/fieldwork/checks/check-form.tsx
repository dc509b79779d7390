import type { CheckRow } from '../../../domain/fieldwork/check-table';
import { currentVisit } from '../../../domain/fieldwork/visit-state';
import { ok } from '../../../domain/kernel/result';
import { EvidencePicker } from '../../../forms/evidence-picker';
import { SaveActions } from '../../../forms/save-actions';
import { LeftoverNotice } from '../../../forms/save-notice';
import type { FormDraft } from '../../../forms/use-form-draft';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { CHECK_WORDS } from '../../../text/check-words';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { NumberField } from '../../../ui/number-field';
import { SelectField } from '../../../ui/select-field';
import { TextArea } from '../../../ui/text-area';
import { TextField } from '../../../ui/text-field';
import type { FieldPageProps } from '../forms/field-page';
import { printQuantity } from '../forms/typed-number';
import { useEntryForm } from '../forms/use-entry-form';
import {
  type CheckDraft,
  type CheckFaults,
  checkBody,
  checkDraft,
  draftOfRow,
} from './check-draft';
import { fedFigures } from './feeding-figures';

export interface CheckFormProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly site: string;
  /** Null for a line that is being added. */
  readonly row: CheckRow | null;
}

function useCheck({ session, work, site, row }: CheckFormProps) {
  return useEntryForm<CheckDraft, CheckFaults>({
    ...{ session, work, field: `check:${site}:${row?.check ?? 'new'}` },
    ...{ schema: checkDraft, initial: draftOfRow(row), goesTo: `checks?site=${site}` },
    actOf: (value) => {
      const visit = currentVisit(wholeEvaluation(work).fieldwork, session.who.person, site);
      const check = row?.check ?? session.newId();
      const place = { check, site, visit: visit?.value.visit ?? null };
      const body = checkBody(value, place, row?.isPlanGiven ? row.plannedMilli : null);
      return body.ok ? ok({ type: 'quantity.checked', body: body.value }) : body;
    },
  });
}

interface PartProps {
  readonly form: FormDraft<CheckDraft>;
  readonly faults: CheckFaults;
}

function Quantities({ form, faults, row }: PartProps & Pick<CheckFormProps, 'row'>) {
  const { value, change } = form;
  const typed = ['accounted', 'found'] as const;
  const fields = row?.isPlanGiven ? typed : (['planned', ...typed] as const);
  return fields.map((field) => (
    <NumberField
      key={field}
      label={CHECK_WORDS[field]}
      suffix={value.unit || undefined}
      required={field === 'found'}
      value={value[field]}
      error={faults[field]}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  ));
}

function Feeds({ form, work }: Pick<PartProps, 'form'> & Pick<FieldPageProps, 'work'>) {
  return (
    <SelectField
      label={CHECK_WORDS.feeds}
      value={form.value.feeds}
      options={[
        { value: '', label: CHECK_WORDS.feedsNone },
        ...fedFigures(work.pkg.framework).map(({ indicator, indicatorName, figure }) => ({
          value: `${indicator}:${figure.id}`,
          label: CHECK_WORDS.feedsOf(indicatorName, figure.label),
        })),
      ]}
      onChange={(feeds) => form.change({ feeds })}
    />
  );
}

function Naming({ form, faults }: PartProps) {
  const { value, change } = form;
  return (
    <>
      <TextField
        label={CHECK_WORDS.name}
        required
        maxLength={120}
        value={value.name}
        error={faults.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label={CHECK_WORDS.unit}
        required
        maxLength={12}
        value={value.unit}
        error={faults.unit}
        onChange={(event) => change({ unit: event.target.value })}
      />
    </>
  );
}

/** One line of the check table: what was planned, what the books say, what was found. */
export function CheckForm(props: CheckFormProps) {
  const { form, saver, faults, submit } = useCheck(props);
  if (form === null) return null;
  const { session, work, site, row } = props;
  const { value, change } = form;
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <LeftoverNotice leftover={form.leftover} />
      {row?.planned ? null : <Naming form={form} faults={faults} />}
      {row?.isPlanGiven ? (
        <p>{CHECK_WORDS.plannedAsked(`${printQuantity(row.plannedMilli ?? 0)} ${row.unit}`)}</p>
      ) : null}
      <Quantities form={form} faults={faults} row={row} />
      <TextArea
        label={`${FIELD_FORM_WORDS.note}（${FIELD_FORM_WORDS.optional}）`}
        maxLength={1000}
        value={value.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      {row?.planned && !row.conflict ? null : <Feeds form={form} work={work} />}
      <EvidencePicker
        {...{ session, work, site }}
        chosen={value.evidence}
        onChange={(evidence) => change({ evidence: [...evidence] })}
      />
      <SaveActions saver={saver} />
    </form>
  );
}
