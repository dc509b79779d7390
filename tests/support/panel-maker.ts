import type { AssignmentPackage } from '../../src/domain/assignment/assignment-package';
import type { Role } from '../../src/domain/assignment/role';
import type { JournalLines } from '../../src/domain/journal/journal-lines';
import type { PanelPlace } from '../../src/domain/journal/panel-place';
import type { Ballot, OpenedVote, Vote } from '../../src/domain/panel/ballot';
import type { Convening } from '../../src/domain/panel/convening';
import { foldPanel } from '../../src/domain/panel/fold-panel';
import type { PanelActOf } from '../../src/domain/panel/panel-act';
import type { PanelSetAsideReason, PanelState } from '../../src/domain/panel/panel-state';
import type { PanelType } from '../../src/domain/panel/panel-types';
import { openBallot, sealVotes } from '../../src/trust/ballot-seal';
import { checkOpenings } from '../../src/trust/check-openings';
import { HistoryMaker, MadeDevice, type MadeEntry, madePackage, PEOPLE } from './journal-maker';
import { idOf, thumbprintOf } from './made-ids';

export const SESSION = idOf('panel session');
/** Of the panel, and of the evaluation's lead, whom the demonstration names. */
export const personOf = (label: string): string =>
  label === 'lead' ? PEOPLE.lead : idOf(`person ${label}`);
const seedOf = (label: string): string => Buffer.from(label.padEnd(32, '.')).toString('base64url');

const EXPERTS = ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8', 'e9'] as const;
/** Whom the package of a panel names beside the evaluation's team. */
export type PanelLabel = (typeof EXPERTS)[number] | 'chair' | 'other' | 'scrutineer';
const ROLES: Readonly<Record<string, Role>> = {
  chair: 'panelChair',
  other: 'panelChair',
  scrutineer: 'scrutineer',
  lead: 'leadEvaluator',
};

const roleOf = (label: string): Role => ROLES[label] ?? 'expert';

/** The demonstration package with a panel in its team. */
export function panelPackage(): AssignmentPackage {
  const pkg = madePackage();
  const panel = ['chair', 'other', 'scrutineer', ...EXPERTS].map((label) => ({
    ...{ person: personOf(label), name: label, role: roleOf(label) },
  }));
  return { ...pkg, team: [...pkg.team, ...panel] };
}

/** What tests convene when they say nothing else: two indicators, one part, the mean. */
export function conveningOf(
  experts: readonly string[],
  changes: Partial<Convening> = {},
): Convening {
  return {
    kind: 'materialReview',
    title: '材料评审',
    parts: [{ id: 'all', name: '专家组', weightPpm: 1_000_000, indicators: ['A11', 'D11'] }],
    members: experts.map((label) => ({
      ...{ person: personOf(label), field: '业务', part: 'all', weightPpm: null },
    })),
    aggregation: { kind: 'mean' },
    aggregationSource: '',
    divergence: { spreadPpm: 300_000, fromMeanPpm: null },
    quorum: null,
    rounds: 2,
    pledge: '本人承诺保守秘密、独立评分。',
    ...changes,
  };
}

export const voteOf = (indicator: string, scoreMilli: number, reason = '有依据'): Vote => ({
  ...{ indicator, scoreMilli, reason },
});

/** One person's device in a session, which sees everything that the others hold when it writes. */
export class Panelist {
  readonly device: MadeDevice;
  private readonly scoped = new Map<string, MadeDevice>();
  private readonly ballots = new Map<string, Ballot>();
  private readonly panel: PanelMaker;
  readonly label: string;

  constructor(panel: PanelMaker, label: string, device: string) {
    this.panel = panel;
    this.label = label;
    this.device = this.journal(device, null);
  }

  get person(): string {
    return personOf(this.label);
  }

  /** As the maker of journals names it. */
  get deviceId(): string {
    return thumbprintOf(`device ${this.device.journal}`);
  }

  private journal(label: string, indicator: string | null): MadeDevice {
    const { history } = this.panel;
    const id = idOf(`panel journal ${label}`);
    const device = new MadeDevice(history, id, this.person, roleOf(this.label));
    history.devices.push(device);
    device.open({ panel: { session: SESSION, indicator } satisfies PanelPlace });
    return device;
  }

  /** Seen are all devices of the session, unless `seen` names fewer. */
  act<T extends PanelType>(type: T, body: PanelActOf<T>['body'], seen?: readonly Panelist[]) {
    return this.write(this.device, type, body, seen);
  }

  private write<T extends PanelType>(
    device: MadeDevice,
    type: T,
    body: PanelActOf<T>['body'],
    seen?: readonly Panelist[],
  ): MadeEntry {
    const others = seen?.map((each) => each.device) ?? this.panel.history.devices;
    device.observe(...others.filter((each) => each !== device));
    return device.raw(type, body);
  }

  pledge(): MadeEntry {
    return this.act('pledge.signed', { convening: this.panel.conveningHash });
  }

  /** A sealed ballot; its seed is made of the person and the round. */
  async seal(
    votes: readonly Vote[],
    round = 1,
    seen?: readonly Panelist[],
    custodians = this.panel.custodians,
  ): Promise<MadeEntry> {
    const { assignment } = this.panel.history.package;
    const place = { assignment, session: SESSION, round, person: this.person };
    const ballot: Ballot = { v: 1, ...place, votes: [...votes] };
    const sealed = await sealVotes(ballot, seedOf(`${this.label} ${round}`));
    const body = { round, votes: sealed, envelope: 'sealed', custodians };
    const entry = this.act('ballot.sealed', body, seen);
    this.ballots.set(entry.hash, ballot);
    return entry;
  }

  async openedOf(sealed: MadeEntry): Promise<OpenedVote[]> {
    const ballot = this.ballots.get(sealed.hash);
    if (ballot === undefined) throw new Error('not this person’s ballot');
    return openBallot(ballot, seedOf(`${this.label} ${ballot.round}`));
  }

  async reveal(sealed: MadeEntry, only?: readonly string[]): Promise<MadeEntry> {
    const all = await this.openedOf(sealed);
    const opened = all.filter(({ vote }) => only?.includes(vote.indicator) ?? true);
    return this.act('ballot.revealed', { ballot: sealed.hash, opened });
  }

  /** The journal of its own that an indicator has which somebody left. */
  private apart(indicator: string): MadeDevice {
    const device =
      this.scoped.get(indicator) ?? this.journal(`${this.label} ${indicator}`, indicator);
    this.scoped.set(indicator, device);
    return device;
  }

  /** Writes into the journal of its own that an indicator has. */
  actApart<T extends PanelType>(indicator: string, type: T, body: PanelActOf<T>['body']) {
    return this.write(this.apart(indicator), type, body);
  }

  /** Notes something about an indicator that somebody left. */
  noteApart(round: number, indicator: string, text: string): MadeEntry {
    return this.write(this.apart(indicator), 'discussion.noted', { round, indicator, text });
  }

  /** Opens one vote in the journal of its own that an indicator has which somebody left. */
  async revealApart(sealed: MadeEntry, indicator: string): Promise<MadeEntry> {
    const opened = (await this.openedOf(sealed)).filter(({ vote }) => vote.indicator === indicator);
    return this.write(this.apart(indicator), 'ballot.revealed', { ballot: sealed.hash, opened });
  }
}

/** A session with a chair, a scrutineer and experts, each on a device of their own. */
export class PanelMaker {
  readonly history = new HistoryMaker(panelPackage());
  readonly chair: Panelist;
  readonly scrutineer: Panelist;
  readonly experts: readonly Panelist[];
  conveningHash = '';

  constructor(experts = 3) {
    this.chair = new Panelist(this, 'chair', 'chair');
    this.scrutineer = new Panelist(this, 'scrutineer', 'scrutineer');
    this.experts = EXPERTS.slice(0, experts).map((label) => new Panelist(this, label, label));
  }

  get custodians() {
    return { chair: this.chair.deviceId, scrutineer: this.scrutineer.deviceId };
  }

  /** Somebody more who writes in the session: the evaluation's lead, or one who may not. */
  join(label: string): Panelist {
    return new Panelist(this, label, label);
  }

  expert(index: number): Panelist {
    const expert = this.experts[index];
    if (expert === undefined) throw new Error('there are not so many experts');
    return expert;
  }

  convene(changes: Partial<Convening> = {}): MadeEntry {
    const labels = this.experts.map(({ label }) => label);
    const entry = this.chair.act('panel.convened', conveningOf(labels, changes), []);
    this.conveningHash = entry.hash;
    return entry;
  }

  /** Convened, in custody, and everybody has pledged. */
  begin(changes: Partial<Convening> = {}): this {
    this.convene(changes);
    this.scrutineer.act('custody.taken', {});
    for (const expert of this.experts) expert.pledge();
    return this;
  }

  close(ballots: readonly MadeEntry[], absent: readonly string[] = [], round = 1): MadeEntry {
    return this.chair.act('round.closed', {
      round,
      ballots: ballots.map(({ hash }) => hash),
      absent: absent.map((label) => ({ person: personOf(label), reason: '未到会' })),
    });
  }

  async fold(
    viewer: string | null = null,
    journals?: readonly JournalLines[],
  ): Promise<PanelState> {
    const { package: pkg, packageDigest } = this.history;
    const held = journals ?? this.history.journals;
    const input = { package: pkg, packageDigest, session: SESSION, journals: held, viewer };
    return foldPanel({ ...input, opens: await checkOpenings(held) });
  }

  /** Why an entry was set aside; null where it counts. */
  async reasonOf({ hash }: MadeEntry): Promise<PanelSetAsideReason | null> {
    const { setAside } = await this.fold();
    return setAside.find((each) => each.hash === hash)?.reason ?? null;
  }
}
