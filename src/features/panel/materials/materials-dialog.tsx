import type { MaterialState } from '../../../domain/panel/panel-state';
import { MATERIALS_WORDS } from '../../../text/materials-words';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { SessionPageProps } from '../panel-props';
import { MaterialList } from './material-list';

export interface MaterialsDialogProps extends Pick<SessionPageProps, 'session' | 'slots'> {
  readonly title: string;
  readonly materials: readonly MaterialState[];
  readonly onClose: () => void;
}

/** The materials about one indicator, over a ballot that is being filled in. */
export function MaterialsDialog({ title, materials, onClose, ...base }: MaterialsDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={<Button onClick={onClose}>{MATERIALS_WORDS.close}</Button>}
    >
      <MaterialList {...base} label={title} materials={materials} />
    </Dialog>
  );
}
