import { describe, expect, it } from 'vitest';
import type { CommentBatch } from '../../../src/domain/procedure/comment-batch';
import { readSubmission } from '../../../src/features/report/consultation/read-submission';
import { canonicalText } from '../../../src/trust/canonical';
import { idOf, sha256Of } from '../../support/made-ids';

const made: CommentBatch = {
  ...{ v: 1, type: 'takan-comments', assignment: idOf('a'), link: idOf('l') },
  ...{ draft: sha256Of('d'), party: 'evaluee', at: '2026-11-26T02:00:00Z' },
  remarks: [{ id: idOf('r'), text: '口径', about: { indicator: null, section: 'issues' } }],
};

const read = (batch: object, more: { sha256?: string; assignment?: string } = {}) => {
  const text = canonicalText(batch);
  const { link, draft, party } = made;
  return readSubmission(
    more.assignment ?? made.assignment,
    { link, draft, party },
    { text, sha256: more.sha256 ?? sha256Of(text) },
  );
};

describe('a submission that the server sent', () => {
  it('[PR91] is read where it is what its digest and its link say', async () => {
    const sha256 = sha256Of(canonicalText(made));
    expect(await read(made)).toEqual({ ok: true, value: { batch: made, sha256 } });
  });

  it('[PR91] is not taken where anything differs', async () => {
    const refused = { ok: false, error: 'wrongBatch' };
    expect(await read(made, { sha256: sha256Of('other') })).toEqual(refused);
    expect(await read(made, { assignment: idOf('other') })).toEqual(refused);
    const [remark] = made.remarks;
    const others = [
      { ...made, link: idOf('other') },
      { ...made, draft: sha256Of('other') },
      { ...made, party: 'client' },
      { ...made, sender: '张三' },
      { ...made, remarks: [remark, remark] },
    ];
    for (const other of others) expect(await read(other)).toEqual(refused);
  });
});
