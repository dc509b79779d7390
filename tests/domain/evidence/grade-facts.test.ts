import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { gradeOf } from '../../../src/domain/evidence/grade';
import { gradeFacts, gradeGround } from '../../../src/domain/evidence/grade-facts';
import type { Fix } from '../../../src/domain/evidence/position';
import { toInstant } from '../../../src/domain/kernel/instant';
import { HistoryMaker, type MadeDevice } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';

const HOUR_MS = 3_600_000;
const SESSION = idOf('session');

const fixAt = (
  { latE7, lonE7 }: { latE7: number; lonE7: number },
  changes: Partial<Fix> = {},
): Fix => ({
  ...{ latE7, lonE7, accuracyCm: 1000, altitudeCm: null, ageMs: 0 },
  at: '2026-11-22T09:00:00.000+08:00',
  ...changes,
});

function made() {
  const history = new HistoryMaker();
  const anna = history.device('anna');
  const [first, second] = history.package.sites;
  if (first === undefined || second === undefined) throw new Error('the sample has two sites');
  return { history, anna, first, second };
}

function shoot(history: HistoryMaker, device: MadeDevice, changes: Partial<Evidence> = {}) {
  const evidence: Evidence = {
    ...{ sha256: sha256Of('photo'), size: 10, mediaType: 'image/jpeg', source: 'camera' },
    proves: { indicator: null, checkpoint: null, site: null },
    ...{ capturedAt: toInstant(history.clockMs, 480), fixes: [], noPosition: null },
    ...changes,
  };
  return device.act('evidence.captured', { evidence });
}

const compare = (history: HistoryMaker, device: MadeDevice, aheadMs: number) =>
  device.onSite('clock.compared', {
    ...{ serverAt: toInstant(history.clockMs - aheadMs, 0), aheadMs, session: SESSION },
  });

function factsOf(history: HistoryMaker, anchoredAt: string | null = null, label = 'photo') {
  const evaluation = history.fold();
  const item = evaluation.evidence.find(({ evidence }) => evidence.sha256 === sha256Of(label));
  if (item === undefined) throw new Error(JSON.stringify(evaluation.setAside));
  return gradeFacts(item, gradeGround(history.package, evaluation), () => anchoredAt);
}

describe('gradeFacts', () => {
  it('[EV4] compares with the named site, then with that of the visit, then with the nearest', () => {
    const here = made();
    const away = fixAt(here.second);
    shoot(here.history, here.anna, { fixes: [away] });
    expect(factsOf(here.history).distanceM).toBeLessThan(2);

    const named = made();
    const proves = { indicator: null, checkpoint: null, site: named.first.id };
    shoot(named.history, named.anna, { fixes: [away], proves });
    expect(factsOf(named.history).distanceM).toBeGreaterThan(100);

    const visited = made();
    const visit = idOf('visit');
    visited.anna.onSite('visit.began', {
      ...{ visit, site: visited.first.id, indexNo: 'S4-01-001', purpose: '看步道', agenda: '' },
      position: { fixes: [], noPosition: 'denied', manual: null },
    });
    shoot(visited.history, visited.anna, { fixes: [away], visit });
    expect(factsOf(visited.history).distanceM).toBeGreaterThan(100);
  });

  it('[EV4] leaves out old readings, and what was set by hand or imported', () => {
    const { history, anna, first } = made();
    const old = fixAt(first, { ageMs: 60_001, accuracyCm: 100 });
    shoot(history, anna, { fixes: [old, fixAt(first, { accuracyCm: 2500 })] });
    expect(factsOf(history).accuracyCm).toBe(2500);

    const byHand = made();
    const manual = { latE7: first.latE7, lonE7: first.lonE7, reason: '没有信号' };
    shoot(byHand.history, byHand.anna, { manual, noPosition: 'timeout' });
    expect(factsOf(byHand.history)).toMatchObject({ accuracyCm: null, distanceM: null });

    const imported = made();
    shoot(imported.history, imported.anna, { source: 'import', fixes: [fixAt(first)] });
    expect(factsOf(imported.history)).toMatchObject({ path: 'other', distanceM: null });
  });

  it('[EV5] reads the time of capture by the server’s clock where both were compared', () => {
    const { history, anna } = made();
    compare(history, anna, 30 * HOUR_MS);
    shoot(history, anna);
    const received = toInstant(history.clockMs - 29 * HOUR_MS, 0);
    const { clock, anchoredAfterMs } = factsOf(history, received);
    expect(clock).toBe('compared');
    expect(Math.round((anchoredAfterMs ?? 0) / HOUR_MS)).toBe(1);
  });

  it('[EV5] does not hold where the clock was set back, or another start of the app compared', () => {
    const { history, anna } = made();
    compare(history, anna, 0);
    history.clockMs -= HOUR_MS;
    shoot(history, anna);
    expect(factsOf(history).clock).toBe('moved');

    const other = made();
    other.anna.onSite('clock.compared', {
      ...{ serverAt: toInstant(other.history.clockMs, 0), aheadMs: 0, session: idOf('another') },
    });
    shoot(other.history, other.anna);
    expect(factsOf(other.history).clock).toBe('unknown');
  });

  it('[EV7] grades what was derived as its original, and without one as unknown', () => {
    const { history, anna, first } = made();
    compare(history, anna, 0);
    shoot(history, anna, { fixes: [fixAt(first)] });
    const from = sha256Of('photo');
    shoot(history, anna, {
      ...{ sha256: sha256Of('marked'), source: 'derived', noPosition: 'unavailable' },
      derived: { from, how: 'annotated' },
    });
    shoot(history, anna, {
      ...{ sha256: sha256Of('lost'), source: 'derived', noPosition: 'unavailable' },
      derived: { from: sha256Of('elsewhere'), how: 'redacted' },
    });
    const received = toInstant(history.clockMs + HOUR_MS, 0);
    expect(factsOf(history, received, 'marked')).toEqual(factsOf(history, received));
    expect(gradeOf(factsOf(history, received, 'marked')).grade).toBe('A');
    expect(gradeOf(factsOf(history, received, 'lost')).grade).toBe('D');
  });
});
