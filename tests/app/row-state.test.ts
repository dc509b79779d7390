import { beforeEach, describe, expect, it } from 'vitest';
import { readRows, type Whereabouts } from '../../src/app/row-state';
import { readAssignmentList } from '../../src/store/assignment-list';
import { readWork } from '../../src/store/assignment-work';
import { readAssignments, saveAssignment } from '../../src/store/assignments';
import type { FieldSession } from '../../src/store/field-session';
import { keepProgress } from '../../src/store/keep-progress';
import { makeStorePhone, type StorePhone, score } from '../support/store-phone';
import { sessionOf } from '../support/store-session';

let phone: StorePhone;
let session: FieldSession;

beforeEach(async () => {
  phone = await makeStorePhone();
  session = await sessionOf(phone);
});

async function keep() {
  const work = await readWork(session, phone.assignment);
  if (work === null) throw new Error('the assignment is not there');
  return keepProgress(session, work);
}

const row = async () => {
  const [first] = await readRows(session, await readAssignmentList(session))();
  return first;
};

describe('a row of the list', () => {
  it('[UI31] has progress that is current', async () => {
    await score(phone, 5000);
    const kept = await keep();
    expect((await row())?.progress).toEqual(kept);
  });

  it('[UI31] has no progress where something was recorded since, and knows that it waits', async () => {
    await keep();
    expect(await row()).toMatchObject({ delivery: { kind: 'nothing-yet' } });
    await score(phone, 5000);
    const stale = await row();
    expect(stale?.progress).toBeNull();
    expect(stale?.delivery).toMatchObject({ kind: 'waiting', entries: 2, entriesHeld: 0 });
  });

  async function twoAssignments() {
    const [first] = await readAssignments(phone.writer);
    if (first === undefined) throw new Error('the assignment is not there');
    const second = { ...first.package, assignment: phone.writer.newId() };
    await saveAssignment(phone.writer, { ...first, package: second });
    return readAssignmentList(session);
  }

  it('[UI31] is there with all others where somebody leaves the list and comes back at once', async () => {
    const list = await twoAssignments();
    const places: Whereabouts[] = ['here', 'here', 'leaving', 'leaving', 'here', 'here'];
    let waits = 0;
    const wait = async () => {
      waits += 1;
    };
    const where = () => places.shift() ?? 'here';
    const rows = await readRows(session, list, where, wait)();
    expect(rows.map(({ of }) => of.assignment)).toEqual(list.map(({ assignment }) => assignment));
    expect(waits).toBe(2);
  });

  it('[UI31] is left unread where the list is gone, and nobody goes on waiting', async () => {
    const list = await twoAssignments();
    const places: Whereabouts[] = ['here', 'here', 'leaving', 'gone'];
    const where = () => places.shift() ?? 'gone';
    expect(await readRows(session, list, where, async () => undefined)()).toHaveLength(1);
  });

  it('[UI31] has no progress where none was kept, and becomes current once it is', async () => {
    const before = await row();
    expect(before?.progress).toBeNull();
    const kept = await keep();
    expect(kept.source).toBe(before?.source);
  });
});
