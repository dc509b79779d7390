import type { AssignmentPackage } from '../assignment/assignment-package';
import type { Role } from '../assignment/role';
import type { Instant } from '../kernel/instant';
import { epochMs } from '../kernel/instant';
import { actSchema } from './act';
import type { JournalLines } from './journal-lines';

type Member = AssignmentPackage['team'][number];

/** What this phone knows of one device that writes in an assignment. */
export interface DeviceProgress {
  readonly device: string;
  /** Entries of it that are here. */
  readonly entries: number;
  /** The device's own word for when it made the newest of them. */
  readonly lastAt: Instant;
  /** Entries that somebody's journal has seen and that are not here. */
  readonly missing: number;
}

/**
 * Where a member's work stands here. `never`: no journal of theirs came. `behind`: more of it is known
 * to exist. `known`: all that anybody's entries here have seen; whether more was made since, nobody
 * can know without meeting that phone.
 */
export type MemberState = 'never' | 'behind' | 'known';

export interface MemberProgress {
  readonly person: string;
  readonly name: string;
  readonly role: Role;
  readonly state: MemberState;
  readonly devices: readonly DeviceProgress[];
}

export interface TeamProgress {
  readonly members: readonly MemberProgress[];
  /** Entries of journals that somebody has seen and of which nothing is here: nobody knows whose. */
  readonly unknownEntries: number;
}

/** Last seq of each journal that any entry here names as seen. */
function seenOf(journals: readonly JournalLines[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { entry } of journals.flatMap(({ entries }) => entries)) {
    for (const [journal, seq] of Object.entries(entry.seen)) {
      seen.set(journal, Math.max(seq, seen.get(journal) ?? -1));
    }
  }
  return seen;
}

interface Written extends DeviceProgress {
  readonly person: string;
}

/** One journal; null while its opening is not here. */
function writtenIn(lines: JournalLines, seen: ReadonlyMap<string, number>): Written | null {
  const first = lines.entries.find(({ entry }) => entry.seq === 0)?.entry;
  const opened = actSchema.safeParse({ type: first?.type, body: first?.body });
  if (!opened.success || opened.data.type !== 'journal.opened') return null;
  const { person, device } = opened.data.body;
  const last = lines.entries.reduce((a, b) => (b.entry.seq > a.entry.seq ? b : a)).entry;
  const missing = Math.max(0, (seen.get(lines.journal) ?? -1) - last.seq);
  return { person, device, entries: lines.entries.length, lastAt: last.at, missing };
}

function joined(a: DeviceProgress | undefined, b: DeviceProgress): DeviceProgress {
  const { device, entries, lastAt, missing } = b;
  if (a === undefined) return { device, entries, lastAt, missing };
  const later = epochMs(a.lastAt) > epochMs(lastAt) ? a.lastAt : lastAt;
  return { device, entries: a.entries + entries, lastAt: later, missing: a.missing + missing };
}

function memberProgress({ person, name, role }: Member, written: readonly Written[]) {
  const devices = new Map<string, DeviceProgress>();
  for (const each of written.filter((one) => one.person === person)) {
    devices.set(each.device, joined(devices.get(each.device), each));
  }
  const all = [...devices.values()];
  const behind = all.some(({ missing }) => missing > 0);
  const state: MemberState = all.length === 0 ? 'never' : behind ? 'behind' : 'known';
  return { person, name, role, state, devices: all };
}

/**
 * Whose work is here and whose is not, from the entries that this phone holds alone.
 * @param expected members whose journals may come to this phone at all
 */
export function teamProgress(
  expected: readonly Member[],
  journals: readonly JournalLines[],
): TeamProgress {
  const seen = seenOf(journals);
  const written = journals.flatMap((lines) => writtenIn(lines, seen) ?? []);
  const here = new Set(journals.map(({ journal }) => journal));
  const unknown = [...seen].filter(([journal]) => !here.has(journal));
  return {
    members: expected.map((member) => memberProgress(member, written)),
    unknownEntries: unknown.reduce((sum, [, seq]) => sum + seq + 1, 0),
  };
}

/** Members other than `person` whose work may be missing here, and devices of one's own that lag. */
export const notSynced = ({ members }: TeamProgress, person: string): readonly MemberProgress[] =>
  members.filter(
    (each) => each.state === 'behind' || (each.state === 'never' && each.person !== person),
  );
