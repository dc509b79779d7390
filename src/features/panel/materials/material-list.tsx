import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { MaterialState } from '../../../domain/panel/panel-state';
import { materialBytes } from '../../../store/panel/material-files';
import type { MaterialPlaceState } from '../../../store/panel/material-states';
import { watching } from '../../../store/watching';
import { MATERIAL_STATE_WORDS, MATERIALS_WORDS } from '../../../text/materials-words';
import { sayMinute } from '../../../text/say-instant';
import { saySize } from '../../../text/say-size';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import type { SessionPageProps } from '../panel-props';
import { useMaterialStates } from './use-materials';

type Base = Pick<SessionPageProps, 'session' | 'slots'>;

interface ViewerProps extends Base {
  readonly material: MaterialState;
  readonly state: MaterialPlaceState;
  readonly onClose: () => void;
}

/** One material, large, with what it is called and when it was given. */
function MaterialViewer({ session, slots, material, state, onClose }: ViewerProps) {
  const bytes = useLiveQuery(
    watching(session.db, ['materials'], () => materialBytes(session, material)),
    [session, material.sha256],
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={material.title}
      actions={<Button onClick={onClose}>{MATERIALS_WORDS.close}</Button>}
    >
      {bytes ? slots.media(material, bytes) : null}
      {bytes === undefined ? <p role="status">{MATERIALS_WORDS.reading}</p> : null}
      {bytes === null && state !== 'here' ? <Notice {...MATERIALS_WORDS.notHere[state]} /> : null}
      <p className="soft">{MATERIALS_WORDS.item(sayMinute(material.at), saySize(material.size))}</p>
    </Dialog>
  );
}

export interface MaterialListProps extends Base {
  readonly label: string;
  readonly materials: readonly MaterialState[];
}

/** Materials with where each of them is; a tap opens one. */
export function MaterialList({ label, materials, ...base }: MaterialListProps) {
  const states = useMaterialStates(base, materials);
  const [open, setOpen] = useState<string | null>(null);
  const shown = materials.find(({ hash }) => hash === open);
  const stateOf = ({ hash }: MaterialState) => states?.of.get(hash) ?? 'coming';
  return (
    <>
      <List label={label}>
        {materials.map((each) => (
          <ListRow
            key={each.hash}
            title={each.title}
            detail={MATERIALS_WORDS.item(sayMinute(each.at), saySize(each.size))}
            trailing={states === undefined ? undefined : MATERIAL_STATE_WORDS[stateOf(each)]}
            onClick={() => setOpen(each.hash)}
          />
        ))}
      </List>
      {shown === undefined ? null : (
        <MaterialViewer
          key={shown.hash}
          {...base}
          material={shown}
          state={stateOf(shown)}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
