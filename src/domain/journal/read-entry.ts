import { isFieldType } from '../fieldwork/field-types';
import { type Act, actSchema } from './act';
import type { UnreadAct } from './authored';
import type { PlacedEntry } from './placed-entry';
import type { SetAsideReason } from './set-aside';

const KNOWN_TYPES: ReadonlySet<string> = new Set(
  actSchema.def.options.flatMap((option) => option.shape.type.def.values),
);

/**
 * The meaning of an entry, or why it has none that is known here. What is about the work on site is
 * handed on as it came.
 */
export function readAct({
  entry: { type, body },
}: Pick<PlacedEntry, 'entry'>): Act | UnreadAct | SetAsideReason {
  if (isFieldType(type)) return { type, body };
  if (!KNOWN_TYPES.has(type)) return 'unknown-type';
  const act = actSchema.safeParse({ type, body });
  return act.success ? act.data : 'body-malformed';
}
