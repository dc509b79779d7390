import { useCallback, useEffect, useRef, useState } from 'react';
import * as z from 'zod/mini';
import { draftsOf, putDraft } from '../../../store/drafts';
import type { FieldSession } from '../../../store/field-session';

const typedVote = z.object({ score: z.string(), reason: z.string() });
/** A vote as it is being typed. */
export type TypedVote = z.infer<typeof typedVote>;

const NOTHING: TypedVote = { score: '', reason: '' };

/** A round of a session, on whose ballot a person works. */
export interface BallotPlace {
  readonly assignment: string;
  readonly session: string;
  readonly round: number;
}

const prefixOf = ({ session, round }: Omit<BallotPlace, 'assignment'>): string =>
  `panel:${session}:${round}:vote:`;

/** Draft of one vote; it lies encrypted on this phone and is no part of what is sent. */
export const voteField = (place: BallotPlace, indicator: string): string =>
  `${prefixOf(place)}${indicator}`;

function read(text: string): TypedVote {
  try {
    const parsed = typedVote.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : NOTHING;
  } catch {
    return NOTHING;
  }
}

type Typed = Readonly<Record<string, TypedVote>>;

/** The votes that an earlier visit left, by indicator. */
function leftIn(drafts: Readonly<Record<string, string>>, prefix: string): Typed {
  const own = Object.entries(drafts).filter(([field]) => field.startsWith(prefix));
  return Object.fromEntries(own.map(([field, text]) => [field.slice(prefix.length), read(text)]));
}

export interface BallotDraft {
  readonly of: (indicator: string) => TypedVote;
  /** The same function at every drawing, so that only the card that is typed in is drawn anew. */
  readonly type: (indicator: string, change: Partial<TypedVote>) => void;
}

/**
 * The votes of a ballot as they are typed, each a draft on the disk at every change. Nothing is
 * filled in. Null until the drafts have been read.
 */
export function useBallotDraft(
  session: FieldSession,
  { assignment, session: panel, round }: BallotPlace,
): BallotDraft | null {
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef<Typed>({});
  useEffect(() => {
    let isGone = false;
    void draftsOf(session, assignment).then((drafts) => {
      if (isGone) return;
      latest.current = leftIn(drafts, prefixOf({ session: panel, round }));
      setTyped(latest.current);
    });
    return () => {
      isGone = true;
    };
  }, [session, assignment, panel, round]);
  const type = useCallback<BallotDraft['type']>(
    (indicator, change) => {
      const next = { ...(latest.current[indicator] ?? NOTHING), ...change };
      latest.current = { ...latest.current, [indicator]: next };
      setTyped(latest.current);
      const field = voteField({ assignment, session: panel, round }, indicator);
      void putDraft(session, { assignment, field, text: JSON.stringify(next) });
    },
    [session, assignment, panel, round],
  );
  return typed === null ? null : { of: (indicator) => typed[indicator] ?? NOTHING, type };
}
