import { useEffect, useState } from 'react';
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

/** Draft of one vote; it lies encrypted on this phone and is no part of what is sent. */
export const voteField = ({ session, round }: BallotPlace, indicator: string): string =>
  `panel:${session}:${round}:vote:${indicator}`;

function read(text: string | undefined): TypedVote {
  if (text === undefined) return NOTHING;
  try {
    const parsed = typedVote.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : NOTHING;
  } catch {
    return NOTHING;
  }
}

export interface BallotDraft {
  readonly of: (indicator: string) => TypedVote;
  readonly type: (indicator: string, change: Partial<TypedVote>) => void;
}

/**
 * The votes of a ballot as they are typed, each a draft on the disk at every change. Nothing is
 * filled in. Null until the drafts have been read.
 */
export function useBallotDraft(session: FieldSession, place: BallotPlace): BallotDraft | null {
  const [typed, setTyped] = useState<Readonly<Record<string, TypedVote>>>({});
  const [kept, setKept] = useState<Readonly<Record<string, string>> | null>(null);
  const { assignment } = place;
  useEffect(() => {
    let isGone = false;
    void draftsOf(session, assignment).then((drafts) => {
      if (!isGone) setKept(drafts);
    });
    return () => {
      isGone = true;
    };
  }, [session, assignment]);
  if (kept === null) return null;
  const of = (indicator: string): TypedVote =>
    typed[indicator] ?? read(kept[voteField(place, indicator)]);
  const type: BallotDraft['type'] = (indicator, change) => {
    const next = { ...of(indicator), ...change };
    setTyped((before) => ({ ...before, [indicator]: next }));
    const field = voteField(place, indicator);
    void putDraft(session, { assignment, field, text: JSON.stringify(next) });
  };
  return { of, type };
}
