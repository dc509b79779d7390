/**
 * A part of a whole in per cent with one decimal, rounded half up, as it is printed: `80`, `33.3`.
 * Null for a part of nothing.
 */
export function percentOf(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const tenths = Math.floor((2000 * part + whole) / (2 * whole));
  return tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1);
}
