/** UTF-8 bytes of a file's name: fits every file system, and Windows' 260 characters of a path. */
const MOST_BYTES = 140;

/** What Windows forbids in names, what separates folders anywhere, and what cannot be seen. */
const FORBIDDEN = /[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/gu;

/** Names of devices, which Windows opens instead of a file whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/iu;

const ENDING = /\.[A-Za-z0-9]{1,10}$/u;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** As many whole characters of a text as fit into so many bytes. */
function cut(text: string, most: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of text) {
    bytes += bytesOf(character);
    if (bytes > most) return kept;
    kept += character;
  }
  return kept;
}

/** Two dots lead nowhere inside a name, but programs that unfold archives refuse whatever holds them. */
const DOTS = /\.{2,}/gu;

const trimmed = (text: string): string => text.replace(/^[\s.]+|[\s.]+$/gu, '');

/**
 * A file's name that every system takes and that leads to no other folder. Its ending is kept where
 * it has one; `suffix` stands before that, to tell two names apart.
 */
function safeName(name: string, suffix = ''): string {
  const allowed = name.normalize('NFC').replace(FORBIDDEN, '_').replace(DOTS, '.');
  const plain = trimmed(allowed.replace(/\s+/gu, ' '));
  const [ending = ''] = ENDING.exec(plain) ?? [];
  const stem = plain.slice(0, plain.length - ending.length);
  const kept = trimmed(cut(stem, MOST_BYTES - bytesOf(ending) - bytesOf(suffix) - 1)) || '_';
  const whole = `${kept}${suffix}${ending}`;
  return DEVICE.test(whole) ? `_${whole}` : whole;
}

/** As Windows and macOS compare names: without case, in one form. */
const folded = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Gives out safe names, each once: a second one of a name is told apart by a number. */
export function safeNames(): (name: string) => string {
  const given = new Set<string>();
  return (name) => {
    let safe = safeName(name);
    for (let n = 2; given.has(folded(safe)); n++) safe = safeName(name, ` (${n})`);
    given.add(folded(safe));
    return safe;
  };
}
