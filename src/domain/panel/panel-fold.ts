import type { AssignmentPackage } from '../assignment/assignment-package';
import type { Role } from '../assignment/role';
import { indicatorsOf } from '../framework/framework';
import type { PlacedEntry } from '../journal/placed-entry';
import { conveningIndicators } from './asked-of';
import { MaterialBook } from './material-book';
import type { PanelSetAsideReason } from './panel-state';
import { PanelTalk } from './panel-talk';
import type { PanelType } from './panel-types';
import type { PanelEntry, PanelEntryOf } from './read-panel-entry';
import { Recusals } from './recusals';
import { RoundBook } from './round-book';

const MEMBERS: readonly Role[] = ['expert', 'panelChair'];
/** The members, and the chair who convened even where not a member. */
const ATTENDING: readonly Role[] = [...MEMBERS];

/** Who may do what in a session. The chair may score too. */
const MAY: Readonly<Record<PanelType, readonly Role[]>> = {
  'panel.convened': ['panelChair'],
  'custody.taken': ['scrutineer'],
  'pledge.signed': MEMBERS,
  'member.recused': MEMBERS,
  'ballot.sealed': MEMBERS,
  'round.closed': ['panelChair'],
  'ballot.revealed': MEMBERS,
  'ballot.unwrapped': ['panelChair'],
  'ballot.forced': ['scrutineer'],
  'ballot.leftOut': ['panelChair'],
  'round.opened': ['panelChair'],
  'discussion.noted': ATTENDING,
  'guest.heard': ['panelChair'],
  'opinion.given': ATTENDING,
  'minutes.drawn': ['panelChair'],
  'minutes.signed': ATTENDING,
  'material.given': ['leadEvaluator'],
  'material.takenBack': ['leadEvaluator'],
};

/** Entries that may be about one indicator; only they stand in a journal of its own. */
const APART: readonly PanelType[] = [
  ...(['ballot.revealed', 'ballot.forced', 'discussion.noted'] as const),
  ...(['material.given', 'material.takenBack'] as const),
];

type Fault = PanelSetAsideReason | null;

/** What the entries of a session before its rounds build up: who sits in it, and on what terms. */
export class PanelFold {
  convened: PanelEntryOf<'panel.convened'> | null = null;
  /** Those that did not know of each other, in the order of the fold; the first holds. */
  readonly custodies: PanelEntryOf<'custody.taken'>[] = [];
  readonly pledges = new Map<string, PlacedEntry[]>();
  readonly recusals = new Recusals();
  readonly rounds: RoundBook[] = [];
  readonly talk = new PanelTalk();
  readonly materials = new MaterialBook();
  private readonly known: ReadonlySet<string>;

  constructor({ framework }: AssignmentPackage) {
    this.known = new Set(indicatorsOf(framework).map(({ id }) => id));
  }

  /** Why the author may not make this entry, whatever it says; null where they may. */
  authorFault({ act, placed, opened }: PanelEntry): Fault {
    if (!MAY[act.type].includes(opened.role)) return 'role-not-allowed';
    if (opened.panel?.indicator && !APART.includes(act.type)) return 'wrong-journal';
    if (act.type === 'panel.convened') return null;
    if (this.convened === null || !placed.sees(this.convened.placed)) return 'not-convened';
    const isMemberAct = MAY[act.type] === MEMBERS;
    if (isMemberAct) return this.isMember(opened.person) ? null : 'not-a-member';
    const isChair = opened.person === this.convened.opened.person;
    if (MAY[act.type] === ATTENDING) return this.attendingFault(opened.person, isChair, placed);
    return opened.role === 'panelChair' && !isChair ? 'role-not-allowed' : null;
  }

  private attendingFault(person: string, isChair: boolean, at: PlacedEntry): Fault {
    if (this.recusals.of(person, at) === 'all') return 'recused';
    return isChair || this.isMember(person) ? null : 'not-a-member';
  }

  convene(entry: PanelEntryOf<'panel.convened'>): Fault {
    if (this.convened !== null) return 'already-convened';
    const indicators = conveningIndicators(entry.act.body);
    if (indicators.some((each) => !this.known.has(each))) return 'unknown-indicator';
    this.convened = entry;
    this.rounds.push(new RoundBook(1, indicators, entry.placed));
    return null;
  }

  /**
   * The first custody stands: a second device would make envelopes that the first cannot open. Two
   * that did not know of each other are both kept, since ballots may have been sealed to either.
   */
  takeCustody(entry: PanelEntryOf<'custody.taken'>): Fault {
    if (this.custodies.some((each) => entry.placed.sees(each.placed))) return 'already-there';
    this.custodies.push(entry);
    return null;
  }

  pledge({ act, placed, opened }: PanelEntryOf<'pledge.signed'>): Fault {
    if (act.body.convening !== this.convened?.placed.hash) return 'other-pledge';
    const before = this.pledges.get(opened.person) ?? [];
    this.pledges.set(opened.person, [...before, placed]);
    return null;
  }

  recuse({ act, placed, opened }: PanelEntryOf<'member.recused'>): Fault {
    const { indicators, reason } = act.body;
    if (indicators?.some((each) => !this.known.has(each))) return 'unknown-indicator';
    this.recusals.take({ person: opened.person, indicators, reason, by: placed });
    return null;
  }

  hasPledged(person: string, at: PlacedEntry | null = null): boolean {
    return (this.pledges.get(person) ?? []).some((by) => at?.sees(by) ?? true);
  }

  /** The round that an entry is about, as far as its author could know of it. */
  roundAt(round: number, at: PlacedEntry): RoundBook | undefined {
    const book = this.rounds[round - 1];
    return book !== undefined && at.sees(book.by) ? book : undefined;
  }

  private isMember(person: string): boolean {
    return this.convened?.act.body.members.some((each) => each.person === person) ?? false;
  }
}
