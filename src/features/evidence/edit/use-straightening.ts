import { useState } from 'react';
import type { PixelSize } from '../../../media/fit-within';
import type { PicturePoint } from '../../../media/marks';
import { type Corners, isConvex } from '../../../media/straighten';
import { useDraftText } from '../use-draft-text';
import { cornersIn, startingCorners, withCorner } from './corners';
import { editField } from './record-derived';
import { type EditProps, type EditStep, useEdit } from './use-edit';

/** The corners on a picture, and the copy that is made of them. */
export interface Straightening {
  readonly step: EditStep;
  /** Null until picture and draft have been read. */
  readonly sheet: { readonly corners: Corners; readonly size: PixelSize } | null;
  readonly move: (index: number, to: PicturePoint) => void;
  /** False while there is nothing to keep. */
  readonly ready: boolean;
  readonly save: () => void;
  readonly onSize: (size: PixelSize) => void;
  readonly onUnreadable: () => void;
}

/** Corners that are a draft at every move; `onKept` is told once the copy is on the disk. */
export function useStraightening(props: EditProps, onKept: () => void): Straightening {
  const { session, work, item } = props;
  const [size, setSize] = useState<PixelSize | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const field = editField(item.evidence.sha256, 'straightened');
  const draft = useDraftText(session, { assignment: work.assignment, field }, '');
  const { step, save } = useEdit(props, 'straightened', onKept);
  const corners =
    size === null || draft.text === null
      ? null
      : (cornersIn(draft.text, size) ?? startingCorners(size));
  return {
    step: unreadable ? 'unreadable' : step,
    sheet: corners === null || size === null ? null : { corners, size },
    move: (index, to) => {
      if (corners === null || size === null) return;
      draft.type(JSON.stringify(withCorner(corners, index, to, size)));
    },
    ready: corners !== null && isConvex(corners),
    save: () => {
      if (corners !== null) void save({ kind: 'straighten', corners });
    },
    onSize: setSize,
    onUnreadable: () => setUnreadable(true),
  };
}
