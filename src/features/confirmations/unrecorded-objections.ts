import { standingObjections } from '../../domain/fieldwork/confirmation-stage';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { toPlainText } from '../../domain/kernel/plain-text';
import type { AppendInput } from '../../store/append-input';
import { objectionField } from './party-form';

type Sheet = Pick<Confirmation, 'value' | 'objections' | 'hash'>;

/** What stands in the field of each fact, by fact. */
export type TypedObjections = Readonly<Record<string, string>>;

/** What stands against a fact, as its field shows it. */
export const standingText = (sheet: Sheet, fact: string): string =>
  (standingObjections(sheet)[fact] ?? []).join('\n');

/** What was typed as it is recorded. */
export const objectionText = (typed: string): string => toPlainText(typed).trim();

/** An objection to one fact; an empty one takes back what stands. */
export function objected(
  sheet: Sheet,
  fact: string,
  text: string,
): Omit<AppendInput, 'assignment'> {
  const { confirmation } = sheet.value;
  const body = { confirmation, content: sheet.hash, fact, text };
  return {
    act: { type: 'confirmation.objected', body },
    clearDrafts: [objectionField(confirmation, fact)],
  };
}

/** What stands in the fields and is not recorded, in the order of the facts. */
export const unrecorded = (
  sheet: Sheet,
  typed: TypedObjections,
): readonly Omit<AppendInput, 'assignment'>[] =>
  sheet.value.facts.flatMap(({ id }) => {
    const standing = standingText(sheet, id);
    const text = objectionText(typed[id] ?? standing);
    return text === standing ? [] : [objected(sheet, id, text)];
  });
