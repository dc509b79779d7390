import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { evidenceFor } from '../../../src/features/evidence/evidence-view';
import {
  filterCount,
  filterOf,
  fits,
  type GalleryFilter,
  NO_FILTER,
  NONE,
} from '../../../src/features/evidence/gallery/gallery-filter';
import { galleryItems } from '../../../src/features/evidence/gallery/gallery-item';
import { treeOf } from '../../../src/features/scoring/tree-view';
import { HistoryMaker, type MadeDevice, PEOPLE } from '../../support/journal-maker';
import { idOf, sha256Of } from '../../support/made-ids';
import { workOf } from '../../support/made-work';

const NO_COVERAGE = { entries: new Map(), evidence: new Set([sha256Of('a')]) };
const NO_ANCHORS = { heads: new Map(), bytes: new Map() };

function shoot(device: MadeDevice, label: string, changes: Partial<Evidence> = {}) {
  return device.act('evidence.captured', {
    evidence: {
      ...{ sha256: sha256Of(label), size: 10, mediaType: 'image/jpeg', source: 'camera' },
      proves: { indicator: null, checkpoint: null, site: null },
      ...{ capturedAt: '2026-11-22T09:00:00+08:00', fixes: [], noPosition: 'denied' },
      ...changes,
    },
  });
}

/** Three pieces and a copy of the first: a picture of A11 at a site, a sound of nothing, a file. */
function made() {
  const history = new HistoryMaker();
  const [anna, bo] = [history.device('anna'), history.device('bo')];
  const site = history.package.sites[0]?.id ?? '';
  shoot(anna, 'a', {
    ...{ proves: { indicator: 'A11', checkpoint: null, site }, perceptualHash: '00000000000000ff' },
  });
  shoot(bo, 'b', { mediaType: 'audio/webm', source: 'recorder' });
  shoot(anna, 'c', { source: 'import', perceptualHash: '00000000000000fe' });
  const derived = { from: sha256Of('a'), how: 'annotated' } as const;
  shoot(anna, 'copy', {
    ...{ source: 'derived', derived, proves: { indicator: 'A11', checkpoint: null, site } },
  });
  bo.onSite('evidence.described', {
    sha256: sha256Of('b'),
    caption: '村主任谈水源',
    trueCopy: false,
  });
  return { history, anna, site };
}

const itemsOf = (history: HistoryMaker) => galleryItems(workOf(history), NO_COVERAGE, NO_ANCHORS);

describe('the gallery', () => {
  it('[EV17] lists the newest first, a copy at its original, what looks alike pointed out', () => {
    const { history } = made();
    const items = itemsOf(history);
    expect(items.map(({ item }) => item.evidence.sha256)).toEqual(['c', 'b', 'a'].map(sha256Of));
    expect(items.map(({ number, derived, alike }) => [number, derived, alike])).toEqual([
      [3, 0, 1],
      [2, 0, 0],
      [1, 1, 1],
    ]);
  });

  it('[EV17] narrows by each kind of thing, by none of it, and by caption', () => {
    const { history, site } = made();
    const found = (filter: Partial<GalleryFilter>) =>
      itemsOf(history)
        .filter((each) => fits({ ...NO_FILTER, ...filter }, each))
        .map(({ number }) => number);
    expect(found({})).toEqual([3, 2, 1]);
    expect(found({ site })).toEqual([1]);
    expect(found({ site: NONE })).toEqual([3, 2]);
    expect(found({ indicator: 'A11' })).toEqual([1]);
    expect(found({ indicator: NONE })).toEqual([3, 2]);
    expect(found({ person: PEOPLE.bo })).toEqual([2]);
    expect(found({ kind: 'sound' })).toEqual([2]);
    expect(found({ custody: 'held' })).toEqual([1]);
    expect(found({ grade: 'D' })).toEqual([3, 2, 1]);
    expect(found({ alike: 'yes' })).toEqual([3, 1]);
    expect(found({ text: ' 水源' })).toEqual([2]);
    expect(found({ text: '水源', kind: 'picture' })).toEqual([]);
  });

  it('[EV17] narrows by the visit on which it was taken', () => {
    const { history, anna } = made();
    shoot(anna, 'there', { visit: idOf('first') });
    shoot(anna, 'later', { visit: idOf('second') });
    const filter = filterOf(new URLSearchParams({ visit: idOf('first') }));
    expect(filterCount(filter)).toBe(1);
    const shown = itemsOf(history).filter((each) => fits(filter, each));
    expect(shown.map(({ item }) => item.evidence.sha256)).toEqual([sha256Of('there')]);
  });

  it('[EV17] takes what an address asks for', () => {
    const filter = filterOf(new URLSearchParams('indicator=A11&site=-&evidence=x'));
    expect(filter).toEqual({ ...NO_FILTER, indicator: 'A11', site: NONE });
    expect(filterCount(filter)).toBe(2);
  });
});

describe('the evidence of an indicator', () => {
  const countIn = (history: HistoryMaker, id: string) =>
    treeOf(workOf(history), NO_COVERAGE)
      .flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
      .find(({ indicator }) => indicator.id === id)?.evidence;

  it('[EV25] counts what was assigned later until that is undone, and a copy at its original', () => {
    const { history, anna } = made();
    expect(countIn(history, 'A11')).toBe(1);
    expect(countIn(history, 'D12')).toBe(0);
    const assigned = anna.act('evidence.assigned', {
      ...{ sha256: sha256Of('c'), indicator: 'D12', checkpoint: null, site: null },
    });
    expect(countIn(history, 'D12')).toBe(1);
    const shown = evidenceFor(workOf(history), 'D12');
    expect(shown.map(({ evidence }) => evidence.sha256)).toEqual([sha256Of('c')]);
    anna.withdraw(assigned);
    expect(countIn(history, 'D12')).toBe(0);
    expect(evidenceFor(workOf(history), 'D12')).toEqual([]);
  });
});
