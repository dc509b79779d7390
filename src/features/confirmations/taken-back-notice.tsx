import { CONFIRMATION_WORDS } from '../../text/confirmation-words';
import { sayMinute } from '../../text/say-instant';
import { Notice } from '../../ui/notice';
import { memberName, type SheetProps } from './confirmation-view';

/** Says that a sheet was withdrawn, or that its withdrawal came to nothing, by whom and why. */
export function TakenBackNotice({ view, sheet }: SheetProps) {
  const { withdrawn, overruled } = sheet;
  const takenBack = withdrawn ?? overruled;
  if (takenBack === null) return null;
  const { person, at, value } = takenBack;
  const said = [memberName(view.work, person), sayMinute(at), value.reason] as const;
  const words = CONFIRMATION_WORDS;
  return withdrawn === null ? (
    <Notice
      tone="warning"
      title={words.overruled}
      safe={words.overruledSafe(...said)}
      next={words.overruledNext}
    />
  ) : (
    <Notice
      title={words.withdrawn}
      safe={words.withdrawnSafe(...said)}
      next={words.withdrawnNext}
    />
  );
}
