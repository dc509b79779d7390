import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { readBytesSaid } from '../../../src/domain/journal/bytes-said';
import type { CapturedEvidence } from '../../../src/domain/journal/evaluation';
import { givableEvidence } from '../../../src/domain/panel/givable-evidence';
import { sha256Text } from '../../support/test-device';

const NOTHING = readBytesSaid([]);

/** A piece of evidence by its name; later ones are younger. */
function piece(name: string, changes: Partial<Evidence> = {}, minute = 0): CapturedEvidence {
  const evidence: Evidence = {
    ...{ sha256: sha256Text(name), size: 1000, mediaType: 'image/jpeg', source: 'camera' },
    proves: { indicator: 'A11', checkpoint: null, site: null },
    ...{ capturedAt: '2026-11-22T09:00:00+08:00', fixes: [], noPosition: 'denied' },
    ...changes,
  };
  const at = `2026-11-22T09:${String(minute).padStart(2, '0')}:00+08:00`;
  const mono = { session: 's', ms: minute };
  return {
    evidence,
    person: 'p',
    journal: 'j',
    seq: 1,
    hash: sha256Text(`entry ${name}`),
    at,
    mono,
  };
}

const from = (name: string, how: NonNullable<Evidence['derived']>['how']): Partial<Evidence> => ({
  derived: { from: sha256Text(name), how },
});

const offered = (
  evidence: readonly CapturedEvidence[],
  indicator: string | null = 'A11',
  said = NOTHING,
) =>
  givableEvidence({ evidence: [...evidence], assigned: [] }, said, indicator).map(
    (item) => item.evidence.sha256,
  );
const digests = (...names: readonly string[]) => names.map(sha256Text);

describe('what may be laid before a panel', () => {
  it('[PN140] are pictures and documents of the indicator, the oldest first', () => {
    const all = [
      piece('late', {}, 5),
      piece('document', { mediaType: 'application/pdf' }, 3),
      piece('sound', { mediaType: 'audio/mp4' }),
      piece('film', { mediaType: 'video/mp4' }),
      piece('other', { proves: { indicator: 'D11', checkpoint: null, site: null } }, 1),
    ];
    expect(offered(all)).toEqual(digests('document', 'late'));
    expect(offered(all, null)).toEqual(digests('other', 'document', 'late'));
  });

  it('[PN140] of a picture with a redacted copy that copy alone, and what was made from it', () => {
    const all = [
      piece('face'),
      piece('marked', from('face', 'annotated'), 1),
      piece('covered', from('marked', 'redacted'), 2),
      piece('covered and marked', from('covered', 'annotated'), 3),
      piece('plain', {}, 4),
      piece('plain and marked', from('plain', 'annotated'), 5),
    ];
    expect(offered(all)).toEqual(
      digests('covered', 'covered and marked', 'plain', 'plain and marked'),
    );
  });

  it('[PN140] nothing that is a personal record too, or was ordered destroyed', () => {
    const [record, erased, free] = [piece('record'), piece('erased'), piece('free')];
    const entry = (seq: number, type: string, body: object) => ({
      ...{ v: 1 as const, journal: 'j', seq, prev: null, seen: {}, type, body },
      ...{ at: '2026-11-22T09:00:00+08:00', mono: { session: 's', ms: 0 } },
    });
    const said = readBytesSaid([
      entry(1, 'record.kept', { record: { sha256: record.evidence.sha256, size: 10 } }),
      entry(2, 'record.erased', { sha256: erased.evidence.sha256 }),
    ] as unknown as Parameters<typeof readBytesSaid>[0]);
    expect(offered([record, erased, free], 'A11', said)).toEqual(digests('free'));
  });

  it('[PN140] a converted picture in the place of one that phones do not show', () => {
    const heic = { mediaType: 'image/heic' } as const;
    const all = [piece('heic', heic), piece('jpeg', from('heic', 'converted'), 1)];
    expect(offered(all)).toEqual(digests('jpeg'));
    expect(offered([piece('heic', heic)])).toEqual(digests('heic'));
  });
});
