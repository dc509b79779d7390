const WIDTH = 192;
const HEIGHT = 16;

/** How much of the whole a part is. Its figures stand beside it, so it is not read out. */
export function ShareBar({ part, whole }: { readonly part: number; readonly whole: number }) {
  const filled = whole === 0 ? 0 : ((WIDTH - 2) * part) / whole;
  return (
    <svg className="share-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <rect className="whole" x="1" y="1" width={WIDTH - 2} height={HEIGHT - 2} />
      <rect className="part" x="1" y="1" width={filled} height={HEIGHT - 2} />
    </svg>
  );
}
