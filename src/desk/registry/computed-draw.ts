import type { DrawResponse } from '../../contract/registry-draws';
import { type DrawOutcome, drawExperts, drawText } from '../../domain/registry/draw-experts';
import { sha256Hex } from '../../trust/digest';

/** A draw computed anew from what the server tells, and nothing else. */
export interface ComputedDraw {
  readonly outcome: DrawOutcome;
  /** Whether the seed is the one whose digest was told first. */
  readonly holds: boolean;
  /** Who may be drawn, in the order of their digests. */
  readonly order: readonly { readonly person: string; readonly digest: string }[];
}

/** Computes a draw that was opened; null before. */
export async function computeDraw(draw: DrawResponse): Promise<ComputedDraw | null> {
  const { plan, seed, word, candidates, commitment, declines } = draw;
  if (seed === null || candidates === null) return null;
  const digests = new Map<string, string>();
  for (const { person } of candidates) {
    digests.set(person, await sha256Hex(drawText(seed, word ?? '', person)));
  }
  const gone = declines.map(({ person }) => person);
  const order = candidates
    .filter(({ recusal }) => recusal.length === 0)
    .map(({ person }) => ({ person, digest: digests.get(person) ?? '' }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
  return {
    outcome: drawExperts(plan, candidates, digests, gone),
    holds: (await sha256Hex(seed)) === commitment,
    order,
  };
}
