import type { AssignmentPackage } from '../assignment/assignment-package';
import { type Indicator, indicatorsOf } from '../framework/framework';
import { figuresOf } from '../framework/rule-inputs';
import type { OpenedJournal } from '../journal/evaluation';
import type { PlacedEntry } from '../journal/placed-entry';
import { Revisions, type Said } from '../journal/revisions';
import type { SetAsideReason } from '../journal/set-aside';
import type { SheetWithdrawal } from '../journal/withdrawal';
import { ConfirmationState } from './confirmation-state';
import type { FieldAct, FieldBody } from './field-act';
import type { ClockComparison, Fieldwork } from './fieldwork';

/** An entry about the work on site, with who wrote it. */
export interface FieldEntry {
  readonly placed: PlacedEntry;
  readonly opened: OpenedJournal;
  readonly act: FieldAct;
}

const saidBy = <T>({ placed, opened }: FieldEntry, value: T): Said<T> => {
  const { journal, seq, at } = placed.entry;
  return { value, person: opened.person, journal, seq, hash: placed.hash, at };
};

const ownKey = (sha256: string, person: string): string => `${sha256} ${person}`;

/** What entries about the work on site build up, one after another in fold order. */
export class FieldState {
  private readonly visits = new Map<string, Said<FieldBody<'visit.began'>>>();
  private readonly endings = new Map<string, Said<FieldBody<'visit.ended'>>>();
  private readonly records: Said<FieldBody<'record.kept'>>[] = [];
  /** Digests of personal records, by the persons whose entries came with them. */
  private readonly authors = new Map<string, Set<string>>();
  /** By digest and author: anybody may order anything, and destroys only what is their own. */
  private readonly erased = new Map<string, Said<FieldBody<'record.erased'>>>();
  private readonly withdrawnRecords: Said<FieldBody<'record.kept'>>[] = [];
  private readonly withdrawnAnswers: Said<FieldBody<'survey.answered'>>[] = [];
  private readonly erasures: Said<FieldBody<'record.erased'>>[] = [];
  private readonly captions = new Revisions<FieldBody<'evidence.described'>>();
  private readonly quantities = new Revisions<FieldBody<'quantity.checked'>>();
  private readonly funds = new Revisions<FieldBody<'fund.traced'>>();
  private readonly documents = new Revisions<FieldBody<'document.noted'>>();
  private readonly replacements: Said<FieldBody<'sample.replaced'>>[] = [];
  private readonly issued: Said<FieldBody<'survey.issued'>>[] = [];
  private readonly answers = new Map<string, Said<FieldBody<'survey.answered'>>>();
  private readonly tallies = new Map<string, Said<FieldBody<'survey.tallied'>>>();
  private readonly confirmations: ConfirmationState;
  private readonly clocks: ClockComparison[] = [];
  private readonly sites: ReadonlySet<string>;
  private readonly indicators: ReadonlyMap<string, Indicator>;

  constructor(
    { sites, framework }: AssignmentPackage,
    sheetWithdrawals: readonly SheetWithdrawal[],
  ) {
    this.confirmations = new ConfirmationState(sheetWithdrawals);
    this.sites = new Set(sites.map(({ id }) => id));
    this.indicators = new Map(indicatorsOf(framework).map((each) => [each.id, each]));
  }

  /** Takes one entry into account, or says why it is set aside. */
  apply(entry: FieldEntry): SetAsideReason | null {
    const { act } = entry;
    this.noteAuthor(entry);
    const site = 'site' in act.body ? act.body.site : null;
    if (site !== null && !this.sites.has(site)) return 'unknown-site';
    return this.fieldwork(entry) ?? this.survey(entry) ?? this.confirmations.apply(entry);
  }

  /** Withdrawals that are of no effect, once all entries were taken into account. */
  overruled(): readonly PlacedEntry[] {
    return this.confirmations.overruled();
  }

  /**
   * Takes an entry into account that its author took back: it says nothing any more, and came with
   * bytes all the same, which its author may have destroyed.
   */
  recall(entry: FieldEntry): void {
    const { act } = entry;
    this.noteAuthor(entry);
    if (act.type === 'record.kept') this.withdrawnRecords.push(saidBy(entry, act.body));
    if (act.type === 'survey.answered') this.withdrawnAnswers.push(saidBy(entry, act.body));
  }

  /** @param root the first version of a record */
  state(root: (record: string) => string): Omit<Fieldwork, 'reviews'> {
    const kept = (each: Said<FieldBody<'record.kept'>>) => ({
      ...each,
      erased: this.erased.get(ownKey(each.value.record.sha256, each.person)) ?? null,
      root: root(each.value.id),
    });
    return {
      visits: [...this.visits.values()].map((each) => ({
        ...each,
        ended: this.endings.get(each.value.visit) ?? null,
      })),
      records: this.records.map(kept),
      withdrawn: { records: this.withdrawnRecords.map(kept), answers: this.withdrawnAnswers },
      erasures: this.erasures,
      captions: this.captions.standing(),
      quantities: this.quantities.standing(),
      funds: this.funds.standing(),
      documents: this.documents.standing(),
      replacements: this.replacements,
      surveys: {
        issued: this.issued,
        answers: [...this.answers.values()],
        tallies: [...this.tallies.values()],
      },
      confirmations: this.confirmations.state(),
      clocks: this.clocks,
    };
  }

  private fieldwork(entry: FieldEntry): SetAsideReason | null {
    const { act, placed, opened } = entry;
    const { person } = opened;
    switch (act.type) {
      case 'visit.began':
        if (this.visits.has(act.body.visit)) return 'already-there';
        this.visits.set(act.body.visit, saidBy(entry, act.body));
        return null;
      case 'visit.ended':
        return this.endVisit(saidBy(entry, act.body));
      case 'record.kept':
        this.records.push(saidBy(entry, act.body));
        return null;
      case 'record.erased':
        return this.erase(saidBy(entry, act.body));
      case 'evidence.described':
        this.captions.put(act.body.sha256, act.body, person, placed);
        return null;
      case 'quantity.checked':
        return this.check(act.body, person, placed);
      case 'fund.traced':
        this.funds.put(act.body.step, act.body, person, placed);
        return null;
      case 'document.noted':
        this.documents.put(act.body.document, act.body, person, placed);
        return null;
      case 'sample.replaced':
        this.replacements.push(saidBy(entry, act.body));
        return null;
      case 'clock.compared':
        this.clocks.push({ ...saidBy(entry, act.body), mono: placed.entry.mono });
        return null;
      default:
        return null;
    }
  }

  private survey(entry: FieldEntry): SetAsideReason | null {
    const { act } = entry;
    if (act.type === 'survey.issued') this.issued.push(saidBy(entry, act.body));
    if (act.type === 'survey.answered') {
      if (this.answers.has(act.body.answer)) return 'already-there';
      this.answers.set(act.body.answer, saidBy(entry, act.body));
    }
    if (act.type === 'survey.tallied') {
      this.tallies.set(act.body.tally, saidBy(entry, act.body));
    }
    return null;
  }

  private noteAuthor({ act, opened }: FieldEntry): void {
    const record = 'record' in act.body ? act.body.record : null;
    if (record === null) return;
    const persons = this.authors.get(record.sha256) ?? new Set();
    this.authors.set(record.sha256, persons.add(opened.person));
  }

  private erase(order: Said<FieldBody<'record.erased'>>): SetAsideReason | null {
    const { person, value } = order;
    const authors = this.authors.get(value.sha256);
    if (authors === undefined) return 'entry-not-found';
    if (!authors.has(person)) return 'not-own-entry';
    this.erased.set(ownKey(value.sha256, person), order);
    this.erasures.push(order);
    return null;
  }

  private endVisit(ending: Said<FieldBody<'visit.ended'>>): SetAsideReason | null {
    const { visit } = ending.value;
    if (!this.visits.has(visit)) return 'visit-not-found';
    if (this.endings.has(visit)) return 'already-there';
    this.endings.set(visit, ending);
    return null;
  }

  private check(
    body: FieldBody<'quantity.checked'>,
    person: string,
    placed: PlacedEntry,
  ): SetAsideReason | null {
    const { feeds } = body;
    if (feeds !== null) {
      const rule = this.indicators.get(feeds.indicator)?.rule;
      if (rule === undefined) return 'unknown-indicator';
      if (!figuresOf(rule).some(({ id }) => id === feeds.figure)) return 'unknown-figure';
    }
    this.quantities.put(body.check, body, person, placed);
    return null;
  }
}
