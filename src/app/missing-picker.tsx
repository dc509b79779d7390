import { MISSING_PICKER_WORDS } from '../text/missing-picker-words';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';

/** Stands in for the map to choose a point on, where the phone does not have its part. */
export function MissingPicker({ onClose }: { readonly onClose: () => void }) {
  const { title, safe, next, close } = MISSING_PICKER_WORDS;
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={<Button onClick={onClose}>{close}</Button>}
    >
      <Notice tone="warning" live title={title} safe={safe} next={next} />
    </Dialog>
  );
}
