import { useEffect, useRef, useState } from 'react';
import type * as z from 'zod/mini';
import { askDesk, type DeskFault } from './desk-api';

/** How long nothing is typed before the server is asked for something else. */
const PAUSE_MS = 250;

/** A path with a query of what is asked for; what is empty is not asked. */
export function pathWith(base: string, query: Readonly<Record<string, unknown>>): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return `${base}?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`;
}

/** The pages read so far of what a path asks for: all their rows, and what the last one says else. */
export interface ReadPages<P, R> {
  readonly last: P;
  readonly rows: readonly R[];
}

/**
 * Reads a list page by page, from the first again whenever the path changes.
 * @param path as of `pathWith`
 * @param rowsOf the rows of a page; the same function at every call
 */
export function usePages<P extends { readonly next: string | null }, R>(
  path: string,
  schema: z.ZodMiniType<P>,
  rowsOf: (page: P) => readonly R[],
) {
  const [read, setRead] = useState<ReadPages<P, R> | null>(null);
  const [fault, setFault] = useState<DeskFault | null>(null);
  const [turn, setTurn] = useState(0);
  const take = (answer: Awaited<ReturnType<typeof askDesk<P>>>, before: readonly R[]) => {
    setFault(answer.ok ? null : answer.error);
    if (answer.ok && answer.value !== null) {
      setRead({ last: answer.value, rows: [...before, ...rowsOf(answer.value)] });
    }
  };
  const asked = useRef(path);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another reading
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const answer = await askDesk(path, schema);
      if (current) take(answer, []);
    };
    // At the first reading, and at one that is asked for again, nobody is typing.
    const isTyped = asked.current !== path;
    asked.current = path;
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (isTyped) timer = setTimeout(ask, PAUSE_MS);
    else void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [path, turn]);
  const more = async () => {
    const next = read?.last.next ?? null;
    if (read === null || next === null) return;
    take(await askDesk(`${path}&${new URLSearchParams({ after: next })}`, schema), read.rows);
  };
  return { read, fault, more, reload: () => setTurn((last) => last + 1) };
}
