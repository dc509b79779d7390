import * as z from 'zod/mini';
import type { Entry, HashedEntry } from '../domain/journal/entry';
import type { JournalLines } from '../domain/journal/journal-lines';
import { panelPlace } from '../domain/journal/panel-place';
import { randomId } from '../domain/kernel/identifier';
import { type PanelAct, panelActSchema } from '../domain/panel/panel-act';
import { type BallotPlace, fitsSeal } from './ballot-seal';

const opening = z.object({ assignment: randomId, person: randomId, panel: panelPlace });

type Sealed = Extract<PanelAct, { type: 'ballot.sealed' }>['body'];

interface SealedBallot {
  readonly place: BallotPlace;
  readonly votes: Sealed['votes'];
}

// An entry never changes, nor does the ballot that it names by hash.
const checked = new WeakMap<Entry, boolean>();

function readPanel({ entry: { type, body } }: HashedEntry): PanelAct | null {
  if (!type.startsWith('ballot.')) return null;
  const act = panelActSchema.safeParse({ type, body });
  return act.success ? act.data : null;
}

/** Sealed ballots by the hash of their entry, with whose they are. */
function sealedBallots(journals: readonly JournalLines[]): ReadonlyMap<string, SealedBallot> {
  const all = journals.flatMap(({ journal, entries }) =>
    entries.map((each) => ({ journal, each })),
  );
  const opened = new Map(
    all.flatMap(({ journal, each: { entry } }) => {
      const first = entry.seq === 0 ? opening.safeParse(entry.body) : null;
      return first?.success ? [[journal, first.data] as const] : [];
    }),
  );
  const sealed = new Map<string, SealedBallot>();
  for (const { journal, each } of all) {
    const by = opened.get(journal);
    const act = readPanel(each);
    if (by === undefined || act?.type !== 'ballot.sealed') continue;
    const { round, votes } = act.body;
    const { assignment, person, panel } = by;
    sealed.set(each.hash, { place: { assignment, person, round, session: panel.session }, votes });
  }
  return sealed;
}

/**
 * Which entries open what was sealed: their hashes, for `foldPanel`, which computes no digests. An
 * entry that names no ballot here, or a vote that was sealed otherwise, is not among them.
 */
export async function checkOpenings(
  journals: readonly JournalLines[],
): Promise<ReadonlySet<string>> {
  const sealed = sealedBallots(journals);
  const fitting = new Set<string>();
  for (const each of journals.flatMap(({ entries }) => entries)) {
    const act = readPanel(each);
    if (act?.type !== 'ballot.revealed' && act?.type !== 'ballot.forced') continue;
    const { ballot: hash, opened } = act.body;
    const ballot = sealed.get(hash);
    if (ballot === undefined) continue;

    const fits = checked.get(each.entry) ?? (await fitsSeal(ballot.place, ballot.votes, opened));
    checked.set(each.entry, fits);
    if (fits) fitting.add(each.hash);
  }
  return fitting;
}
