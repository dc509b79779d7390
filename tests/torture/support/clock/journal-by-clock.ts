import { expect } from 'vitest';
import { foldEvaluation } from '../../../../src/domain/journal/fold';
import { scoreField, standingIn } from '../../../../src/domain/journal/register';
import { epochMs, instant } from '../../../../src/domain/kernel/instant';
import { readWork } from '../../../../src/store/assignment-work';
import { sayDay, sayMinute, sayWrittenMinute } from '../../../../src/text/say-instant';
import { findIn, isOfTheApp } from '../crash/store-faults';
import type { ClockedPhone } from './clocked-phone';

/** What a person did, and what the wall clock showed then. */
export interface Done {
  readonly hash: string;
  readonly wallMs: number;
  /** The score that was given; null where something else was done. */
  readonly scoreMilli: number | null;
}

/** Every entry as it was written: in order of what was done, at the instant that the clock showed. */
async function expectWritten(phone: ClockedPhone, done: readonly Done[]): Promise<void> {
  const key = phone.identity.keys.signingJwk;
  const found = await findIn(phone.writer, phone.assignment, key);
  expect(found.faults.join('; ')).toBe('');
  const byHash = new Map(found.entries.map((each) => [each.hash, each.entry]));
  const acts = found.entries.filter(({ entry }) => !isOfTheApp(entry));
  expect(acts.map(({ hash }) => hash).sort()).toEqual(done.map(({ hash }) => hash).sort());
  const last = new Map<string, number>();
  for (const { hash, wallMs } of done) {
    const entry = byHash.get(hash);
    if (entry === undefined) throw new Error(`${hash} is not there`);
    expect(epochMs(instant.parse(entry.at))).toBe(wallMs);
    expect(entry.seq).toBeGreaterThan(last.get(entry.journal) ?? -1);
    last.set(entry.journal, entry.seq);
    for (const said of [sayDay(entry.at), sayMinute(entry.at), sayWrittenMinute(entry.at)]) {
      expect(said).toMatch(/^[^a-z]*\d[^a-z]*$/i);
    }
  }
}

/** The last score stands, whatever the clock showed, and nothing was set aside. */
async function expectLastStands(phone: ClockedPhone, done: readonly Done[]): Promise<void> {
  const work = await readWork(phone.writer, phone.assignment);
  if (work === null) throw new Error('the assignment is on the phone');
  const { pkg, packageDigest, journals } = work;
  const { registers, setAside } = foldEvaluation({ package: pkg, packageDigest, journals });
  for (const { reason } of setAside) throw new Error(`set aside: ${JSON.stringify(reason)}`);
  const last = done.findLast(({ scoreMilli }) => scoreMilli !== null);
  const standing = standingIn(registers, scoreField('D11', null));
  if (standing === 'conflict') throw new Error('one person alone is in conflict');
  expect(standing?.value ?? null).toBe(last?.scoreMilli ?? null);
}

/** That no clock has harmed a phone's journals. */
export async function expectUnharmed(phone: ClockedPhone, done: readonly Done[]): Promise<void> {
  await expectWritten(phone, done);
  await expectLastStands(phone, done);
}
