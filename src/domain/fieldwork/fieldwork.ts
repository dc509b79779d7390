import type { Entry } from '../journal/entry';
import type { Said, Standing } from '../journal/revisions';
import type { FieldBody } from './field-act';

/** A visit to a site; `ended` null while it goes on. */
export interface Visit extends Said<FieldBody<'visit.began'>> {
  readonly ended: Said<FieldBody<'visit.ended'>> | null;
}

/** A personal record; `erased` says by whom and why its bytes were destroyed. */
export interface KeptRecord extends Said<FieldBody<'record.kept'>> {
  readonly erased: Said<FieldBody<'record.erased'>> | null;
  /** The first version of the record that it is a version of. */
  readonly root: string;
}

/** A reviewer's word on a working paper. */
export interface ReviewWord extends Said<FieldBody<'paper.reviewed'>> {
  /** Its device had seen all that belongs to the paper, words and withdrawals. */
  readonly whole: boolean;
  /** Hashes of the reviews of the same paper that its device had seen. */
  readonly knew: readonly string[];
}

/** Who took a sheet back, when and why. */
export type SheetTakenBack = Said<{ readonly reason: string }>;

/** A fact confirmation sheet with everything that was put to it. */
export interface Confirmation extends Said<FieldBody<'confirmation.drafted'>> {
  readonly objections: Standing<FieldBody<'confirmation.objected'>>;
  readonly signed: readonly Said<FieldBody<'confirmation.signed'>>[];
  readonly refused: readonly Said<FieldBody<'confirmation.refused'>>[];
  /** By whom it was withdrawn before anybody of the unit signed or refused; null while it stands. */
  readonly withdrawn: SheetTakenBack | null;
  /** A withdrawal without effect, since the unit has signed or refused all the same. */
  readonly overruled: SheetTakenBack | null;
}

/** A survey: what was given out, what came back one by one, and what came back counted. */
export interface Surveyed {
  readonly issued: readonly Said<FieldBody<'survey.issued'>>[];
  readonly answers: readonly Said<FieldBody<'survey.answered'>>[];
  readonly tallies: readonly Said<FieldBody<'survey.tallied'>>[];
}

/** A comparison of the phone's clock with the server's; `mono` is the clock that nobody can set. */
export interface ClockComparison extends Said<FieldBody<'clock.compared'>> {
  readonly mono: Entry['mono'];
}

/** What is known of the work on site: a pure function of the set of entries. */
export interface Fieldwork {
  readonly visits: readonly Visit[];
  readonly records: readonly KeptRecord[];
  /** What came with bytes and was taken back: it counts no more, and its author may destroy the bytes. */
  readonly withdrawn: {
    readonly records: readonly KeptRecord[];
    readonly answers: readonly Said<FieldBody<'survey.answered'>>[];
  };
  /** Every order to destroy a personal record, in fold order. */
  readonly erasures: readonly Said<FieldBody<'record.erased'>>[];
  /** Every word of reviewers on working papers, by `paperKey`. */
  readonly reviews: Readonly<Record<string, readonly ReviewWord[]>>;
  /** By digest of the evidence. */
  readonly captions: Standing<FieldBody<'evidence.described'>>;
  readonly quantities: Standing<FieldBody<'quantity.checked'>>;
  readonly funds: Standing<FieldBody<'fund.traced'>>;
  readonly documents: Standing<FieldBody<'document.noted'>>;
  readonly replacements: readonly Said<FieldBody<'sample.replaced'>>[];
  readonly surveys: Surveyed;
  readonly confirmations: readonly Confirmation[];
  readonly clocks: readonly ClockComparison[];
}
