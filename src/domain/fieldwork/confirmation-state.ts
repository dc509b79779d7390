import type { OpenedJournal } from '../journal/evaluation';
import type { PlacedEntry } from '../journal/placed-entry';
import { Revisions, type Said } from '../journal/revisions';
import type { SetAsideReason } from '../journal/set-aside';
import type { FieldAct, FieldBody } from './field-act';
import type { Confirmation } from './fieldwork';

interface Sheet {
  readonly drafted: Said<FieldBody<'confirmation.drafted'>>;
  readonly objections: Revisions<FieldBody<'confirmation.objected'>>;
  readonly signed: Said<FieldBody<'confirmation.signed'>>[];
  readonly refused: Said<FieldBody<'confirmation.refused'>>[];
}

/** An entry about the work on site, with who wrote it. */
interface PutToSheet {
  readonly placed: PlacedEntry;
  readonly opened: OpenedJournal;
  readonly act: FieldAct;
}

/** Fact confirmation sheets: what was put before the unit never changes once it is drafted. */
export class ConfirmationState {
  private readonly sheets = new Map<string, Sheet>();

  apply({ act, placed, opened }: PutToSheet): SetAsideReason | null {
    const { journal, seq, at } = placed.entry;
    const by = { person: opened.person, journal, seq, hash: placed.hash, at };
    if (act.type === 'confirmation.drafted') return this.draft({ ...by, value: act.body });
    if (
      act.type !== 'confirmation.objected' &&
      act.type !== 'confirmation.signed' &&
      act.type !== 'confirmation.refused'
    ) {
      return null;
    }
    const sheet = this.sheets.get(act.body.confirmation);
    if (sheet === undefined) return 'confirmation-not-found';
    // Whoever signs or objects was shown this very text, and no other one under the same id.
    if (sheet.drafted.hash !== act.body.content) return 'other-content';
    if (act.type === 'confirmation.signed') sheet.signed.push({ ...by, value: act.body });
    else if (act.type === 'confirmation.refused') sheet.refused.push({ ...by, value: act.body });
    else {
      const { fact } = act.body;
      if (!sheet.drafted.value.facts.some(({ id }) => id === fact)) return 'fact-not-found';
      sheet.objections.put(fact, act.body, opened.person, placed);
    }
    return null;
  }

  state(): readonly Confirmation[] {
    return [...this.sheets.values()].map(({ drafted, objections, signed, refused }) => ({
      ...drafted,
      objections: objections.standing(),
      signed,
      refused,
    }));
  }

  private draft(drafted: Sheet['drafted']): SetAsideReason | null {
    const { confirmation } = drafted.value;
    if (this.sheets.has(confirmation)) return 'already-there';
    const objections = new Revisions<FieldBody<'confirmation.objected'>>();
    this.sheets.set(confirmation, { drafted, objections, signed: [], refused: [] });
    return null;
  }
}
