import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/domain/evidence/evidence';
import { isCoarse } from '../../../src/domain/evidence/position-limits';
import { tileHosts } from '../../../src/domain/fieldwork/map-hosts';
import type { MapPlan } from '../../../src/domain/fieldwork/map-plan';
import { packageFilesOf } from '../../../src/domain/fieldwork/package-files';
import type { CapturedEvidence } from '../../../src/domain/journal/evaluation';
import { baseChoices, placedEvidence } from '../../../src/features/map/map-view';
import { MAP_WORDS } from '../../../src/text/map-words';

const at = '2026-11-22T09:00:00+08:00';
const fix = (latE7: number, accuracyCm: number) => ({
  ...{ latE7, lonE7: 1_074_060_000, accuracyCm, altitudeCm: null, at, ageMs: 0 },
});

let made = 0;
function captured(more: Partial<Evidence>): CapturedEvidence {
  made += 1;
  const evidence: Evidence = {
    ...{ sha256: String(made).padStart(64, '0'), size: 9, mediaType: 'image/jpeg' },
    proves: { indicator: null, checkpoint: null, site: null },
    ...{ source: 'camera', capturedAt: at, fixes: [], noPosition: null },
    ...more,
  };
  return { evidence } as CapturedEvidence;
}

const file = (name: string) => ({ sha256: name.repeat(64).slice(0, 64), size: 9, name });
const plan: MapPlan = {
  base: { file: file('a'), attribution: '演示底图', approval: '审图号（示例）' },
  outlines: [
    { file: file('b'), name: '示例范围' },
    { file: file('b'), name: '同一份' },
  ],
  online: [
    {
      ...{ id: 'td', name: '天地图', datum: 'WGS84', maxZoom: 18, attribution: '天地图' },
      ...{ url: 'https://t{s}.Tianditu.gov.cn/{z}/{x}/{y}?tk=k', subdomains: '01' },
    },
  ],
};

describe('base maps', () => {
  it('[MP33] the offline one comes first once it is here, and the blank one is always there', () => {
    const read = async () => new ArrayBuffer(0);
    const ids = (...given: Parameters<typeof baseChoices>) =>
      baseChoices(...given).map(({ id }) => id);
    expect(ids(null, MAP_WORDS, null)).toEqual(['blank']);
    expect(ids(plan, MAP_WORDS, null)).toEqual(['blank', 'online:td']);
    expect(ids(plan, MAP_WORDS, read)).toEqual(['offline', 'blank', 'online:td']);
    const [offline] = baseChoices(plan, MAP_WORDS, read);
    expect(offline?.base).toMatchObject({ credit: '演示底图 审图号（示例）' });
  });

  it('[MP33] every host of a template is known, as the browser names it', () => {
    const [, online] = baseChoices(plan, MAP_WORDS, null);
    expect(online?.base).toMatchObject({ hosts: ['t0.tianditu.gov.cn', 't1.tianditu.gov.cn'] });
    expect(tileHosts({ url: 'https://a.example:8443/{z}/{x}/{y}.png' })).toEqual([
      'a.example:8443',
    ]);
    const host = { url: 'https://{s}.b.example/{z}', subdomains: 'aab' };
    expect(tileHosts(host)).toEqual(['a.b.example', 'b.b.example']);
  });

  it('[MP10] every file that a plan names counts once', () => {
    const fieldPlan = { map: plan } as Parameters<typeof packageFilesOf>[0];
    expect(packageFilesOf(fieldPlan).map(({ name }) => name)).toEqual(['a', 'b']);
    expect(packageFilesOf({ ...fieldPlan, map: null })).toEqual([]);
  });
});

describe('pins of evidence', () => {
  it('[MP42] lie at the best reading, the later of two equal ones, or the point set by hand', () => {
    const coarse = fix(6, 300_000);
    const { placed, unplaced } = placedEvidence([
      captured({ fixes: [fix(1, 900), fix(2, 500), fix(3, 500), fix(4, 3000)] }),
      captured({ noPosition: 'denied', manual: { latE7: 7, lonE7: 8, reason: '室内' } }),
      captured({ noPosition: 'denied' }),
      captured({ fixes: [coarse], manual: { latE7: 9, lonE7: 8, reason: '室内' } }),
      captured({ fixes: [coarse] }),
      captured({ fixes: [fix(5, 100)], derived: { from: 'f'.repeat(64), how: 'watermarked' } }),
    ]);
    expect(placed.map(({ place }) => place)).toEqual([
      { latE7: 3, lonE7: 1_074_060_000, accuracyCm: 500 },
      { latE7: 7, lonE7: 8, accuracyCm: null },
      { latE7: 9, lonE7: 8, accuracyCm: null },
      { latE7: 6, lonE7: 1_074_060_000, accuracyCm: 300_000 },
    ]);
    expect(unplaced).toBe(1);
  });

  it('[MP3] a reading of half a kilometre and more is too coarse to say who is where', () => {
    const standing = (accuracyCm: number) => isCoarse({ accuracyCm });
    expect([2000, 50_000, 50_001, 300_000].map(standing)).toEqual([false, false, true, true]);
  });
});
