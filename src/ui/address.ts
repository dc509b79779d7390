import type { Parser } from 'wouter';

/** An entry of the history, as the page that is shown knows it. */
export interface Address {
  /** Tells the entries of the history apart; empty for the one that the app was started at. */
  readonly key: string;
  readonly pathname: string;
  /** With its question mark, or empty. */
  readonly search: string;
  /** With its sign, or empty. */
  readonly hash: string;
}

const keyIn = (state: unknown): string =>
  typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : '';

/** Where the history stands. */
export function readAddress(): Address {
  const { pathname, search, hash } = location;
  return { key: keyIn(history.state), pathname, search, hash };
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Reads patterns as `parse` does, and what a path names as it was meant, however it was escaped. */
export const unescapingParser =
  (parse: Parser): Parser =>
  (route, loose) => {
    const parsed = parse(route, loose);
    const exec = (path: string): RegExpExecArray | null => {
      const found = parsed.pattern.exec(path);
      found?.forEach((part: string | undefined, i) => {
        if (i > 0 && part !== undefined) found[i] = unescaped(part);
      });
      return found;
    };
    return { ...parsed, pattern: { exec } };
  };
