import { afterEach, describe, expect, it, vi } from 'vitest';
import { epochMs } from '../../src/domain/kernel/instant';
import { localStorageTwin } from '../../src/platform/canary-twin';
import { systemClock } from '../../src/platform/clock';
import { type InAppBrowser, inAppBrowser } from '../../src/platform/in-app-browser';
import { askPersistence, storageHealth } from '../../src/platform/storage-health';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const PHONE = 'Mozilla/5.0 (Linux; Android 14; V2309A) AppleWebKit/537.36 (KHTML, like Gecko)';

describe('in-app browsers', () => {
  const known: readonly (readonly [InAppBrowser, string])[] = [
    [
      'wechat',
      `${PHONE} Version/4.0 Chrome/126 Mobile Safari/537.36 MicroMessenger/8.0.50(0x28003236)`,
    ],
    ['wecom', `${PHONE} Mobile Safari/537.36 wxwork/4.1.20 MicroMessenger/7.0.1`],
    ['dingtalk', `${PHONE} Mobile Safari/537.36 AliApp(DingTalk/7.6.0) com.alibaba.android.rimet`],
    ['alipay', `${PHONE} Mobile Safari/537.36 AliApp(AP/10.5) AlipayClient/10.5`],
    ['feishu', `${PHONE} Mobile Safari/537.36 Lark/7.20.1 LarkLocale/zh_CN`],
    ['weibo', `${PHONE} Mobile Safari/537.36 Weibo (vivo-V2309A__weibo__14.8.0__android)`],
    ['douyin', `${PHONE} Mobile Safari/537.36 aweme_310000 BytedanceWebview/d8a21c6`],
    ['qq', `${PHONE} Mobile Safari/537.36 V1_AND_SQ_9.0.60 QQ/9.0.60.17095 NetType/WIFI`],
  ];

  it.each(known)('[KY10] %s is known', (kind, userAgent) => {
    expect(inAppBrowser(userAgent)).toBe(kind);
  });

  it.each([
    `${PHONE} Chrome/131.0.0.0 Mobile Safari/537.36`,
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
    `${PHONE} Chrome/109 MQQBrowser/15.3 Mobile Safari/537.36`,
    `${PHONE} Chrome/114 Mobile Safari/537.36 HuaweiBrowser/15.0.4`,
    `${PHONE} Chrome/112 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.9`,
    `${PHONE} Chrome/100 Mobile Safari/537.36 VivoBrowser/21.1`,
  ])('[KY10] a browser of its own is not taken for one: %s', (userAgent) => {
    expect(inAppBrowser(userAgent)).toBeNull();
  });
});

describe('clocks', () => {
  it('[KY9] wall time carries the offset, and the counter starts at the start of the app', () => {
    const clock = systemClock();
    const { at, mono } = clock.now();
    expect(at).toMatch(/[+-]\d\d:\d\d$/);
    expect(Math.abs(epochMs(at) - Date.now())).toBeLessThan(5000);
    expect(mono.ms).toBeLessThan(5000);
    expect(systemClock().now().mono.session).not.toBe(mono.session);
  });

  it('[KY9] a wall clock set to 1970 shows as such while the counter goes on', () => {
    const clock = systemClock();
    const before = clock.now();
    vi.useFakeTimers({ now: 0, toFake: ['Date'] });
    const after = clock.now();
    expect(epochMs(after.at)).toBeLessThan(1000);
    expect(after.mono.session).toBe(before.mono.session);
    expect(after.mono.ms).toBeGreaterThanOrEqual(before.mono.ms);
  });
});

describe('storage', () => {
  it('[KY11] figures come from the browser, and what it does not say is unknown', async () => {
    vi.stubGlobal('navigator', {
      storage: { estimate: async () => ({ usage: 30, quota: 100 }), persisted: async () => true },
    });
    expect(await storageHealth()).toEqual({ usedBytes: 30, leftBytes: 70, persistent: true });
    vi.stubGlobal('navigator', {});
    expect(await storageHealth()).toEqual({ usedBytes: null, leftBytes: null, persistent: null });
    expect(await askPersistence()).toBe(false);
  });

  it('[KY12] a second place that refuses to be written to is no error', () => {
    const refusing = {
      getItem: () => null,
      setItem: () => {
        throw new Error('private window');
      },
    } as unknown as Storage;
    const twin = localStorageTwin(refusing);
    expect(() => twin.write('{}')).not.toThrow();
    expect(twin.read()).toBeNull();
  });
});
