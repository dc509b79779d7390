import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dualTrackMonitoring } from '../../../src/domain/catalogue/monitoring/henan-dual-track';
import { sichuanWarnings } from '../../../src/domain/catalogue/monitoring/sichuan-warnings';
import {
  dualTrackWarnings,
  executionLow,
  tracksApart,
} from '../../../src/domain/framework/dual-track';
import { monitoringWarnings } from '../../../src/domain/framework/monitoring-form';
import {
  type MonitoringLine,
  monitoringFaults,
  monitoringLine,
} from '../../../src/domain/framework/monitoring-line';

const SEED = 20_261_122;

const QUANTITY = {
  kind: 'quantity',
  unitName: '公里',
  direction: 'higher',
  annualMilli: 12_000,
  toDateMilli: 7500,
  forecastMilli: 12_000,
} as const;

const LINE: MonitoringLine = {
  indicator: '修建道路长度',
  watched: QUANTITY,
  causes: [],
  causeText: '',
  likelihood: 'certain',
};

const faults = (changed: Partial<MonitoringLine>) =>
  monitoringFaults(dualTrackMonitoring, { ...LINE, ...changed });

describe('the form of in-year monitoring', () => {
  it('[CT40] has the tracks, columns, causes, likelihoods and aspects of 河南', () => {
    const { tracks, columns, causes, likelihoods, aspects } = dualTrackMonitoring;
    expect(tracks.map(({ id }) => id)).toEqual(['objectives', 'budget']);
    expect(columns.annual).toBe('年度指标值');
    expect(columns.toDate).toContain('1–7月');
    expect(columns.forecast).toContain('全年预计');
    expect(causes.map(({ label }) => label)).toEqual(['经费', '制度', '人员', '硬件', '其他']);
    expect(likelihoods.map(({ label }) => label)).toEqual(['确定能', '有可能', '完全不可能']);
    expect(aspects.map(({ label }) => label)).toEqual(['及时性', '合规性', '有效性']);
  });
});

describe('a line of the form', () => {
  it('[CT41] is complete with values and likelihood', () => {
    expect(monitoringLine.safeParse(LINE).success).toBe(true);
    expect(faults({})).toEqual([]);
    expect(
      faults({
        watched: { ...QUANTITY, toDateMilli: null, forecastMilli: null },
        likelihood: null,
      }),
    ).toEqual(['to-date-missing', 'forecast-missing', 'likelihood-missing']);
    expect(faults({ watched: { ...QUANTITY, toDateMilli: 0 } })).toEqual([]);
  });

  it('[CT41] in words says how far it is, what is expected and whether that deviates', () => {
    const words = { kind: 'words', annual: '持续改善', toDate: ' ', forecast: '可达到' } as const;
    expect(faults({ watched: { ...words, deviates: null } })).toEqual([
      'to-date-missing',
      'forecast-missing',
    ]);
    const filled = { ...words, toDate: '已有改善' };
    expect(faults({ watched: { ...filled, deviates: false } })).toEqual([]);
    expect(faults({ watched: { ...filled, deviates: true } })).toEqual(['cause-missing']);
  });

  it('[CT42] needs a cause when its forecast misses the target by its direction', () => {
    const missing = (direction: 'higher' | 'lower' | 'closer', forecastMilli: number) =>
      faults({ watched: { ...QUANTITY, direction, forecastMilli } });
    expect(missing('higher', 11_999)).toEqual(['cause-missing']);
    expect(missing('higher', 12_001)).toEqual([]);
    expect(missing('lower', 12_001)).toEqual(['cause-missing']);
    expect(missing('lower', 11_999)).toEqual([]);
    expect(missing('closer', 12_001)).toEqual(['cause-missing']);
    expect(missing('closer', 12_000)).toEqual([]);
  });

  it('[CT42] needs a cause when the target is out of reach, and words for 其他', () => {
    expect(faults({ likelihood: 'impossible' })).toEqual(['cause-missing']);
    expect(faults({ likelihood: 'impossible', causes: ['funding'] })).toEqual([]);
    expect(faults({ likelihood: 'possible' })).toEqual([]);
    expect(faults({ causes: ['other'], causeText: ' ' })).toEqual(['cause-text-missing']);
    expect(faults({ causes: ['other'], causeText: '汛期停工' })).toEqual([]);
  });

  it('[CT43] knows only the causes and likelihoods of its form', () => {
    expect(faults({ causes: ['funding', 'weather'] })).toEqual(['unknown-cause']);
    expect(faults({ likelihood: 'perhaps' })).toEqual(['unknown-likelihood']);
  });
});

describe('warnings of dual-track monitoring', () => {
  const of = (part: number) => ({ part, whole: 1000 });

  it('[CT44] come when progress and execution are more than the allowed points apart', () => {
    expect(tracksApart(of(500), of(400), 100_000)).toBeNull();
    expect(tracksApart(of(501), of(400), 100_000)?.value.toFraction()).toBe('101/1000');
    expect(tracksApart(of(400), of(501), 100_000)?.kind).toBe('tracks-apart');
  });

  it('[CT44] come alike whichever track is ahead', () => {
    const rate = fc.record({ part: fc.nat(10_000), whole: fc.integer({ min: 1, max: 10_000 }) });
    fc.assert(
      fc.property(rate, rate, fc.nat(1_000_000), (one, other, beyondPpm) => {
        const [there, back] = [
          tracksApart(one, other, beyondPpm),
          tracksApart(other, one, beyondPpm),
        ];
        expect(there?.value.toFraction()).toBe(back?.value.toFraction());
      }),
      { seed: SEED },
    );
  });

  it.each([
    [3, 0, null],
    [4, 249, 250_000],
    [4, 250, null],
    [5, 249, 250_000],
    [6, 399, 400_000],
    [6, 400, null],
    [8, 599, 600_000],
    [10, 799, 800_000],
    [12, 800, null],
  ])('[CT45] at the end of month %i with %i ‰ spent', (month, spent, belowPpm) => {
    const warning = executionLow(sichuanWarnings, month, of(spent));
    expect(warning?.kind === 'execution-low' ? warning.belowPpm : null).toBe(belowPpm);
  });

  it('[CT45] come together where both hold', () => {
    const kinds = dualTrackWarnings(sichuanWarnings, 8, of(900), of(300)).map(({ kind }) => kind);
    expect(kinds).toEqual(['execution-low', 'tracks-apart']);
    expect(dualTrackWarnings(sichuanWarnings, 8, of(650), of(650))).toEqual([]);
  });

  it('[CT46] of 四川 are marked as second-hand and stand in order', () => {
    expect(dualTrackMonitoring.warnings).toEqual(sichuanWarnings);
    expect(sichuanWarnings.reliability).toBe('secondary');
    expect(sichuanWarnings.source).toContain('未见原文');
    const { execution } = sichuanWarnings;
    const turned = { ...sichuanWarnings, execution: [...execution].reverse() };
    expect(monitoringWarnings.safeParse(sichuanWarnings).success).toBe(true);
    expect(monitoringWarnings.safeParse(turned).success).toBe(false);
  });

  it('[CT47] need a budget and a plan', () => {
    const nothing = { part: 0, whole: 0 };
    expect(dualTrackWarnings(sichuanWarnings, 12, nothing, nothing)).toEqual([]);
    expect(tracksApart(of(900), nothing, 100_000)).toBeNull();
  });
});
