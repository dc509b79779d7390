import { diffArrays } from 'diff';
import { alignParagraphs } from './align-paragraphs';
import { unitsOf } from './text-units';

/** A stretch of text that stayed, went, or came. */
export interface RedlineRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A paragraph as both texts have it, or as one of them does. */
export interface RedlineParagraph {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  readonly runs: readonly RedlineRun[];
}

/** So much may differ before two texts are no longer compared but put one after the other. */
const MOST_EDITS = 3000;
/** What stays between two changes and is shorter than this many letters goes with them. */
const SHORTEST_ISLAND = 3;

const letters = (text: string): number => [...text].length;

/** Blank lines only part, as in the report. */
const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Changes that are parted by a letter or two are one change: scattered letters cannot be read. */
function joinedUp(runs: readonly RedlineRun[]): readonly RedlineRun[] {
  const joined: RedlineRun[] = [];
  let open = { removed: '', added: '' };
  const close = () => {
    for (const kind of ['removed', 'added'] as const) {
      if (open[kind] !== '') joined.push({ kind, text: open[kind] });
    }
    open = { removed: '', added: '' };
  };
  for (const [i, { kind, text }] of runs.entries()) {
    const isInside = open.removed + open.added !== '' && i < runs.length - 1;
    if (kind !== 'same') open[kind] += text;
    else if (isInside && letters(text) < SHORTEST_ISLAND) {
      open = { removed: open.removed + text, added: open.added + text };
    } else {
      close();
      joined.push({ kind, text });
    }
  }
  close();
  return joined;
}

/** What went and what came inside one paragraph. */
function runsBetween(before: string, after: string): readonly RedlineRun[] {
  const changes = diffArrays([...unitsOf(before)], [...unitsOf(after)], {
    maxEditLength: MOST_EDITS,
  });
  const runs = (changes ?? []).map(({ value, added, removed }): RedlineRun => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return { kind, text: value.join('') };
  });
  if (changes !== undefined) return joinedUp(runs);
  return [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
}

const whole = (kind: 'same' | 'removed' | 'added', text: string): RedlineParagraph => ({
  kind,
  runs: [{ kind, text }],
});

function replaced(before: readonly string[], after: readonly string[]) {
  return alignParagraphs(before, after).map(([old, fresh]): RedlineParagraph => {
    if (old === null) return whole('added', fresh ?? '');
    if (fresh === null) return whole('removed', old);
    return { kind: 'changed', runs: runsBetween(old, fresh) };
  });
}

/**
 * Compares two texts paragraph by paragraph, and paragraphs that go together letter by letter;
 * numbers, Latin words and references in braces are never split. Without what was added it reads as
 * the text before, without what was removed as the text after.
 */
export function compareTexts(before: string, after: string): readonly RedlineParagraph[] {
  const [old, fresh] = [[...paragraphsOf(before)], [...paragraphsOf(after)]];
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_EDITS });
  if (changes === undefined) return replaced(old, fresh);
  const paragraphs: RedlineParagraph[] = [];
  let removed: readonly string[] = [];
  for (const [i, { value, added, removed: isRemoved }] of changes.entries()) {
    const followsAdded = changes[i + 1]?.added === true;
    if (isRemoved && followsAdded) removed = value;
    else if (isRemoved) paragraphs.push(...value.map((text) => whole('removed', text)));
    else if (added) {
      paragraphs.push(...replaced(removed, value));
      removed = [];
    } else paragraphs.push(...value.map((text) => whole('same', text)));
  }
  return paragraphs;
}
