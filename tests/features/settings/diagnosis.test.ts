import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../src/features/settings/diagnosis';
import { putDraft } from '../../../src/store/drafts';
import { madePackage } from '../../support/journal-maker';
import { makeStorePhone } from '../../support/store-phone';

const STORAGE = { usedBytes: 1000, leftBytes: 2000, persistent: false };

describe('diagnosis', () => {
  it('[UI19] counts rows and tells states, and nothing that a person wrote', async () => {
    const { writer, assignment, key } = await makeStorePhone();
    const secret = '张三住在公园旁边';
    await putDraft(writer, { assignment, field: 'deduction:C101', text: secret });
    const session = { db: writer.db, build: 'b1', device: key.signer.kid };
    const diagnosis = await diagnose(session, 'intact', STORAGE, 'UA');
    expect(diagnosis.rows.drafts).toBe(1);
    expect(diagnosis.rows.assignments).toBe(1);
    expect(diagnosis.canary).toBe('intact');
    const text = JSON.stringify(diagnosis);
    expect(text).not.toContain(secret);
    expect(text).not.toContain(madePackage().project.name);
    expect(text).not.toContain(assignment);
  });
});
