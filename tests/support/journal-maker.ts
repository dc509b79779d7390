import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { Role } from '../../src/domain/assignment/role';
import { demonstrationPackage } from '../../src/domain/catalogue/yanchi-park-demo';
import type { Evidence } from '../../src/domain/evidence/evidence';
import type { FieldBody } from '../../src/domain/fieldwork/field-act';
import type { FieldType } from '../../src/domain/fieldwork/field-types';
import type { ActOf, ActType } from '../../src/domain/journal/act';
import { byTip } from '../../src/domain/journal/branches';
import type { HashedEntry } from '../../src/domain/journal/entry';
import type { Evaluation } from '../../src/domain/journal/evaluation';
import { foldEvaluation } from '../../src/domain/journal/fold';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
import { toInstant } from '../../src/domain/kernel/instant';
import type { CourseBody } from '../../src/domain/procedure/course-act';
import type { CourseType } from '../../src/domain/procedure/course-types';
import { canonicalText } from '../../src/trust/canonical';
import { idOf, sha256Of, thumbprintOf } from './made-ids';

/** An entry with the exact line that its hash is over. */
export interface MadeEntry extends HashedEntry {
  readonly line: string;
}

const START_MS = Date.UTC(2026, 10, 22, 1, 0, 0);
const BEIJING_MINUTES = 480;

/** People of the demonstration team by the names that tests use. */
export const PEOPLE = {
  lead: idOf('person lead'),
  anna: idOf('person anna'),
  bo: idOf('person bo'),
  reviewer: idOf('person reviewer'),
} as const;

const ROLE_OF: Readonly<Record<keyof typeof PEOPLE, Role>> = {
  lead: 'leadEvaluator',
  anna: 'evaluator',
  bo: 'evaluator',
  reviewer: 'agencyReviewer',
};

/** The demonstration package with the people above. */
export const madePackage = (): AssignmentPackage =>
  demonstrationPackage(
    {
      assignment: idOf('assignment'),
      nonce: idOf('nonce'),
      people: {
        leadEvaluator: PEOPLE.lead,
        evaluators: [PEOPLE.anna, PEOPLE.bo],
        agencyReviewer: PEOPLE.reviewer,
      },
    },
    '2026-11-20T09:00:00+08:00',
    '2026-12-20T18:00:00+08:00',
  );

/** A device that keeps one journal. Every entry is a second after the last one of the history. */
export class MadeDevice {
  readonly journal: string;
  readonly person: string;
  readonly role: Role;
  readonly entries: MadeEntry[] = [];
  private readonly observed = new Map<string, number>();
  private readonly history: HistoryMaker;

  constructor(history: HistoryMaker, journal: string, person: string, role: Role) {
    this.history = history;
    this.journal = journal;
    this.person = person;
    this.role = role;
  }

  get head(): MadeEntry {
    const last = this.entries.at(-1);
    if (last === undefined) throw new Error('the journal is empty');
    return last;
  }

  /** The next entry of this device has seen what the others hold now. */
  observe(...others: readonly MadeDevice[]): this {
    for (const other of others) this.observed.set(other.journal, other.head.entry.seq);
    return this;
  }

  /** Makes the next entry claim to have seen `seq` of a journal, true or not. */
  claim(journal: string, seq: number): this {
    this.observed.set(journal, seq);
    return this;
  }

  open(changes: Partial<ActOf<'journal.opened'>['body']> = {}): MadeEntry {
    return this.act('journal.opened', {
      assignment: this.history.package.assignment,
      package: this.history.packageDigest,
      person: this.person,
      role: this.role,
      device: thumbprintOf(`device ${this.journal}`),
      credential: sha256Of(`credential ${this.journal}`),
      nonce: this.history.package.nonce,
      build: 'test',
      reopens: null,
      ...changes,
    });
  }

  declare(outcome: 'independent' | 'conflict' = 'independent'): MadeEntry {
    const declaration = sha256Of(this.history.package.independenceDeclaration);
    return this.act('independence.declared', { declaration, outcome, detail: '' });
  }

  capture(label: string, proves: Partial<Evidence['proves']> = {}): MadeEntry {
    const evidence: Evidence = {
      sha256: sha256Of(label),
      size: 1000,
      mediaType: 'image/jpeg',
      proves: { indicator: 'A11', checkpoint: null, site: null, ...proves },
      source: 'camera',
      capturedAt: toInstant(this.history.clockMs, BEIJING_MINUTES),
      fixes: [],
      noPosition: 'unavailable',
    };
    return this.act('evidence.captured', { evidence });
  }

  withdraw(target: HashedEntry, reason = 'taken by mistake'): MadeEntry {
    const { journal, seq } = target.entry;
    return this.act('entry.withdrawn', { journal, seq, reason });
  }

  /** Withdraws by the hash too, as who has seen both branches of a fork must. */
  withdrawExactly({ entry, hash }: HashedEntry, reason = 'taken by mistake'): MadeEntry {
    const { journal, seq } = entry;
    return this.act('entry.withdrawn', { journal, seq, hash, reason });
  }

  /** Settles the fork of a journal, having looked at the branches that end in these entries. */
  settle(...tips: readonly HashedEntry[]): MadeEntry {
    const journal = tips[0]?.entry.journal ?? '';
    const places = tips.map(({ entry: { seq }, hash }) => ({ seq, hash }));
    const reason = '手机曾恢复到旧备份';
    return this.act('fork.settled', { journal, tips: places.sort(byTip), reason });
  }

  act<T extends ActType>(type: T, body: ActOf<T>['body']): MadeEntry {
    return this.raw(type, body);
  }

  /** An entry about the work on site. */
  onSite<T extends FieldType>(type: T, body: FieldBody<T>): MadeEntry {
    return this.raw(type, body);
  }

  /** An entry about the report's way. */
  onCourse<T extends CourseType>(type: T, body: CourseBody<T>): MadeEntry {
    return this.raw(type, body);
  }

  /** Appends an entry whatever its type and body are. */
  raw(type: string, body: Readonly<Record<string, unknown>>): MadeEntry {
    const last = this.entries.at(-1);
    const entry = {
      v: 1 as const,
      journal: this.journal,
      seq: this.entries.length,
      prev: last?.hash ?? null,
      seen: Object.fromEntries(this.observed),
      at: toInstant(this.history.tick(), BEIJING_MINUTES),
      mono: { session: idOf('session'), ms: this.entries.length },
      type,
      body: { ...body },
    };
    this.observed.clear();
    const line = canonicalText(entry);
    const made = { entry, hash: sha256Of(line), line };
    this.entries.push(made);
    return made;
  }

  /** A copy that goes on from the same head: both writing makes a fork. */
  cloned(): MadeDevice {
    const twin = new MadeDevice(this.history, this.journal, this.person, this.role);
    twin.entries.push(...this.entries);
    return twin;
  }

  get lines(): JournalLines {
    return { journal: this.journal, entries: this.entries };
  }
}

/** A history of several devices under one package: same calls, same bytes. */
export class HistoryMaker {
  readonly package: AssignmentPackage;
  readonly packageDigest: string;
  readonly frameworkDigest: string;
  readonly devices: MadeDevice[] = [];
  clockMs = START_MS;

  constructor(assignment: AssignmentPackage = madePackage()) {
    this.package = assignment;
    this.packageDigest = sha256Of(canonicalText(assignment));
    this.frameworkDigest = sha256Of(canonicalText(assignment.framework));
  }

  tick(): number {
    this.clockMs += 1000;
    return this.clockMs;
  }

  /** A device with an empty journal. */
  bare(who: keyof typeof PEOPLE, label: string = who): MadeDevice {
    const device = new MadeDevice(this, idOf(`journal ${label}`), PEOPLE[who], ROLE_OF[who]);
    this.devices.push(device);
    return device;
  }

  /** A device whose journal is opened and whose person has declared independence. */
  device(who: keyof typeof PEOPLE, label: string = who): MadeDevice {
    const device = this.bare(who, label);
    device.open();
    device.declare();
    return device;
  }

  get journals(): readonly JournalLines[] {
    return this.devices.map(({ lines }) => lines);
  }

  fold(journals: readonly JournalLines[] = this.journals): Evaluation {
    const { packageDigest } = this;
    return foldEvaluation({ package: this.package, packageDigest, journals });
  }
}
