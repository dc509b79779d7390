const CMAP = 0x636d6170;
const GROUPS = 12;

/** Where a font's table of characters begins. */
function cmapAt(view: DataView): number {
  for (let i = 0; i < view.getUint16(4); i++) {
    if (view.getUint32(12 + i * 16) === CMAP) return view.getUint32(12 + i * 16 + 8);
  }
  throw new Error('the font has no table of characters');
}

/**
 * A copy of a font that says it has a character and draws what it draws for those it has not: the
 * group of its format 12 that holds the character begins there, at glyph 0.
 */
export function blindedFont(font: Uint8Array, code: number): Uint8Array {
  const copy = new Uint8Array(font);
  const view = new DataView(copy.buffer);
  const cmap = cmapAt(view);
  let changed = 0;
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (view.getUint16(at) !== GROUPS) continue;
    for (let group = at + 16; group < at + 16 + 12 * view.getUint32(at + 12); group += 12) {
      if (code < view.getUint32(group) || code > view.getUint32(group + 4)) continue;
      view.setUint32(group, code);
      view.setUint32(group + 8, 0);
      changed += 1;
    }
  }
  if (changed === 0) throw new Error('the font does not have the character');
  return copy;
}
