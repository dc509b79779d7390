import { expect, it } from 'vitest';
import type { HashedEntry } from '../../../src/domain/journal/entry';
import type { JournalLines } from '../../../src/domain/journal/journal-lines';
import { notSynced, teamProgress } from '../../../src/domain/journal/team-progress';
import { madePackage, PEOPLE } from '../../support/journal-maker';
import { makeHashedJournal } from '../../support/made-journal';

const { team } = madePackage();
const field = team.filter(({ role }) => ['leadEvaluator', 'evaluator'].includes(role));

const stateOf = (journals: readonly JournalLines[], person: string) =>
  teamProgress(field, journals).members.find((member) => member.person === person);

/** The newest entry of a journal has seen so much of others. */
function sees(lines: JournalLines, seen: Readonly<Record<string, number>>): JournalLines {
  const entries = [...lines.entries];
  const last = entries.pop();
  if (last === undefined) return lines;
  const entry: HashedEntry = { ...last, entry: { ...last.entry, seen: { ...seen } } };
  return { ...lines, entries: [...entries, entry] };
}

const journal = (person: string, device: string, count: number) =>
  makeHashedJournal({ person, device, count });

it('[TM1] a member whose journal never came is named, and nobody else', () => {
  const lead = journal(PEOPLE.lead, 'lead', 3);
  const progress = teamProgress(field, [lead]);
  expect(progress.members.find(({ person }) => person === PEOPLE.lead)?.state).toBe('known');
  const names = notSynced(progress, PEOPLE.lead).map(({ person }) => person);
  expect(names).toEqual(field.map(({ person }) => person).filter((each) => each !== PEOPLE.lead));
  expect(notSynced(teamProgress(field, []), PEOPLE.lead).map(({ person }) => person)).toEqual(
    names,
  );
});

it('[TM2] a member is behind when any entry here has seen more of their journal than is here', () => {
  const anna = journal(PEOPLE.anna, 'anna', 4);
  const lead = sees(journal(PEOPLE.lead, 'lead', 2), { [anna.journal]: 9 });
  expect(stateOf([anna, lead], PEOPLE.anna)).toMatchObject({
    state: 'behind',
    devices: [{ device: 'anna'.padEnd(43, 'A'), entries: 4, missing: 6 }],
  });
  const level = sees(journal(PEOPLE.lead, 'lead', 2), { [anna.journal]: 3 });
  expect(stateOf([anna, level], PEOPLE.anna)?.state).toBe('known');
  expect(notSynced(teamProgress(field, [anna, level]), PEOPLE.lead)).not.toContainEqual(
    expect.objectContaining({ person: PEOPLE.anna }),
  );
});

it('[TM2] one’s own lost entries that a colleague has seen are told as well', () => {
  const lead = journal(PEOPLE.lead, 'lead', 2);
  const anna = sees(journal(PEOPLE.anna, 'anna', 2), { [lead.journal]: 5 });
  const names = notSynced(teamProgress(field, [lead, anna]), PEOPLE.lead);
  expect(names.find(({ person }) => person === PEOPLE.lead)?.state).toBe('behind');
});

it('[TM3] journals of one device are counted together, those of two devices apart', () => {
  const [a, b] = [journal(PEOPLE.anna, 'one', 3), journal(PEOPLE.anna, 'one', 2)];
  const c = journal(PEOPLE.anna, 'two', 5);
  const devices = stateOf([a, b, c], PEOPLE.anna)?.devices ?? [];
  expect(devices.map(({ device, entries }) => [device, entries])).toEqual([
    ['one'.padEnd(43, 'A'), 5],
    ['two'.padEnd(43, 'A'), 5],
  ]);
  const newest = a.entries.at(-1)?.entry.at;
  expect(devices[0]?.lastAt).toBe(newest);
});

it('[TM4] entries of a journal of which nothing is here are counted as nobody’s', () => {
  const lead = sees(journal(PEOPLE.lead, 'lead', 2), { unseen: 6 });
  expect(teamProgress(field, [lead]).unknownEntries).toBe(7);
  expect(teamProgress(field, [journal(PEOPLE.lead, 'lead', 2)]).unknownEntries).toBe(0);
});
