import type { KeyboardEvent, PointerEvent } from 'react';
import type { PixelSize } from '../../../media/fit-within';
import type { PicturePoint } from '../../../media/marks';
import { EDIT_WORDS } from '../../../text/edit-words';

export interface CornerHandleProps {
  readonly label: string;
  readonly corner: PicturePoint;
  readonly size: PixelSize;
  readonly onMove: (to: PicturePoint) => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One press of an arrow key moves a corner by this share of the picture. */
const STEP = 1 / 100;

/** A corner that is dragged, or moved with the arrow keys. */
export function CornerHandle({ label, corner, size, onMove }: CornerHandleProps) {
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const box = event.currentTarget.parentElement?.querySelector('img')?.getBoundingClientRect();
    if (box === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onMove({
      x: ((event.clientX - box.left) / box.width) * size.width,
      y: ((event.clientY - box.top) / box.height) * size.height,
    });
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const unit = Math.max(size.width, size.height) * STEP;
    onMove({ x: corner.x + step[0] * unit, y: corner.y + step[1] * unit });
  };
  return (
    <button
      type="button"
      className="edit-corner"
      aria-label={EDIT_WORDS.corner(label)}
      style={{
        left: `${(corner.x / size.width) * 100}%`,
        top: `${(corner.y / size.height) * 100}%`,
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
