import { type Act, actSchema } from './act';
import { isUnreadType, type UnreadAct } from './authored';
import type { Entry } from './entry';
import type { PlacedEntry } from './placed-entry';
import type { SetAsideReason } from './set-aside';

const KNOWN_TYPES: ReadonlySet<string> = new Set(
  actSchema.def.options.flatMap((option) => option.shape.type.def.values),
);

type Meaning = Act | UnreadAct | SetAsideReason;

// Entries never change, and a fold over more of them finds the others read.
const meanings = new WeakMap<Entry, Meaning>();

/**
 * The meaning of an entry, or why it has none that is known here. What scoring does not
 * read is handed on as it came.
 */
export function readAct({ entry }: Pick<PlacedEntry, 'entry'>): Meaning {
  const known = meanings.get(entry);
  if (known !== undefined) return known;
  const meaning = read(entry);
  meanings.set(entry, meaning);
  return meaning;
}

function read({ type, body }: Entry): Meaning {
  if (isUnreadType(type)) return { type, body };
  if (!KNOWN_TYPES.has(type)) return 'unknown-type';
  const act = actSchema.safeParse({ type, body });
  return act.success ? act.data : 'body-malformed';
}
