import { EditFrame } from './edit-frame';
import { StraightenPicture } from './straighten-picture';
import { type EditProps, useToViewer } from './use-edit';
import { useStraightening } from './use-straightening';

/** Four corners on the corners of a sheet: a copy is made of it as if seen from straight above. */
export function StraightenEditor(props: EditProps) {
  const { url, work, item } = props;
  const straightening = useStraightening(props, useToViewer(props));
  const { step, ready, save } = straightening;
  return (
    <EditFrame {...{ tool: 'straighten', work, item, step, ready }} onSave={save}>
      <StraightenPicture url={url} straightening={straightening} />
    </EditFrame>
  );
}
