import * as z from 'zod/mini';
import type { Mark } from '../../../media/marks';

/** What stands on the picture, and what was taken back and can be put there again. */
export interface MarkHistory {
  readonly marks: readonly Mark[];
  readonly undone: readonly Mark[];
}

export const NO_MARKS: MarkHistory = { marks: [], undone: [] };

/** One more mark; what was taken back before cannot come again. */
export const withMark = ({ marks }: MarkHistory, mark: Mark): MarkHistory => ({
  marks: [...marks, mark],
  undone: [],
});

export function undo({ marks, undone }: MarkHistory): MarkHistory {
  const last = marks.at(-1);
  return last === undefined
    ? { marks, undone }
    : { marks: marks.slice(0, -1), undone: [...undone, last] };
}

export function redo({ marks, undone }: MarkHistory): MarkHistory {
  const last = undone.at(-1);
  return last === undefined
    ? { marks, undone }
    : { marks: [...marks, last], undone: undone.slice(0, -1) };
}

/** The next number: one more than the highest on the picture. */
export const nextNumber = ({ marks }: MarkHistory): number =>
  1 + Math.max(0, ...marks.map((mark) => (mark.kind === 'number' ? mark.value : 0)));

const point = z.strictObject({ x: z.number(), y: z.number() });
const span = (kind: 'arrow' | 'box' | 'cover' | 'mosaic') =>
  z.strictObject({ kind: z.literal(kind), from: point, to: point });

const mark = z.discriminatedUnion('kind', [
  span('arrow'),
  span('box'),
  span('cover'),
  span('mosaic'),
  z.strictObject({ kind: z.literal('text'), at: point, text: z.string() }),
  z.strictObject({ kind: z.literal('number'), at: point, value: z.int() }),
]);

const history = z.strictObject({ marks: z.array(mark), undone: z.array(mark) });

/** What a draft holds; nothing where it is of a form that is not known. */
export function historyIn(draft: string): MarkHistory {
  try {
    const read = z.safeParse(history, JSON.parse(draft));
    return read.success ? read.data : NO_MARKS;
  } catch {
    return NO_MARKS;
  }
}
