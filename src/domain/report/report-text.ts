import { readToken, type TextToken } from './text-token';

/** What begins a place that was filled in by the app and waits for a person's words. */
export const WAITS_FOR_WORDS = '（待补充';

/** A stretch of plain text, or a reference. */
export type TextRun = string | TextToken;

/** A paragraph, an item of a list, or a heading inside a section. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'item' | 'heading';
  readonly runs: readonly TextRun[];
}

const BRACED = /\{([^{}\n]{1,120})\}/gu;
const MARKS = [
  { kind: 'heading', mark: /^#+\s+/u },
  { kind: 'item', mark: /^[-*·•]\s+/u },
] as const;

/** Text with its references taken out; what only looks like one stays text. */
export function readRuns(line: string): readonly TextRun[] {
  const runs: TextRun[] = [];
  let from = 0;
  for (const found of line.matchAll(BRACED)) {
    const token = readToken(found[1] ?? '');
    if (token === null) continue;
    if (found.index > from) runs.push(line.slice(from, found.index));
    runs.push(token);
    from = found.index + found[0].length;
  }
  if (from < line.length) runs.push(line.slice(from));
  return runs;
}

/**
 * The text of a section as people type it on a phone: a line is a paragraph, one that begins with
 * “- ” an item, with “# ” a heading; references stand in braces. Empty lines only part.
 */
export function readReportText(text: string): readonly TextBlock[] {
  return text.split('\n').flatMap((typed): readonly TextBlock[] => {
    const line = typed.trim();
    if (line === '') return [];
    const marked = MARKS.find(({ mark }) => mark.test(line));
    if (marked === undefined) return [{ kind: 'paragraph', runs: readRuns(line) }];
    return [{ kind: marked.kind, runs: readRuns(line.replace(marked.mark, '')) }];
  });
}

/** Every reference in a text. */
export const tokensIn = (text: string): readonly TextToken[] =>
  readReportText(text).flatMap(({ runs }) => runs.filter((run) => typeof run !== 'string'));
