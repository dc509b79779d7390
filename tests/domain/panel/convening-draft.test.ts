import { describe, expect, it } from 'vitest';
import { type ConveningDraft, readConvening } from '../../../src/domain/panel/convening-draft';
import { personOf } from '../../support/panel-maker';

const part = (id: string, weight = ''): ConveningDraft['parts'][number] => ({
  ...{ id, name: `${id} 组`, weight, indicators: ['A11'] },
});
const member = (label: string, of = 'p1', weight = ''): ConveningDraft['members'][number] => ({
  ...{ person: personOf(label), field: '业务', part: of, weight },
});

const draftOf = (changes: Partial<ConveningDraft> = {}): ConveningDraft => ({
  ...{ kind: 'materialReview', title: '材料评审', parts: [part('p1')], members: [member('e1')] },
  ...{ method: 'mean', dropEach: '1', fromMembers: '5', source: '', spread: '', fromMean: '' },
  ...{ quorum: '', quorumSource: '', rounds: '2', pledge: '本人承诺独立评分。' },
  ...changes,
});

function faultsOf(changes: Partial<ConveningDraft>): readonly string[] {
  const read = readConvening(draftOf(changes));
  return read.ok ? [] : read.error.map(({ field, of }) => (of === null ? field : `${field} ${of}`));
}

function made(changes: Partial<ConveningDraft> = {}) {
  const read = readConvening(draftOf(changes));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

describe('what is missing', () => {
  it('[PN80] is told all at once, by part and person', () => {
    const parts = [{ ...part('p1', '60'), name: ' ', indicators: [] }, part('p2')];
    const members = [{ ...member('e1'), field: '' }];
    expect(faultsOf({ kind: null, title: '', rounds: '0', pledge: '', parts, members })).toEqual([
      ...['kind', 'title', 'partIndicators p1', 'partName p1'],
      ...['partEmpty p2', 'partWeight p2'],
      ...[`memberField ${personOf('e1')}`, 'rounds', 'pledge'],
    ]);
  });

  it('[PN80] a session without members is not called', () => {
    expect(faultsOf({ members: [] })).toEqual(['partEmpty p1', 'members']);
  });

  it.each([
    ['trimmedMean', { dropEach: '0' }, ['dropEach', 'fromMembers']],
    ['trimmedMean', { dropEach: '2', fromMembers: '4' }, ['fromMembers']],
    ['weighted', {}, [`memberWeight ${personOf('e1')}`]],
  ] as const)('[PN81] %s with %o is refused', (method, changes, faults) => {
    expect(faultsOf({ method, ...changes })).toEqual(faults);
  });

  it('[PN81] a quorum without its source is refused', () => {
    expect(faultsOf({ quorum: '1' })).toEqual(['quorumSource']);
    expect(faultsOf({ quorum: '0', quorumSource: '某县办法' })).toEqual(['quorum']);
  });

  it('[PN80] [PN81] what could never be closed or scored is refused', () => {
    const members = ['e1', 'e2', 'e3'].map((label) => member(label));
    expect(faultsOf({ members, quorum: '4', quorumSource: '某县办法' })).toEqual(['quorum']);
    const trimmed = { members, method: 'trimmedMean', dropEach: '1' } as const;
    expect(faultsOf({ ...trimmed, fromMembers: '4' })).toEqual(['fromMembers']);
    expect(faultsOf({ ...trimmed, fromMembers: '3' })).toEqual([]);
  });

  it('[PN82] a share above the whole, or none, is refused', () => {
    expect(faultsOf({ spread: '100.1', fromMean: '0' })).toEqual(['spread', 'fromMean']);
  });
});

describe('what is made', () => {
  it('[PN81] has the mean and no threshold where nothing else is set', () => {
    expect(made()).toMatchObject({
      ...{ aggregation: { kind: 'mean' }, aggregationSource: '', quorum: null },
      divergence: { spreadPpm: null, fromMeanPpm: null },
    });
  });

  it('[PN82] one part alone is the whole', () => {
    expect(made().parts[0]?.weightPpm).toBe(1_000_000);
  });

  it('[PN82] shares are exact: 60 and 40 per cent, 33.3333 per cent', () => {
    const parts = [part('p1', '６０'), part('p2', '40')];
    const members = [member('e1', 'p1'), member('e2', 'p2')];
    const several = made({ parts, members, spread: '33.3333' });
    expect(several.parts.map(({ weightPpm }) => weightPpm)).toEqual([600_000, 400_000]);
    expect(several.divergence.spreadPpm).toBe(333_333);
  });
});
