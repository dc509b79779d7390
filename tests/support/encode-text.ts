/** Encodings in which spreadsheets write text. */
export type TextEncodingName =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16le-bom'
  | 'gb18030';

let gb: Map<string, readonly number[]> | null = null;

/** GB18030 of the characters that two bytes encode, by decoding all pairs once. */
function gbTable(): Map<string, readonly number[]> {
  if (gb !== null) return gb;
  const decoder = new TextDecoder('gb18030');
  gb = new Map();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const letter = decoder.decode(Uint8Array.from([high, low]));
      if ([...letter].length === 1 && letter !== '\uFFFD') gb.set(letter, [high, low]);
    }
  }
  return gb;
}

function gb18030(text: string): Uint8Array {
  const table = gbTable();
  const bytes = [...text].flatMap((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : table.get(letter);
    if (pair === undefined) throw new Error(`no two bytes for ${letter}`);
    return pair;
  });
  return Uint8Array.from(bytes);
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), little);
  return bytes;
}

/** Text as bytes of an encoding that TextEncoder does not write. */
export function encodeAs(encoding: TextEncodingName, text: string): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8-bom':
      return new TextEncoder().encode(`\uFEFF${text}`);
    case 'utf-16le':
      return utf16(text, true);
    case 'utf-16be':
      return utf16(text, false);
    case 'utf-16le-bom':
      return utf16(`\uFEFF${text}`, true);
    case 'gb18030':
      return gb18030(text);
  }
}
