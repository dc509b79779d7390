import type { AssignmentPackage } from '../assignment/assignment-package';
import type { ActOf } from '../journal/act';
import type { OpenedJournal } from '../journal/evaluation';
import type { PlacedEntry } from '../journal/placed-entry';
import type { FieldAct, FieldBody } from './field-act';
import type { Fieldwork, ReviewWord } from './fieldwork';
import { type PaperIdentity, paperKey } from './paper-kind';
import { recordRoots } from './record-roots';
import { formerTeamNumbers } from './team-index';

/** An entry about the work on site, standing or taken back, or what takes an entry back. */
export interface TrailEntry<A = FieldAct | ActOf<'entry.withdrawn'>> {
  readonly placed: PlacedEntry;
  readonly opened: OpenedJournal;
  readonly act: A;
}

const isWord = (entry: TrailEntry): entry is TrailEntry<FieldAct> =>
  entry.act.type !== 'entry.withdrawn';
const isWithdrawal = (entry: TrailEntry): entry is TrailEntry<ActOf<'entry.withdrawn'>> =>
  entry.act.type === 'entry.withdrawn';

/** Entries of one paper on one strand: what has seen the last has seen them all. */
interface Stretch {
  readonly first: PlacedEntry;
  readonly last: PlacedEntry;
}

/**
 * Which entries belong to which paper. What a review is worth hangs on what its device had seen of
 * them, not on clocks, which can be set back.
 */
export class PaperTrail {
  /** The first version of a record. */
  readonly rootOf: (record: string) => string;
  private readonly keys = new Map<string, readonly string[]>();
  private readonly papers = new Map<string, Map<PlacedEntry['strand'], Stretch>>();
  private readonly numbers: Map<string, Set<string>>;
  private readonly places = new Map<string, PlacedEntry[]>();
  private readonly sites = new Map<string, Set<string>>();

  /** @param entries in fold order, without those that are set aside */
  constructor(assignment: AssignmentPackage, entries: readonly TrailEntry[]) {
    const words = entries.filter(isWord);
    this.rootOf = recordRoots(
      words.flatMap(({ act, opened: { person } }) =>
        act.type === 'record.kept' ? [{ person, value: act.body }] : [],
      ),
    );
    for (const { act } of words) {
      if (act.type !== 'quantity.checked') continue;
      const { check, site } = act.body;
      this.sites.set(check, (this.sites.get(check) ?? new Set()).add(site));
    }
    this.numbers = new Map(
      [...formerTeamNumbers(assignment)].map(([number, paper]) => [
        number,
        new Set([paperKey(paper)]),
      ]),
    );
    for (const entry of words) this.take(entry.placed, this.keysOf(entry.act));
    for (const { act } of words) this.number(act);
    for (const entry of entries.filter(isWithdrawal)) {
      this.take(entry.placed, this.withdrawnFrom(entry));
    }
  }

  /** The words of reviewers by paper, each with what it had seen of the paper. */
  reviews(words: readonly TrailEntry<FieldAct>[]): Fieldwork['reviews'] {
    const reviews: Record<string, ReviewWord[]> = {};
    const placed = new Map(words.map((word) => [word.placed.hash, word.placed]));
    for (const { placed: by, opened, act } of words) {
      const key = act.type === 'paper.reviewed' ? this.reviewed(by, act.body) : null;
      if (act.type !== 'paper.reviewed' || key === null) continue;
      const before = reviews[key] ?? [];
      const knew = before.flatMap(({ hash }) => {
        const earlier = placed.get(hash);
        return earlier !== undefined && by.sees(earlier) ? [hash] : [];
      });
      const { journal, seq, at } = by.entry;
      const said = { value: act.body, person: opened.person, journal, seq, hash: by.hash, at };
      reviews[key] = [...before, { ...said, whole: this.isWhole(by, key), knew }];
    }
    return reviews;
  }

  private isWhole(by: PlacedEntry, key: string): boolean {
    const stretches = [...(this.papers.get(key)?.values() ?? [])];
    return stretches.every(({ last }) => by.sees(last));
  }

  /** The paper that is meant; of a bare number the one of which something had been seen. */
  private reviewed(
    by: PlacedEntry,
    { paper, indexNo }: FieldBody<'paper.reviewed'>,
  ): string | null {
    if (paper !== undefined) return paperKey({ ...paper, id: this.rootOf(paper.id) });
    const [key, another] = [...(this.numbers.get(indexNo) ?? [])].filter((each) =>
      [...(this.papers.get(each)?.values() ?? [])].some(({ first }) => by.sees(first)),
    );
    return another === undefined ? (key ?? null) : null;
  }

  private keysOf(act: FieldAct): readonly string[] {
    return this.papersOf(act).map(paperKey);
  }

  private papersOf(act: FieldAct): readonly PaperIdentity[] {
    switch (act.type) {
      case 'visit.began':
      case 'visit.ended':
        return [{ kind: 'visit', id: act.body.visit }];
      case 'record.kept':
        return [{ kind: act.body.kind, id: this.rootOf(act.body.id) }];
      // Signatures say something of a sheet and change nothing on it.
      case 'confirmation.drafted':
      case 'confirmation.objected':
        return [{ kind: 'confirmation', id: act.body.confirmation }];
      // A line that moved from one site to another belongs to the tables of both.
      case 'quantity.checked':
        return [...(this.sites.get(act.body.check) ?? [])].map((id) => ({
          kind: 'checkTable',
          id,
        }));
      case 'fund.traced':
        return [{ kind: 'fundFlow', id: '' }];
      case 'document.noted':
        return [{ kind: 'documentList', id: '' }];
      case 'survey.issued':
      case 'survey.answered':
      case 'survey.tallied':
        return [{ kind: 'survey', id: act.body.questionnaire }];
      default:
        return [];
    }
  }

  private number(act: FieldAct): void {
    if (act.type === 'paper.reviewed' || !('indexNo' in act.body)) return;
    const named = this.numbers.get(act.body.indexNo) ?? new Set();
    for (const key of this.keysOf(act)) named.add(key);
    this.numbers.set(act.body.indexNo, named);
  }

  /** A withdrawal belongs to the paper of what it takes back, and one of a withdrawal to the same. */
  private withdrawnFrom({ placed: by, act }: TrailEntry<ActOf<'entry.withdrawn'>>) {
    const { journal, seq, hash } = act.body;
    const there = this.places.get(`${journal} ${seq}`) ?? [];
    return there
      .filter((each) => by.sees(each) && (hash === undefined || hash === each.hash))
      .flatMap((each) => this.keys.get(each.hash) ?? []);
  }

  private take(placed: PlacedEntry, keys: readonly string[]): void {
    const { hash, strand, entry } = placed;
    const place = `${entry.journal} ${entry.seq}`;
    this.places.set(place, [...(this.places.get(place) ?? []), placed]);
    this.keys.set(hash, keys);
    for (const key of keys) {
      const paper = this.papers.get(key) ?? new Map<PlacedEntry['strand'], Stretch>();
      const { first = placed, last = placed } = paper.get(strand) ?? {};
      paper.set(strand, {
        first: entry.seq < first.entry.seq ? placed : first,
        last: entry.seq > last.entry.seq ? placed : last,
      });
      this.papers.set(key, paper);
    }
  }
}
