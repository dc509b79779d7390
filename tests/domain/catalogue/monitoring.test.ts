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
} from '../../../src/domain/framework/monitoring-line';
import {
  type WatchedRule,
  type WatchedTarget,
  watchedRule,
} from '../../../src/domain/framework/unscored-rules';

const SEED = 20_261_122;

const TERMS = {
  columns: dualTrackMonitoring.columns,
  causes: dualTrackMonitoring.causes,
  likelihoods: dualTrackMonitoring.likelihoods,
};

const ROAD = {
  ...{ kind: 'quantity', unit: 'milli', unitName: '公里' },
  ...{ direction: 'higher', annual: 12_000 },
} as const satisfies WatchedTarget;

const ruleOf = (target: WatchedTarget): WatchedRule => ({
  ...{ kind: 'watched', track: 'objectives', target, terms: TERMS },
});

const LINE: MonitoringLine = {
  amounts: { toDate: 7500, forecast: 12_000 },
  words: null,
  causes: [],
  causeText: '',
  likelihood: 'certain',
};

const faults = (changed: Partial<MonitoringLine>, target: WatchedTarget = ROAD) =>
  monitoringFaults(ruleOf(target), { ...LINE, ...changed });

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
    expect(watchedRule.safeParse(ruleOf(ROAD)).success).toBe(true);
    expect(faults({})).toEqual([]);
    expect(faults({ amounts: { toDate: null, forecast: null }, likelihood: null })).toEqual([
      ...['to-date-missing', 'forecast-missing', 'likelihood-missing'],
    ]);
    expect(faults({ amounts: { toDate: 0, forecast: 12_000 } })).toEqual([]);
  });

  it('[CT41] in words says how far it is, what is expected and whether that deviates', () => {
    const target = { kind: 'words', annual: '持续改善' } as const;
    const of = (words: NonNullable<MonitoringLine['words']>) =>
      faults({ amounts: null, words }, target);
    expect(of({ toDate: ' ', forecast: '可达到', reached: null })).toEqual([
      ...['to-date-missing', 'reached-missing'],
    ]);
    const filled = { toDate: '已有改善', forecast: '可达到' };
    expect(of({ ...filled, reached: true })).toEqual([]);
    expect(of({ ...filled, reached: false })).toEqual(['cause-missing']);
  });

  it('[CT42] needs a cause when its forecast misses the target by its direction', () => {
    const missing = (direction: 'higher' | 'lower' | 'closer', forecast: number) =>
      faults({ amounts: { toDate: 1, forecast } }, { ...ROAD, direction });
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
