import {
  type answerField,
  type deductionField,
  type differenceField,
  standingIn,
} from '../../domain/journal/register';
import type { AppendInput } from '../../store/append-input';
import { parseReason } from './asked-fields';
import type { IndicatorContext } from './indicator-context';
import { type TypedField, useTypedField } from './use-typed-field';

/** The longest text of an indicator that an entry takes (domain/journal/act.ts). */
export const MAX_TEXT = 2000;

/** Registers that hold words. */
type TextRegister = ReturnType<typeof answerField | typeof deductionField | typeof differenceField>;

/**
 * The typed words of an indicator: what stands in their register, or nothing while a conflict does.
 * @param actOf the entry that they become
 */
export function useTypedText(
  { session, work, recorder, drafts, onTyped }: IndicatorContext,
  field: TextRegister,
  actOf: (text: string) => AppendInput['act'],
): TypedField<never> {
  const standing = standingIn(work.evaluation.registers, field);
  return useTypedField({
    ...{ session, assignment: work.assignment, field, draft: drafts[field], onTyped },
    stored: standing === null || standing === 'conflict' ? '' : standing.value,
    open: standing === 'conflict',
    parse: parseReason,
    format: (text) => text,
    record: (text, draft) => recorder.record(actOf(text), [draft]),
  });
}
