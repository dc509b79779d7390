import { erasureOf } from '../fieldwork/erasure';
import type { FieldBody } from '../fieldwork/field-act';
import type { Fieldwork } from '../fieldwork/fieldwork';
import type { Said } from '../journal/revisions';

/** Answers that whoever took them took back, and that came with what names a person. */
export const withdrawnAnswers = (
  { withdrawn }: Pick<Fieldwork, 'withdrawn'>,
  person: string,
): readonly Said<FieldBody<'survey.answered'>>[] =>
  withdrawn.answers.filter((each) => each.person === person && each.value.record !== null);

/** Those of them of which nobody destroyed what names a person. */
export const erasableAnswers = (
  fieldwork: Pick<Fieldwork, 'withdrawn' | 'erasures'>,
  person: string,
): readonly Said<FieldBody<'survey.answered'>>[] =>
  withdrawnAnswers(fieldwork, person).filter(({ value: { record } }) =>
    record === null ? false : erasureOf(fieldwork, { person, sha256: record.sha256 }) === null,
  );
