import type { ConveningDraft, ConveningFault } from '../../../domain/panel/convening-draft';
import type { AssignmentWork } from '../../../store/assignment-work';

/** What the sections of the form are drawn from. */
export interface SectionProps {
  readonly work: AssignmentWork;
  readonly draft: ConveningDraft;
  readonly change: (change: Partial<ConveningDraft>) => void;
  /** The words of a fault, once sending was tried. */
  readonly faultOf: (
    field: ConveningFault['field'],
    words: string,
    of?: string | null,
  ) => string | undefined;
}
