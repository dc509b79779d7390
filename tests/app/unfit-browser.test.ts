import { describe, expect, it } from 'vitest';
import { unfitBrowser } from '../../src/app/unfit-browser';
import { unfitStart } from '../../src/app/unfit-start';
import { UNFIT_WORDS } from '../../src/text/unfit-browser-words';

const CHROME =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36';
const FIT = { userAgent: CHROME, secure: true, hasLocks: true, hasDatabase: true };

describe('browsers that the app refuses', () => {
  it('[UI7] starts in an ordinary browser', () => {
    expect(unfitBrowser(FIT)).toBeNull();
  });

  it('[UI7] refuses WeChat and DingTalk, whatever else they can, and says how to move', () => {
    const wechat = { ...FIT, userAgent: `${CHROME} MicroMessenger/8.0.50` };
    const dingtalk = { ...FIT, userAgent: `${CHROME} AliApp(DingTalk/7.6.0)` };
    expect(unfitBrowser(wechat)).toEqual({ kind: 'in-app', browser: 'wechat' });
    expect(unfitBrowser(dingtalk)).toEqual({ kind: 'in-app', browser: 'dingtalk' });
    expect(UNFIT_WORDS.inApp('微信').where).toContain('微信');
    expect(UNFIT_WORDS.steps.join('')).toContain('浏览器');
  });

  it('[UI7] refuses an address that is not secure, and asks for https', () => {
    expect(unfitBrowser({ ...FIT, secure: false })).toEqual({ kind: 'insecure' });
    expect(UNFIT_WORDS.insecure.next).toContain('https://');
  });

  it('[MD42] tells a full disk from a store that does not open, and of neither that nothing is lost', () => {
    const full = new DOMException('Encountered full disk while opening', 'QuotaExceededError');
    expect(unfitStart(full)).toEqual({ kind: 'full' });
    const broken = new DOMException('Internal error opening backing store', 'UnknownError');
    const detail = 'UnknownError: Internal error opening backing store';
    expect(unfitStart(broken)).toEqual({ kind: 'unopened', detail });
    for (const kind of ['full', 'unopened'] as const) {
      expect(Object.values(UNFIT_WORDS[kind]).join('')).not.toMatch(/没有丢失|不会丢失/);
      expect(UNFIT_WORDS[kind].safe.length).toBeGreaterThan(0);
    }
  });

  it('[UI7] refuses a browser without locks or a database', () => {
    expect(unfitBrowser({ ...FIT, hasLocks: false })).toEqual({ kind: 'too-old' });
    expect(unfitBrowser({ ...FIT, hasDatabase: false })).toEqual({ kind: 'too-old' });
  });
});
