import { isConvex } from '../../../media/straighten';
import { CORNER_WORDS, EDIT_WORDS } from '../../../text/edit-words';
import { CornerHandle } from './corner-handle';
import type { Straightening } from './use-straightening';

function Sheet({
  corners,
  size,
  move,
}: NonNullable<Straightening['sheet']> & Pick<Straightening, 'move'>) {
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

/** The picture with its four corners; says where they cross. */
export function StraightenPicture({
  url,
  straightening,
}: {
  readonly url: string;
  readonly straightening: Straightening;
}) {
  const { sheet, move, onSize, onUnreadable } = straightening;
  return (
    <>
      <div className="edit-picture roomy">
        <img
          src={url}
          alt={EDIT_WORDS.picture}
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            onSize({ width, height })
          }
          onError={onUnreadable}
        />
        {sheet === null ? null : <Sheet {...sheet} move={move} />}
      </div>
      {sheet === null || isConvex(sheet.corners) ? null : <p role="status">{EDIT_WORDS.crossed}</p>}
    </>
  );
}
