/** Says of a code point whether a font draws it. */
export type Coverage = (codePoint: number) => boolean;

const SEGMENTS = 4;
const GROUPS = 12;
const CMAP = 0x636d6170;

interface Range {
  readonly from: number;
  readonly to: number;
}

function cmapOffset(view: DataView): number {
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16;
    if (view.getUint32(record) === CMAP) return view.getUint32(record + 8);
  }
  throw new Error('the font has no table of characters');
}

/** Format 4 (OpenType, cmap): segments of the basic plane; glyph 0 is no glyph. */
function segmentRanges(view: DataView, at: number): Range[] {
  const doubled = view.getUint16(at + 6);
  const ranges: Range[] = [];
  for (let i = 0; i < doubled; i += 2) {
    const to = view.getUint16(at + 14 + i);
    const from = view.getUint16(at + 16 + doubled + i);
    const delta = view.getUint16(at + 16 + 2 * doubled + i);
    const place = at + 16 + 3 * doubled + i;
    const offset = view.getUint16(place);
    for (let code = from; code <= to && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(place + offset + 2 * (code - from));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) ranges.push({ from: code, to: code });
    }
  }
  return ranges;
}

/** Format 12: groups of any plane. */
function groupRanges(view: DataView, at: number): Range[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + 12 * i;
    return { from: view.getUint32(group), to: view.getUint32(group + 4) };
  });
}

/**
 * Reads from a TrueType font which characters it draws. A PDF says nothing of a glyph that is not
 * there: the place stays blank, and its text can be copied as if it were not.
 * @throws Error when the bytes are no font
 */
export function fontCoverage(font: Uint8Array): Coverage {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = cmapOffset(view);
  const known = new Set<number>();
  const subtables = view.getUint16(cmap + 2);
  for (let i = 0; i < subtables; i++) {
    const at = cmap + view.getUint32(cmap + 8 + 8 * i);
    const format = view.getUint16(at);
    const read = format === GROUPS ? groupRanges : format === SEGMENTS ? segmentRanges : null;
    for (const { from, to } of read?.(view, at) ?? []) {
      for (let code = from; code <= to; code++) known.add(code);
    }
  }
  return (codePoint) => known.has(codePoint);
}
