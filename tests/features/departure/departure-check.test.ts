import { describe, expect, it } from 'vitest';
import {
  CHECKS,
  type Check,
  type Finding,
  judge,
  type Measured,
} from '../../../src/features/departure/departure-check';
import { isAllReady, summaryOf } from '../../../src/features/departure/departure-summary';
import { microphonePermission } from '../../../src/platform/microphone-permission';
import { CHECK_WORDS, sayFinding, saySummary } from '../../../src/text/departure-words';

const MIB = 1024 ** 2;
/** Room for 2,000 pictures of 5 MiB beside the reserve. */
const ENOUGH = (2000 * 5 + 64) * MIB;
const NOW = Date.UTC(2026, 10, 25);
const level = (aheadMs: number, serverMs = NOW) => ({ serverMs, aheadMs, nowMs: NOW + aheadMs });
const told = (leftBytes: number | null) => ({ leftBytes, isFull: false });
const START = { at: '2026-11-25T08:00:00+08:00', build: 'b1' };

type Case<C extends Check> = readonly [Measured[C], string];

/** Verdict and reason for each measurement, as `verdict reason`. */
function holds<C extends Check>(check: C, ...cases: Case<C>[]) {
  for (const [measured, expected] of cases) {
    const finding = judge(check, measured);
    expect(`${finding.verdict} ${finding.reason}`).toBe(expected);
    const { said, next } = sayFinding(finding);
    expect([CHECK_WORDS[check], said.length > 0]).toEqual([CHECK_WORDS[check], true]);
    // What is not ready says what to do.
    if (finding.verdict !== 'ready') expect([said, next !== undefined]).toEqual([said, true]);
  }
}

describe('the pre-departure check', () => {
  it('[PD1] wants room for two thousand pictures, says for how many there is, and the promise not to clear it', () => {
    holds(
      'storage',
      [told(ENOUGH), 'ready enough'],
      [told(ENOUGH - 1), 'attend low'],
      [told(0), 'attend low'],
      [told(null), 'unknown unknown'],
      [{ leftBytes: ENOUGH, isFull: true }, 'attend full'],
    );
    expect(judge('storage', told(1024 * MIB)).value).toBe(192);
    expect(sayFinding(judge('storage', told(1024 * MIB))).said).toContain('约够拍 192 张');
    expect(judge('storage', told(0)).value).toBe(0);
    holds(
      'persistence',
      [true, 'ready granted'],
      [false, 'attend refused'],
      [null, 'unknown unknown'],
    );
  });

  it('[PD2] wants the same browser and database as last time, and none inside another app', () => {
    holds(
      'database',
      ['intact', 'ready same'],
      ['twinLost', 'ready same'],
      ['first', 'ready first'],
      ['storeReplaced', 'attend other'],
      ['storeLost', 'attend other'],
    );
    holds('browser', [null, 'ready own'], ['wechat', 'attend inApp']);
  });

  it('[PD3] compares the clock with the last answer of the server', () => {
    holds(
      'clock',
      [level(120_000), 'ready right'],
      [level(-120_000), 'ready right'],
      [level(120_001), 'attend off'],
      [{ serverMs: NOW, aheadMs: 0, nowMs: NOW - 120_001 }, 'attend before'],
      [null, 'unknown never'],
    );
  });

  it('[PD4] wants a camera that opens and a position that tells sites apart', () => {
    holds('camera', ['opens', 'ready opens'], ['denied', 'attend denied'], ['busy', 'attend busy']);
    holds(
      'position',
      [100, 'ready fine'],
      [100.5, 'attend coarse'],
      ['denied', 'attend denied'],
      ['timeout', 'attend timeout'],
    );
    expect(judge('position', 8.2).value).toBe(9);
  });

  it('[PD11] wants the files beside the packages whole, where there are any', () => {
    holds(
      'maps',
      [{ files: 0, missingBytes: 0 }, 'ready none'],
      [{ files: 2, missingBytes: 0 }, 'ready complete'],
      [{ files: 2, missingBytes: 1 }, 'attend missing'],
    );
  });

  it('[PD12] tells what is known of the microphone, and asks nothing', async () => {
    holds(
      'microphone',
      ['granted', 'ready granted'],
      ['denied', 'attend denied'],
      ['prompt', 'unknown prompt'],
      [null, 'unknown unknown'],
    );
    const refusing = { query: () => Promise.reject(new TypeError('no such permission')) };
    expect(await microphonePermission(refusing)).toBeNull();
    expect(await microphonePermission(undefined)).toBeNull();
  });

  it('[PD13] calls ready only what is ready throughout and of today', () => {
    const all = (verdict: 'ready' | 'unknown' | 'attend') =>
      CHECKS.map((check, i) => ({
        ...{ check, reason: 'unknown', value: null },
        verdict: i === 0 ? verdict : ('ready' as const),
      }));
    const day = 24 * 3600 * 1000;
    const said = (findings: readonly Finding[], ageMs = day) =>
      saySummary(summaryOf(findings, ageMs));
    expect(said(all('ready'))).toBe('可以出发：全部就绪');
    expect(said(all('unknown'))).toBe('没有发现问题，1 项请自行确认');
    expect(said(all('ready').slice(2))).toBe('没有发现问题，2 项请自行确认');
    expect(said(all('attend'))).toBe('有 1 项需要处理');
    expect(said(all('ready'), day + 1)).toBe('体检已超过一天（当时全部就绪）');
    const isReady = [all('ready'), all('unknown'), all('attend')].map((findings) =>
      isAllReady(summaryOf(findings, 0)),
    );
    expect(isReady).toEqual([true, false, false]);
    expect(isAllReady(summaryOf(all('ready'), day + 1))).toBe(false);
  });

  it('[PD5] wants the whole pack, and assignments that were level within a day', () => {
    const state = { total: 7, missingBytes: 0 };
    holds(
      'pack',
      [{ ...state, kept: 7 }, 'ready complete'],
      [{ ...state, kept: 6 }, 'attend incomplete'],
      [null, 'unknown unknown'],
    );
    const day = 24 * 3600 * 1000;
    holds(
      'assignments',
      [[day, 0], 'ready current'],
      [[day + 1], 'attend stale'],
      [[0, null], 'attend stale'],
      [[], 'attend none'],
    );
  });

  it('[PD6] wants a picture that comes back as it was written, and a battery', () => {
    holds(
      'testPhoto',
      ['intact', 'ready intact'],
      ['differs', 'attend differs'],
      ['full', 'attend full'],
      ['failed', 'attend failed'],
    );
    holds(
      'battery',
      [{ percent: 60, charging: false }, 'ready enough'],
      [{ percent: 59, charging: false }, 'attend low'],
      [{ percent: 5, charging: true }, 'ready enough'],
      [null, 'unknown unknown'],
    );
  });

  it('[PD7] wants a start without a network of this very build', () => {
    holds(
      'rehearsal',
      [{ last: START, build: 'b1' }, 'ready done'],
      [{ last: START, build: 'b2' }, 'attend otherBuild'],
      [{ last: null, build: 'b1' }, 'attend never'],
    );
    expect(Object.keys(CHECK_WORDS)).toEqual([...CHECKS]);
  });
});
