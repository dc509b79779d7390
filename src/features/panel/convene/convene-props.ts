import type { ConveningDraft, ConveningFault } from '../../../domain/panel/convening-draft';
import type { AssignmentWork } from '../../../store/assignment-work';

/** Changes the draft as it stands then; the same function at every drawing. */
export type EditConvening = (step: (now: ConveningDraft) => ConveningDraft) => void;

/** The words of a fault, once sending was tried; the same function until the faults are others. */
export type FaultOf = (
  field: ConveningFault['field'],
  words: string,
  of?: string | null,
) => string | undefined;

/** What the sections of the form are drawn from. */
export interface SectionProps {
  readonly work: AssignmentWork;
  readonly draft: ConveningDraft;
  readonly edit: EditConvening;
  readonly faultOf: FaultOf;
}

/**
 * Whether a section that shows these fields alone can stay as it is drawn: a panel has dozens of
 * indicators in several parts, of which nothing changes while somebody types a title.
 */
export const drawnFrom =
  (fields: readonly (keyof ConveningDraft)[]) =>
  (before: SectionProps, now: SectionProps): boolean =>
    before.work === now.work &&
    before.edit === now.edit &&
    before.faultOf === now.faultOf &&
    fields.every((field) => before.draft[field] === now.draft[field]);

/** Puts fields of the draft itself. */
export const putting =
  (edit: EditConvening) =>
  (change: Partial<ConveningDraft>): void =>
    edit((now) => ({ ...now, ...change }));
