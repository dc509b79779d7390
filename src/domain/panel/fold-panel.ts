import type { AssignmentPackage } from '../assignment/assignment-package';
import type { JournalLines } from '../journal/journal-lines';
import { Openings } from '../journal/opening';
import { orderEntries } from '../journal/order';
import { sessionJournals } from '../journal/panel-place';
import type { PlacedEntry } from '../journal/placed-entry';
import { closeRound, openRound, sealBallot } from './ballot-rules';
import { giveMaterial, takeMaterialBack } from './materials-rules';
import {
  drawMinutes,
  giveOpinion,
  hearGuest,
  isCurrent,
  noteSaid,
  signMinutes,
} from './minutes-rules';
import { PanelFold } from './panel-fold';
import type { PanelSetAside, PanelSetAsideReason, PanelState } from './panel-state';
import { type PanelEntry, readPanelAct } from './read-panel-entry';
import { leaveOut, openVotes, unwrapBallot } from './reveal-rules';
import type { RoundBook } from './round-book';

/** What a session is folded from. */
export interface PanelFoldInput {
  readonly package: AssignmentPackage;
  /** SHA-256 of the package's exact text. */
  readonly packageDigest: string;
  readonly session: string;
  /** Any journals of the assignment; those of other sessions are passed over. */
  readonly journals: readonly JournalLines[];
  /** Hashes of entries whose opened votes fit the digests of the ballot that they name. */
  readonly opens: ReadonlySet<string>;
  /** Who looks: what this person left is not here and not waited for. Null: somebody who sees all. */
  readonly viewer: string | null;
}

/** Applies entries in fold order. */
class PanelRun {
  readonly fold: PanelFold;
  readonly setAside: PanelSetAside[] = [];
  private readonly input: PanelFoldInput;

  constructor(input: PanelFoldInput) {
    this.input = input;
    this.fold = new PanelFold(input.package);
  }

  take(placed: PlacedEntry, openings: Openings): void {
    const act = readPanelAct(placed);
    const entry = typeof act === 'string' ? act : openings.take({ placed, act });
    // An opening only says whose journal it is.
    if (entry === null) return;
    const isRead = typeof entry !== 'string';
    const reason = isRead ? (this.fold.authorFault(entry) ?? this.apply(entry)) : entry;
    if (reason !== null) this.leave(placed, isRead ? entry.opened.person : null, reason);
  }

  /** Whether an indicator is not counted for a person, or not shown to whoever looks. */
  readonly isLeft = (person: string, indicator: string): boolean =>
    this.hasLeft(person, indicator) || this.hasLeft(this.input.viewer, indicator);

  private hasLeft(person: string | null, indicator: string): boolean {
    const from = person === null ? [] : this.fold.recusals.of(person);
    return from === 'all' || from.includes(indicator);
  }

  private apply({ placed, opened, act }: PanelEntry): PanelSetAsideReason | null {
    const { fold } = this;
    // An author who left an indicator has never seen it opened, and need not have.
    const isLeftTo = (person: string, indicator: string): boolean =>
      this.isLeft(person, indicator) || this.hasLeft(opened.person, indicator);
    const isComplete = (book: RoundBook) => book.stage(isLeftTo) === 'complete';
    switch (act.type) {
      case 'panel.convened':
        return fold.convene({ placed, opened, act });
      case 'custody.taken':
        return fold.takeCustody({ placed, opened, act });
      case 'pledge.signed':
        return fold.pledge({ placed, opened, act });
      case 'member.recused':
        return fold.recuse({ placed, opened, act });
      case 'ballot.sealed':
        return sealBallot(fold, { placed, opened, act });
      case 'round.closed':
        return closeRound(fold, { placed, opened, act });
      case 'ballot.revealed':
        return openVotes(fold, { placed, opened, act }, this.input.opens);
      case 'ballot.forced':
        return openVotes(fold, { placed, opened, act }, this.input.opens);
      case 'ballot.unwrapped':
        return unwrapBallot(fold, { placed, opened, act });
      case 'ballot.leftOut':
        return leaveOut(fold, { placed, opened, act });
      case 'round.opened':
        return openRound(fold, { placed, opened, act }, isComplete);
      case 'discussion.noted':
        return noteSaid(fold, { placed, opened, act });
      case 'guest.heard':
        return hearGuest(fold, { placed, opened, act }, isComplete);
      case 'opinion.given':
        return giveOpinion(fold, { placed, opened, act }, isComplete);
      case 'minutes.drawn':
        return drawMinutes(fold, { placed, opened, act }, isComplete);
      case 'minutes.signed':
        return signMinutes(fold, { placed, opened, act });
      case 'material.given':
        return giveMaterial(fold, { placed, opened, act });
      case 'material.takenBack':
        return takeMaterialBack(fold, { placed, opened, act });
    }
  }

  private leave(placed: PlacedEntry, person: string | null, reason: PanelSetAsideReason): void {
    const { journal, seq, type } = placed.entry;
    this.setAside.push({ journal, seq, hash: placed.hash, type, person, reason });
  }
}

/**
 * The state of a panel session: a pure function of the set of its entries, whatever their order or
 * repetition. An entry that may not have its meaning is set aside with a reason; the rest goes on.
 */
export function foldPanel(input: PanelFoldInput): PanelState {
  const { ordered } = orderEntries(sessionJournals(input.journals, input.session));
  const openings = new Openings(input.package, input.packageDigest);
  const run = new PanelRun(input);
  for (const placed of ordered) run.take(placed, openings);
  return stateOf(run, input.viewer);
}

function stateOf({ fold, setAside, isLeft }: PanelRun, viewer: string | null): PanelState {
  const { convened, custodies } = fold;
  const custody = custodies.map(({ opened: { person, device } }) => ({ person, device }));
  const place = convened?.placed;
  const convening =
    convened === null || place === undefined
      ? null
      : {
          ...convened.act.body,
          ...{ journal: place.entry.journal, seq: place.entry.seq, hash: place.hash },
          ...{ chair: convened.opened.person, at: place.entry.at },
        };
  return {
    convening,
    custodians: {
      chair: convened?.opened.device ?? null,
      scrutineer: custody[0]?.device ?? null,
    },
    custody,
    members: (convening?.members ?? []).map(({ person }) => ({
      person,
      hasPledged: fold.hasPledged(person),
      recusedFrom: fold.recusals.of(person),
    })),
    recusals: fold.recusals.all.map(({ person, indicators, reason }) => ({
      ...{ person, indicators, reason },
    })),
    rounds: fold.rounds.map((book) => ({
      round: book.round,
      indicators: book.indicators,
      stage: book.stage(isLeft),
      ballots: [...book.ballots.values()].map((ballot) => ballot.state()),
      closedBy: book.closed?.placed.hash ?? null,
      absent: book.closed?.act.body.absent ?? [],
    })),
    ...saidIn(fold, hiddenFrom(fold, viewer)),
    materials: materialsFor(fold, viewer),
    hidden: hiddenFrom(fold, viewer),
    setAside,
  };
}

function saidIn(fold: PanelFold, hidden: readonly string[]) {
  const { talk } = fold;
  return {
    notes: talk.notes.filter(({ indicator }) => indicator === null || !hidden.includes(indicator)),
    ...{ guests: talk.guests, opinions: talk.lastOpinions() },
    minutes: talk.allMinutes((drawn) => isCurrent(fold, drawn)),
  };
}

/** What the panel was given; nothing of what whoever looks has left, and nothing where it is all. */
function materialsFor({ materials, recusals }: PanelFold, viewer: string | null) {
  const left = viewer === null ? [] : recusals.of(viewer);
  if (left === 'all') return [];
  return materials.all().filter(({ indicator }) => indicator === null || !left.includes(indicator));
}

function hiddenFrom({ recusals, rounds }: PanelFold, viewer: string | null): readonly string[] {
  const left = viewer === null ? [] : recusals.of(viewer);
  return left === 'all' ? (rounds[0]?.indicators ?? []) : left;
}
