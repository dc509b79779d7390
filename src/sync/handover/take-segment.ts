import { mayCarryJournal, mayReadJournal } from '../../contract/authorisation';
import { incomingSegment } from '../../contract/sync';
import type { Role } from '../../domain/assignment/role';
import { type PanelPlace, placeOpened } from '../../domain/journal/panel-place';
import { fail, ok, type Result } from '../../domain/kernel/result';
import type { KeptAssignment } from '../../store/assignments';
import { settleErasures } from '../../store/erasures-due';
import { keepExchange } from '../../store/keep-exchange';
import { leftBy } from '../../store/panel/left-by';
import type { Store } from '../../store/store';
import type { PublicJwk } from '../../trust/jwk';
import { type CheckedSegment, checkSegment, type IncomingFault } from '../check-segment';

/** Who takes in: what others' work is verified under, and what this person may read. */
export interface Taker {
  readonly store: Store;
  readonly bureauKey: PublicJwk;
  readonly person: string;
  readonly role: Role;
}

const roleIn = ({ package: pkg }: KeptAssignment, person: string): Role | null =>
  pkg.team.find((member) => member.person === person)?.role ?? null;

/** Where in a panel a journal belongs, by what it opens or by what is here of it; null: not in one. */
async function panelPlaceOf(
  { store }: Taker,
  { journal, entries }: CheckedSegment,
): Promise<PanelPlace | null> {
  const opened = entries.map(({ entry }) => placeOpened(entry)).find((each) => each !== undefined);
  return opened === undefined ? ((await store.db.heads.get(journal))?.panel ?? null) : opened;
}

/** Whoever left a session, or an indicator, takes nothing in of what they left. */
async function hasLeft(
  { store, person }: Taker,
  assignment: string,
  place: PanelPlace,
): Promise<boolean> {
  const left = await leftBy(store, assignment, place.session, person);
  return left === 'all' || (place.indicator !== null && left.includes(place.indicator));
}

async function mayTake(taker: Taker, kept: KeptAssignment, segment: CheckedSegment) {
  const { person } = segment;
  if (person === taker.person) return true;
  const [reader, writer] = [roleIn(kept, taker.person) ?? taker.role, roleIn(kept, person)];
  if (writer === null) return false;
  const place = await panelPlaceOf(taker, segment);
  if (place === null) return mayReadJournal(reader, writer);
  const mayRead = mayReadJournal(reader, writer) || mayCarryJournal(reader, writer, true);
  return mayRead && !(await hasLeft(taker, kept.package.assignment, place));
}

/** A segment that is on this phone now, and how many of its entries were new. */
export interface TakenSegment {
  readonly segment: CheckedSegment;
  readonly added: number;
}

/**
 * Takes in a segment exactly as one that the server sent: credential under the pinned key, head,
 * chain, opening; then into the store, which takes nothing twice and nothing with a gap before it.
 */
export async function takeSegment(
  taker: Taker,
  kept: KeptAssignment,
  value: unknown,
): Promise<Result<TakenSegment, IncomingFault>> {
  const { store, bureauKey } = taker;
  const read = incomingSegment.safeParse(value);
  if (!read.success) return fail({ code: 'entry-malformed', detail: 'segment' });
  const checked = await checkSegment(read.data, bureauKey, kept);
  if (!checked.ok) return checked;
  const segment = checked.value;
  if (!(await mayTake(taker, kept, segment)))
    return fail({ code: 'not-permitted', detail: 'role' });
  const { assignment } = kept.package;
  const added = await keepExchange(store, {
    ...{ assignment, receipts: [], checkpoint: null, aside: [], holds: {}, forked: [] },
    segments: [segment],
  });
  await settleErasures(store, assignment);
  const last = segment.entries.at(-1)?.hash ?? '';
  const here = (await store.db.entries.where('hash').equals(last).count()) > 0;
  return here ? ok({ segment, added }) : fail({ code: 'entry-gap', detail: segment.journal });
}
