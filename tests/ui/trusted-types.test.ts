import { describe, expect, test } from 'vitest';
import { startTrustedTypes, type TypesPolicy, typesPolicy } from '../../src/ui/trusted-types';

const PAGE = { origin: 'https://takan.example.cn' };
const policy = typesPolicy(PAGE.origin);

describe('the policy of trusted types', () => {
  test('[SE6] text without a tag passes, and so do the constants of Leaflet', () => {
    for (const markup of [
      ...['', '107°', '© 天地图 &amp; 测试 &lt;b&gt;', '<svg/>'],
      '<span aria-hidden="true">+</span>',
      '甲 <span aria-hidden="true">|</span> 乙',
    ]) {
      expect(policy.createHTML(markup), markup).toBe(markup);
    }
  });

  test('[SE6] every other tag is refused, also one that Leaflet would hide', () => {
    for (const markup of [
      ...['<b>x</b>', '<', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>'],
      '<span aria-hidden="true">+</span><script>alert(1)</script>',
      '<<svg/>script>',
      '<svg/><svg/ onload=alert(1)>',
    ]) {
      expect(policy.createHTML(markup), markup).toBeNull();
    }
  });

  test('[SE6] scripts come from the own origin under the names of a build', () => {
    for (const own of ['/service-worker.js', '/assets/kdf-worker-Abc_1234.js']) {
      expect(policy.createScriptURL(own), own).toBe(own);
      expect(policy.createScriptURL(`${PAGE.origin}${own}`)).toBe(`${PAGE.origin}${own}`);
    }
    for (const other of [
      ...['https://example.com/assets/a.js', 'blob:https://takan.example.cn/1', 'data:,x'],
      ...['/api/assignments/x/evidence/y', '/assets/../api/x.js', '//example.com/assets/a.js'],
      ...['javascript:alert(1)', 'http://takan.example.cn/assets/a.js', 'assets/a.js', 'http://['],
      ...[
        'https://takan.example.cn.evil.test/assets/a.js',
        'x:https://takan.example.cn/assets/a.js',
      ],
    ]) {
      expect(policy.createScriptURL(other), other).toBeNull();
    }
  });

  test('[SE6] it is put in force as the default, and not missed where there are none', () => {
    const made: [string, TypesPolicy][] = [];
    const trustedTypes = {
      createPolicy: (name: string, rules: TypesPolicy) => made.push([name, rules]),
    };
    startTrustedTypes({ location: PAGE, trustedTypes });
    startTrustedTypes({ location: PAGE });
    expect(made.map(([name]) => name)).toEqual(['default']);
    expect(made[0]?.[1].createHTML('<b>')).toBeNull();
  });
});
