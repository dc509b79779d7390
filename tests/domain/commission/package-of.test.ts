import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longchuanPack } from '../../../src/domain/catalogue/policy-packs/longchuan';
import { shizhuPack } from '../../../src/domain/catalogue/policy-packs/shizhu';
import { commissionDraft } from '../../../src/domain/commission/commission-draft';
import { commissionFaults, packageOf } from '../../../src/domain/commission/package-of';
import { readDegrees } from '../../../src/domain/commission/read-degrees';
import { readUnits } from '../../../src/domain/commission/read-units';
import {
  startCommission,
  suggestedDeadline,
} from '../../../src/domain/commission/start-commission';
import { fieldPlanOf } from '../../../src/domain/fieldwork/field-plan';
import { printDecimal } from '../../../src/domain/kernel/print-decimal';
import { madeCommission } from '../../support/made-commission';
import { testId } from '../../support/test-device';

const setting = () => ({
  ...{ assignment: testId(), version: 1, nonce: testId(), issuedAt: '2027-01-01T00:00:00Z' },
  seedOf: () => testId(),
});

describe('a draft of a commission', () => {
  test('[CM13] names everything that an empty one lacks, and becomes no package', () => {
    const empty = startCommission(null, 2027);
    expect(commissionFaults(empty).map(({ kind }) => kind)).toEqual([
      ...['bureau-missing', 'agency-missing', 'project-missing', 'evaluee-missing'],
      ...['framework-missing', 'lead-missing', 'deadline-missing'],
    ]);
    expect(packageOf(empty, setting()).ok).toBe(false);
  });

  test('[CM30] remembers what it took from the registries, and the package holds nothing of it', () => {
    const plain = madeCommission(null);
    const team = plain.team.map((member) => ({ ...member, entry: testId() }));
    const taken = { ...plain, agencyEntry: testId(), team };
    expect(commissionDraft.parse(taken)).toEqual(taken);
    const made = { ...setting(), seedOf: () => 'A'.repeat(22) };
    expect(packageOf(taken, made)).toEqual(packageOf(plain, made));
    expect(packageOf(taken, made).ok).toBe(true);
  });

  test('[CM13] each gap of a whole one is named with its place', () => {
    const whole = madeCommission(null);
    expect(commissionFaults(whole)).toEqual([]);
    const site = { id: 'S2', name: '无处', lat: '91', lon: '108', radius: '' };
    const sample = {
      id: 'A',
      title: '户',
      kind: 'beneficiary',
      size: '3',
      units: '甲\n乙',
    } as const;
    const gaps = {
      ...whole,
      sites: [...whole.sites, site],
      samples: [{ ...sample, source: '' }],
      framework: { ...(whole.framework as object), levels: [] },
      dueOn: '2027-02-',
    };
    expect(commissionFaults(gaps)).toEqual([
      { kind: 'framework-faulty', place: '' },
      { kind: 'site-nowhere', place: '无处' },
      { kind: 'sample-faulty', place: '户' },
      { kind: 'deadline-missing', place: '' },
    ]);
  });

  test('[CM13] a whole one is a package with what it says', () => {
    const sample = {
      id: 'A',
      title: '户',
      kind: 'beneficiary',
      size: '1',
      units: '甲，10.5\n乙',
    } as const;
    const made = packageOf(
      madeCommission(null, { samples: [{ ...sample, source: '' }] }),
      setting(),
    );
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    expect(made.value).toMatchObject({
      ...{ version: 1, kind: 'projectEvaluation', dueAt: '2027-12-31T23:59:59+08:00' },
      sites: [{ latE7: 299_988_000, lonE7: 1_081_140_000, radiusM: 300, sample: false }],
      procedure: { consulted: ['evaluee', 'client'] },
    });
    const { documents, samples } = fieldPlanOf(made.value);
    expect(documents?.dueAt).toBe(made.value.dueAt);
    expect(samples[0]?.units).toEqual([
      { id: 'U1', name: '甲', amountFen: 1050, classes: [], site: null },
      { id: 'U2', name: '乙', amountFen: null, classes: [], site: null },
    ]);
  });

  test('[CM17] a deadline comes from the calendar of a place with its source', () => {
    const due = suggestedDeadline(longchuanPack, 'projectEvaluation', 2021);
    expect(due?.by).toBe('2021-12-31');
    expect(due?.source).toContain('龙川');
    expect(suggestedDeadline(shizhuPack, 'projectEvaluation', 2021)).toBeNull();
  });

  test('[CM18] degrees are exact to seven decimals, and others are refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: -900_000_000, max: 900_000_000 }), (e7) => {
        expect(readDegrees(printDecimal(e7, 7, 'shortest'), 90)).toBe(e7);
      }),
      { seed: 18, numRuns: 200 },
    );
    for (const typed of ['', '90.0000001', '北纬30', '1.12345678']) {
      expect(readDegrees(typed, 90)).toBeNull();
    }
  });

  test('[CM18] the first line of units that cannot be read is named', () => {
    expect(readUnits('甲\n\n乙,1.005')).toEqual({ ok: false, error: 3 });
    expect(readUnits(' \n')).toEqual({ ok: false, error: 0 });
  });
});
