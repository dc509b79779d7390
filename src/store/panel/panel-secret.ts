import { type SecretBallot, secretBallot } from '../../trust/ballot-envelope';
import { draftText } from '../draft-text';
import { putDraft } from '../drafts';
import type { Store } from '../store';

/** Whose ballot of which round: it lies on its author's phone alone, encrypted like all drafts. */
export interface SecretPlace {
  readonly assignment: string;
  readonly session: string;
  readonly round: number;
}

const fieldOf = ({ session, round }: SecretPlace): string => `panel:${session}:${round}:ballot`;

/**
 * Keeps what opens a ballot; it is on the disk when this resolves. It stays as long as the assignment
 * does: without it only both custodians can open the ballot.
 */
export const keepSecret = (store: Store, place: SecretPlace, secret: SecretBallot): Promise<void> =>
  putDraft(store, {
    ...{ assignment: place.assignment, field: fieldOf(place) },
    text: JSON.stringify(secretBallot.parse(secret)),
  });

/** What opens this person's ballot of a round; null where it was not sealed on this phone. */
export async function readSecret(store: Store, place: SecretPlace): Promise<SecretBallot | null> {
  const text = await draftText(store, place.assignment, fieldOf(place));
  return text === null ? null : secretBallot.parse(JSON.parse(text));
}
