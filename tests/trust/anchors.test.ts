import { describe, expect, it } from 'vitest';
import { anchoredAt, anchorsOf } from '../../src/trust/anchors';
import type { Leaf } from '../../src/trust/leaf';
import { HistoryMaker } from '../support/journal-maker';
import { idOf, sha256Of } from '../support/made-ids';

const assignment = idOf('assignment');

const headLeaf = (journal: string, seq: number, received: string): Leaf => ({
  ...{ v: 1, kind: 'head', assignment, journal, seq, received },
  ...{ hash: sha256Of(`entry ${seq}`), head: sha256Of(`head ${seq}`) },
});

function captured() {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  anna.capture('photo');
  const [item] = history.fold().evidence;
  if (item === undefined) throw new Error('nothing was captured');
  return { item, journal: anna.journal };
}

describe('anchoredAt', () => {
  it('[EV6] is the first receipt over the bytes or over a head at or after the entry', () => {
    const { item, journal } = captured();
    const { sha256 } = item.evidence;
    const leaves: Leaf[] = [
      headLeaf(journal, item.seq - 1, '2026-11-22T01:00:00Z'),
      headLeaf(idOf('other journal'), item.seq, '2026-11-22T02:00:00Z'),
      headLeaf(journal, item.seq + 4, '2026-11-22T05:00:00Z'),
      headLeaf(journal, item.seq, '2026-11-22T04:00:00Z'),
    ];
    const bytes: Leaf = {
      ...{ v: 1, kind: 'evidence-held', assignment, sha256, size: 1000 },
      received: '2026-11-22T03:00:00Z',
    };
    const at = (all: readonly Leaf[]) => anchoredAt(item, anchorsOf(all));
    expect(at(leaves)).toBe('2026-11-22T04:00:00Z');
    expect(at([...leaves, bytes])).toBe('2026-11-22T03:00:00Z');
    expect(at(leaves.slice(0, 2))).toBeNull();
  });
});
