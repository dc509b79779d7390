import { describe, expect, it } from 'vitest';
import { DETAIL_DRAFT, declare } from '../../../src/features/assignments/declare';
import { readWork } from '../../../src/store/assignment-work';
import { draftsOf, putDraft } from '../../../src/store/drafts';
import { PEOPLE } from '../../support/journal-maker';
import { makeStorePhone } from '../../support/store-phone';
import { sessionOf } from '../../support/store-session';
import { sha256Text } from '../../support/test-device';

async function phone() {
  const made = await makeStorePhone();
  const { assignment, pkg } = made;
  const session = await sessionOf(made);
  const work = async () => {
    const read = await readWork(session, assignment);
    if (read === null) throw new Error('the assignment is not there');
    return read;
  };
  return { session, assignment, pkg, work };
}

describe('declaring independence', () => {
  it('[UI21] signs the digest of the text shown, and drops what was typed about a conflict', async () => {
    const { session, assignment, pkg, work } = await phone();
    await putDraft(session, { assignment, field: DETAIL_DRAFT, text: '想了想又不是' });
    await declare(session, await work(), 'independent', '想了想又不是');
    const standing = (await work()).evaluation.declarations[PEOPLE.lead];
    expect(standing?.outcome).toBe('independent');
    expect(standing?.detail).toBe('');
    expect(standing?.declaration).toBe(sha256Text(pkg.independenceDeclaration));
    expect(await draftsOf(session, assignment)).toEqual({});
  });

  it('[UI21] keeps the detail of a conflict, without what signed text may not hold', async () => {
    const { session, work } = await phone();
    await declare(session, await work(), 'conflict', '  曾参与\u202e该项目\t设计 ');
    const standing = (await work()).evaluation.declarations[PEOPLE.lead];
    expect(standing?.outcome).toBe('conflict');
    expect(standing?.detail).toBe('曾参与该项目 设计');
  });
});
