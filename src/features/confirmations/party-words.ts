import { PARTIES, type Party } from '../../domain/fieldwork/acts/confirmation';
import { wordOf } from '../../domain/fieldwork/confirmation-stage';
import { type DrawnSignature, drawnSignature } from '../../domain/fieldwork/drawn-signature';
import { type Erasure, erasureOf } from '../../domain/fieldwork/erasure';
import type { Confirmation } from '../../domain/fieldwork/fieldwork';
import { shownSheet } from '../../domain/fieldwork/shown-sheet';
import { type ErasureHold, erasureHold } from '../../store/erasure-stand';
import type { FieldSession } from '../../store/field-session';
import { readRecord } from '../../store/personal-record';
import { wholeEvaluation } from '../../store/whole-evaluation';
import { shownDigest } from '../../trust/shown-digest';
import type { ConfirmationView } from './confirmation-view';

/** What one side of the unit said, with the name and drawing where this phone holds them. */
export interface PartyWord {
  readonly party: Party;
  readonly kind: 'signed' | 'refused';
  readonly at: string;
  /** Why it was refused; empty for a signature. */
  readonly reason: string;
  /** The signer, or the witness of a refusal; null: another phone's, or destroyed. */
  readonly drawn: DrawnSignature | null;
  /** The order that destroyed name and drawing; null while they are kept. */
  readonly erased: Erasure | null;
  /** Why they are kept all the same; null where nothing keeps them. */
  readonly hold: ErasureHold | null;
  /** What is shown now is not what was shown then: an objection came or went since. */
  readonly isOutdated: boolean;
}

/** A record of another form is shown as one that is not here: the words of the entry stand alone. */
const readDrawn = (session: FieldSession, sha256: string): Promise<DrawnSignature | null> =>
  readRecord(session, sha256, drawnSignature).catch(() => null);

/** What counts for each side that has said something. */
export async function readPartyWords(
  { session, work }: ConfirmationView,
  sheet: Confirmation,
): Promise<readonly PartyWord[]> {
  const now = await shownDigest(shownSheet(work.pkg, sheet));
  const words = PARTIES.map(async (party): Promise<PartyWord[]> => {
    const word = wordOf(sheet, party);
    if (word === null) return [];
    const { kind, reason, said } = word;
    const { value, at, person } = said;
    const { sha256 } = value.record;
    const erased = erasureOf(wholeEvaluation(work).fieldwork, { person, sha256 });
    const drawn = erased === null ? await readDrawn(session, sha256) : null;
    const hold = erased === null ? null : erasureHold(work, { person, sha256 });
    return [{ party, kind, at, reason, drawn, erased, hold, isOutdated: value.shown !== now }];
  });
  return (await Promise.all(words)).flat();
}
