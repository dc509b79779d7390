import { shownText } from './shown-text';

/** A level or group that rows were gathered under; `origin` is the known one that it goes on. */
export interface Gathered<Line, Origin> {
  readonly name: string;
  readonly origin: Origin | null;
  readonly lines: readonly Line[];
}

interface Draft<Line, Origin> {
  readonly name: string;
  origin: Origin | null;
  /** Where its first known row stood before. */
  readonly first: Origin | null;
  readonly lines: Line[];
}

/**
 * Gathers rows under the names that stand beside them. A gathered part goes on a known one of its
 * name; one of a new name goes on the one that its first known row stood in, unless that is still
 * there: so a part that was renamed keeps its code.
 *
 * @param before all known parts, in order
 */
export function gatherLines<Line, Origin extends { readonly name: string }>(
  lines: readonly Line[],
  before: readonly Origin[],
  nameOf: (line: Line) => string,
  originOf: (line: Line) => Origin | null,
): readonly Gathered<Line, Origin>[] {
  const drafts: Draft<Line, Origin>[] = [];
  for (const line of lines) {
    const name = nameOf(line);
    const stood = originOf(line);
    const own = stood !== null && shownText(stood.name) === name ? stood : null;
    const known = drafts.find(
      (draft) =>
        draft.name === name && (own === null || draft.origin === null || draft.origin === own),
    );
    if (known === undefined) drafts.push({ name, origin: own, first: stood, lines: [line] });
    else {
      known.origin ??= own;
      known.lines.push(line);
    }
  }
  const isClaimed = (part: Origin): boolean => drafts.some(({ origin }) => origin === part);
  for (const draft of drafts) {
    if (draft.origin !== null) continue;
    draft.origin =
      before.find((part) => shownText(part.name) === draft.name && !isClaimed(part)) ?? null;
  }
  for (const draft of drafts) {
    if (draft.origin !== null || draft.first === null || isClaimed(draft.first)) continue;
    draft.origin = draft.first;
  }
  return drafts;
}
