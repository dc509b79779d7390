import { describe, expect, it } from 'vitest';
import { readAssignmentList } from '../../src/store/assignment-list';
import { readAssignments, saveAssignment } from '../../src/store/assignments';
import { slowCodec } from '../support/slow-codec';
import { makeStorePhone } from '../support/store-phone';

describe('the list of assignments', () => {
  it('[ST31] has the one due first first, with what its row shows of each', async () => {
    const { writer, pkg } = await makeStorePhone({ codec: slowCodec() });
    const [kept] = await readAssignments(writer);
    if (kept === undefined) throw new Error('the assignment is not there');
    const dueAt = '2020-01-01T00:00:00+08:00';
    const sooner = { ...pkg, assignment: writer.newId(), dueAt, demonstration: true };
    await saveAssignment(writer, { ...kept, package: sooner, digest: 'a'.repeat(64) });
    const list = await readAssignmentList(writer);
    expect(list.map(({ assignment }) => assignment)).toEqual([sooner.assignment, pkg.assignment]);
    expect(list[0]).toEqual({
      ...{ assignment: sooner.assignment, digest: 'a'.repeat(64), dueAt, demonstration: true },
      project: { name: pkg.project.name, evaluee: pkg.project.evaluee },
      team: pkg.team.map(({ person, role }) => ({ person, role })),
    });
  });

  it('[ST21] shows no row that has lost what it shows', async () => {
    const { writer, assignment } = await makeStorePhone();
    const text = JSON.stringify({ package: { assignment }, digest: 'a'.repeat(64) });
    const value = await writer.codec.encodeText(text, { table: 'assignments', key: assignment });
    await writer.db.assignments.put({ assignment, value });
    await expect(readAssignmentList(writer)).rejects.toThrow('project');
  });
});
