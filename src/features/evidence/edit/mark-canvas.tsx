import { type PointerEvent, useRef, useState } from 'react';
import type { PixelSize } from '../../../media/fit-within';
import type { Mark, PicturePoint } from '../../../media/marks';
import { EDIT_WORDS } from '../../../text/edit-words';
import { MarkShapes } from './mark-shapes';

export interface MarkCanvasProps {
  readonly url: string;
  readonly marks: readonly Mark[];
  /** The mark of the tool in hand between two points; null when there is none to make. */
  readonly markOf: (from: PicturePoint, to: PicturePoint) => Mark | null;
  readonly onMark: (mark: Mark) => void;
  readonly onUnreadable: () => void;
}

/** Where a finger is, in pixels of the picture. */
function pointAt(event: PointerEvent<SVGSVGElement>, size: PixelSize): PicturePoint {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  const within = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)));
  return {
    x: within(((event.clientX - left) / width) * size.width, size.width),
    y: within(((event.clientY - top) / height) * size.height, size.height),
  };
}

function useDrag({ markOf, onMark }: MarkCanvasProps, size: PixelSize | null) {
  const from = useRef<PicturePoint | null>(null);
  const [shown, setShown] = useState<Mark | null>(null);
  const end = () => {
    from.current = null;
    setShown(null);
  };
  return {
    shown,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
        if (size === null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = pointAt(event, size);
      },
      onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
        if (from.current !== null && size !== null)
          setShown(markOf(from.current, pointAt(event, size)));
      },
      onPointerUp: (event: PointerEvent<SVGSVGElement>) => {
        const made =
          from.current === null || size === null
            ? null
            : markOf(from.current, pointAt(event, size));
        end();
        if (made !== null) onMark(made);
      },
      onPointerCancel: end,
    },
  };
}

/** The picture under a finger: dragging draws between two points, a tap puts something there. */
export function MarkCanvas(props: MarkCanvasProps) {
  const [size, setSize] = useState<PixelSize | null>(null);
  const { shown, handlers } = useDrag(props, size);
  const marks = shown === null ? props.marks : [...props.marks, shown];
  return (
    <div className="edit-picture">
      <img
        src={props.url}
        alt={EDIT_WORDS.picture}
        onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
          setSize({ width, height })
        }
        onError={props.onUnreadable}
      />
      {size === null ? null : (
        <svg viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" {...handlers}>
          <MarkShapes marks={marks} size={size} />
        </svg>
      )}
    </div>
  );
}
