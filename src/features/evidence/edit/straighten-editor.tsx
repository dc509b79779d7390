import { useState } from 'react';
import type { PixelSize } from '../../../media/fit-within';
import type { PicturePoint } from '../../../media/marks';
import { type Corners, isConvex } from '../../../media/straighten';
import { CORNER_WORDS, EDIT_WORDS } from '../../../text/edit-words';
import { useDraftText } from '../use-draft-text';
import { CornerHandle } from './corner-handle';
import { cornersIn, startingCorners, withCorner } from './corners';
import { EditFrame } from './edit-frame';
import { editField } from './record-derived';
import { type EditProps, useEdit } from './use-edit';

function useCorners({ session, work, item }: EditProps, size: PixelSize | null) {
  const field = editField(item.evidence.sha256, 'straightened');
  const draft = useDraftText(session, { assignment: work.assignment, field }, '');
  if (size === null || draft.text === null) return null;
  const corners = cornersIn(draft.text, size) ?? startingCorners(size);
  const move = (index: number, to: PicturePoint) =>
    draft.type(JSON.stringify(withCorner(corners, index, to, size)));
  return { corners, move };
}

function Sheet({
  corners,
  move,
  size,
}: NonNullable<ReturnType<typeof useCorners>> & { readonly size: PixelSize }) {
  return (
    <>
      <svg
        className={isConvex(corners) ? 'edit-sheet' : 'edit-sheet crossed'}
        viewBox={`0 0 ${size.width} ${size.height}`}
        aria-hidden="true"
      >
        <polygon
          points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {corners.map((corner, index) => (
        <CornerHandle
          key={CORNER_WORDS[index]}
          label={CORNER_WORDS[index] ?? ''}
          {...{ corner, size }}
          onMove={(to) => move(index, to)}
        />
      ))}
    </>
  );
}

/** Four corners on the corners of a sheet: a copy is made of it as if seen from straight above. */
export function StraightenEditor(props: EditProps) {
  const { url, work, item } = props;
  const [size, setSize] = useState<PixelSize | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const state = useCorners(props, size);
  const { step, save } = useEdit(props, 'straightened');
  const corners: Corners | null = state?.corners ?? null;
  return (
    <EditFrame
      {...{ tool: 'straighten', work, item }}
      step={unreadable ? 'unreadable' : step}
      ready={corners !== null && isConvex(corners)}
      onSave={() => (corners === null ? undefined : void save({ kind: 'straighten', corners }))}
    >
      <div className="edit-picture roomy">
        <img
          src={url}
          alt={EDIT_WORDS.picture}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            setSize({ width, height })
          }
          onError={() => setUnreadable(true)}
        />
        {state === null || size === null ? null : <Sheet {...state} size={size} />}
      </div>
      {corners === null || isConvex(corners) ? null : <p role="status">{EDIT_WORDS.crossed}</p>}
    </EditFrame>
  );
}
