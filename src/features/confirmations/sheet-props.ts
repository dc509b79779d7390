import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import type { ConfirmationView } from './confirmation-view';

/** One sheet, and the assignment that it stands in. */
export interface SheetProps {
  readonly view: ConfirmationView;
  readonly sheet: Confirmation;
}
