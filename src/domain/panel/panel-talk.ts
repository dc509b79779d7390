import type {
  GuestState,
  MinutesState,
  NoteState,
  OpinionState,
  SignatureState,
} from './panel-state';
import type { PanelEntry, PanelEntryOf } from './read-panel-entry';

const saidBy = ({ opened, placed }: PanelEntry) => ({
  ...{ person: opened.person, at: placed.entry.at, hash: placed.hash },
});

interface DrawnMinutes {
  readonly drawn: PanelEntryOf<'minutes.drawn'>;
  readonly signatures: SignatureState[];
}

/** What is said in a session after its ballots are open: notes, opinions, minutes, signatures. */
export class PanelTalk {
  readonly notes: NoteState[] = [];
  readonly guests: GuestState[] = [];
  readonly minutes: DrawnMinutes[] = [];
  private readonly opinions = new Map<string, OpinionState>();

  note(entry: PanelEntryOf<'discussion.noted'>): void {
    this.notes.push({ ...entry.act.body, ...saidBy(entry) });
  }

  hear(entry: PanelEntryOf<'guest.heard'>): void {
    this.guests.push({ ...entry.act.body, ...saidBy(entry) });
  }

  give(entry: PanelEntryOf<'opinion.given'>): void {
    this.opinions.set(entry.opened.person, { ...entry.act.body, ...saidBy(entry) });
  }

  draw(drawn: PanelEntryOf<'minutes.drawn'>): void {
    this.minutes.push({ drawn, signatures: [] });
  }

  sign(to: DrawnMinutes, entry: PanelEntryOf<'minutes.signed'>): void {
    const { stance, text } = entry.act.body;
    to.signatures.push({ stance, text, ...saidBy(entry) });
  }

  lastOpinions(): readonly OpinionState[] {
    return [...this.opinions.values()];
  }

  /** @param isCurrent whether minutes still stand over all that is known */
  allMinutes(
    isCurrent: (drawn: PanelEntryOf<'minutes.drawn'>) => boolean,
  ): readonly MinutesState[] {
    return this.minutes.map(({ drawn, signatures }) => {
      const { present, opinion } = drawn.act.body;
      const said = { ...saidBy(drawn), present, opinion, signatures };
      return { ...said, isCurrent: isCurrent(drawn) };
    });
  }
}
