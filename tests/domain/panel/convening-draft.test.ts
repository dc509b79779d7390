import { describe, expect, it } from 'vitest';
import { type ConveningDraft, readConvening } from '../../../src/domain/panel/convening-draft';
import { fitConvening } from '../../../src/domain/panel/fit-convening';
import type { PanelMembers } from '../../../src/domain/policy/panel-policy';
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

function faultsOf(
  changes: Partial<ConveningDraft>,
  ruled: PanelMembers | null = null,
): readonly string[] {
  const read = readConvening(draftOf(changes), ruled);
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

describe('where the framework says how many members a panel has', () => {
  const ruled = { least: 3, source: '某省办法' };
  const members = ['e1', 'e2', 'e3', 'e4'].map((label) => member(label));
  const quorumSource = '由组长设定';

  it('[PN154] the chair may ask for as many ballots, more, fewer, or say no number', () => {
    for (const quorum of ['3', '4', '３', '2', '1', '', ' ']) {
      expect(faultsOf({ members, quorum, quorumSource }, ruled)).toEqual([]);
    }
    expect(readConvening(draftOf({ members }), ruled)).toMatchObject({ value: { quorum: null } });
  });

  it('[PN154] what is no number, or more than there are members, is refused as ever', () => {
    for (const quorum of ['5', '0', '三']) {
      expect(faultsOf({ members, quorum, quorumSource }, ruled)).toEqual(['quorum']);
    }
  });

  it('[PN110] fewer members than it are refused as too few, whatever the number of ballots', () => {
    const few = { members: members.slice(0, 2), quorumSource };
    for (const quorum of ['', '1', '2', '3']) {
      expect(faultsOf({ ...few, quorum }, ruled)).toEqual(['membersFew']);
    }
    expect(faultsOf({ ...few, quorum: '4' }, ruled)).toEqual(['membersFew', 'quorum']);
    expect(faultsOf({ ...few, quorum: '2' })).toEqual([]);
    expect(faultsOf({ members: members.slice(0, 3) }, ruled)).toEqual([]);
  });
});

describe('a draft that was begun under an older package', () => {
  const [one, two, three] = ['e1', 'e2', 'e3'].map((label) => member(label));
  const parts = [{ ...part('p1'), indicators: ['A11', 'D11'] }, part('p2')];

  it('[PN111] loses who and what is gone, says how many, and can be called', () => {
    const members = [one, two, three].flatMap((each) => each ?? []);
    const begun = draftOf({ members, parts: [{ ...part('p1'), indicators: ['A11', 'Z99'] }] });
    const people = [personOf('e1'), personOf('e3'), personOf('new')];
    const fitted = fitConvening(begun, { people, indicators: ['A11', 'B11'] });
    expect(fitted.gone).toEqual({ people: 1, indicators: 1 });
    const read = readConvening(fitted.draft);
    expect(read).toMatchObject({
      ok: true,
      value: {
        parts: [{ indicators: ['A11'] }],
        members: [{ person: personOf('e1') }, { person: personOf('e3') }],
      },
    });
  });

  it('[PN111] an indicator of two parts is gone once, and a member of no part is in the first', () => {
    const begun = draftOf({ members: [member('e1', 'p9')], parts });
    const ground = { people: [personOf('e1')], indicators: ['D11'] };
    const { draft, gone } = fitConvening(begun, ground);
    expect(gone).toEqual({ people: 0, indicators: 1 });
    expect(draft.members[0]?.part).toBe('p1');
    expect(draft.parts.map(({ indicators }) => indicators)).toEqual([['D11'], []]);
    expect(fitConvening(draft, ground)).toEqual({ draft, gone: { people: 0, indicators: 0 } });
  });

  it('[PN111] is the very draft where nothing is gone, also where something is new', () => {
    const begun = draftOf();
    const ground = { people: [personOf('e1'), personOf('e2')], indicators: ['A11', 'D11'] };
    expect(fitConvening(begun, ground).draft).toBe(begun);
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
