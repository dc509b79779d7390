import { describe, expect, it } from 'vitest';
import {
  destroyedBytes,
  namesThatHold,
  readBytesSaid,
} from '../../../src/domain/journal/bytes-said';
import type { Entry } from '../../../src/domain/journal/entry';
import { erasureHold } from '../../../src/store/erasure-stand';
import { sayErasureHold } from '../../../src/text/erasure-words';
import { idOf, sha256Of } from '../../support/made-ids';

const RECORD = sha256Of('record');

/** Entries of one person's journal, opened first unless that is not here. */
function journal(name: string, acts: readonly Pick<Entry, 'type' | 'body'>[], opened = true) {
  const opening = { type: 'journal.opened', body: { person: idOf(name) } };
  return [opening, ...acts].slice(opened ? 0 : 1).map((act, i): Entry => {
    const seq = i + (opened ? 0 : 1);
    return {
      ...{ v: 1, journal: idOf(`journal of ${name}`), seq, prev: null, seen: {} },
      ...{ at: `2026-11-22T09:0${seq}:00.000+08:00`, mono: { session: idOf('start'), ms: seq } },
      ...act,
    };
  });
}

const keeps = { type: 'record.kept', body: { record: { sha256: RECORD, size: 3 } } };
const erases = { type: 'record.erased', body: { sha256: RECORD, reason: '当事人要求' } };
const captures = {
  type: 'evidence.captured',
  body: {
    evidence: {
      ...{ sha256: RECORD, size: 3, mediaType: 'image/jpeg', source: 'camera', fixes: [] },
      proves: { indicator: null, checkpoint: null, site: null },
      ...{ capturedAt: '2026-11-22T09:00:00.000+08:00', noPosition: 'denied' },
    },
  },
};

const destroyed = (...entries: readonly Entry[]) => [
  ...destroyedBytes(readBytesSaid(entries)).entries(),
];

describe('bytes that entries name', () => {
  it('[VI60] are destroyed once everybody who names them as a record has ordered it', () => {
    const [anna, wang] = [journal('anna', [keeps, erases]), journal('wang', [keeps])];
    expect(destroyed(...anna)).toEqual([[RECORD, '2026-11-22T09:02:00.000+08:00']]);
    expect(destroyed(...wang, ...anna)).toEqual([]);
    expect(destroyed(...journal('wang', [keeps, erases]), ...anna)).toHaveLength(1);
  });

  it('[VI60] stay as evidence, for strangers, and where the author ordered nothing', () => {
    const anna = journal('anna', [keeps, erases]);
    expect(destroyed(...anna, ...journal('anna2', [captures]))).toEqual([]);
    expect(destroyed(...journal('anna', [keeps, captures, erases]))).toEqual([]);
    expect(destroyed(...anna, ...journal('unknown', [keeps], false))).toEqual([]);
    expect(destroyed(...journal('anna', [keeps]), ...journal('wang', [erases]))).toEqual([]);
    expect(destroyed(...journal('wang', [erases]))).toEqual([]);
  });

  it('[VI60] are held by nobody but the person who is about to order it', () => {
    const said = readBytesSaid(journal('anna', [keeps]));
    expect(namesThatHold(said, RECORD)).toHaveLength(1);
    expect(namesThatHold(said, RECORD, idOf('anna'))).toEqual([]);
    expect(namesThatHold(said, sha256Of('other'))).toEqual([]);
  });
});

describe('an order that is held', () => {
  const work = (...entries: readonly Entry[]) => ({
    journals: [{ journal: idOf('any'), entries: entries.map((entry) => ({ entry, hash: 'h' })) }],
  });
  const record = { person: idOf('anna'), sha256: RECORD };
  const anna = journal('anna', [keeps, erases]);

  it('[VI62] names how many entries hold it and whose, and says what to do', () => {
    const hold = erasureHold(work(...anna, ...journal('wang', [keeps, keeps])), record);
    expect(hold).toEqual({ others: 2, persons: [idOf('wang')], evidence: 0 });
    if (hold === null) throw new Error('it is held');
    const said = sayErasureHold(hold, ['王某']);
    expect(said.title).toBe('已提出销毁：仍有 2 条他人记录引用，未删除');
    expect(said.where).toContain('王某');
    expect(said.next).toContain('引用人');
  });

  it('[VI62] says that evidence holds it, which nobody can destroy', () => {
    const other = erasureHold(work(...anna, ...journal('wang', [captures])), record);
    expect(other).toMatchObject({ others: 1, evidence: 1 });
    const own = erasureHold(work(...journal('anna', [keeps, captures, erases])), record);
    expect(own).toEqual({ others: 0, persons: [], evidence: 1 });
    if (own === null) throw new Error('it is held');
    expect(sayErasureHold(own, []).title).toContain('未删除');
    expect(sayErasureHold(own, []).next).toContain('不能销毁');
  });

  it('[VI62] is none where everything that names it ordered the same', () => {
    expect(erasureHold(work(...anna), record)).toBeNull();
    const both = [...anna, ...journal('wang', [keeps, erases])];
    expect(erasureHold(work(...both), record)).toBeNull();
  });
});
