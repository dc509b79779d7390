import { describe, expect, it } from 'vitest';
import { reportSummary } from '../../../src/domain/report/report-summary';
import { canonicalText } from '../../../src/trust/canonical';
import { sha256Of } from '../../support/made-ids';
import { composed, scene } from '../../support/report-scene';

describe('the text that a signer sees', () => {
  it('[RP13] states everything that is signed and nothing else', () => {
    const { history } = scene();
    const made = composed({ history });
    const digest = sha256Of(canonicalText(made));
    const text = reportSummary(made, history.package, digest);
    expect(text).toContain('盐池县2018年环城公园内侧续建工程');
    expect(text).toContain('总分：96.67 分\n等级：优');
    expect(text).toContain('B12 预算执行率：1.67／5 分；扣分原因：支出进度慢');
    expect(text).toContain('佐证材料：2 件');
    expect(text).toContain(digest);
    expect(text).toContain('示例权重');
    expect(text.startsWith('【演示数据')).toBe(true);
    expect(text.split('\n').filter((line) => line.includes('／'))).toHaveLength(17);
    expect(reportSummary(structuredClone(made), structuredClone(history.package), digest)).toBe(
      text,
    );
    const real = reportSummary(made, { ...history.package, demonstration: false }, digest);
    expect(real).not.toContain('演示数据');
  });

  it('[RP19] says how many further branches are counted', () => {
    const { history, lead, anna } = scene();
    const digest = 'a'.repeat(64);
    const before = reportSummary(composed({ history }), history.package, digest);
    expect(before).not.toContain('分叉');
    const twin = anna.cloned();
    history.devices.push(twin);
    anna.capture('third');
    twin.capture('fourth');
    lead.settle(anna.head, twin.head);
    const text = reportSummary(composed({ history }), history.package, digest);
    expect(text).toContain('\n已认定的日志分叉：另有 1 个分支，均已计入\n');
  });

  it('[PN153] says what a panel scored by the name as it is, or that there is no such name', () => {
    const { history } = scene();
    const made = composed({ history });
    const named = (name: string) => {
      const text = canonicalText(history.package).replace('"name":"实施效益"', `"name":"${name}"`);
      return JSON.parse(text) as typeof history.package;
    };
    const panels = [
      {
        ...{ session: 'A'.repeat(22), minutes: ['b'.repeat(64)], journals: {} },
        indicators: ['D11', 'Z99'],
      },
    ];
    const text = reportSummary({ ...made, panels }, named('效益  \u3000'), 'a'.repeat(64));
    const scored = 'D11 效益  \u3000、Z99 （框架中没有此指标）';
    expect(text).toContain(`\n采用专家组评分：${scored}；会议纪要（SHA-256）：${'b'.repeat(64)}\n`);
  });

  it('[RP16] calls a reason one for a deduction only where points are taken off', () => {
    const { history, lead } = scene();
    lead.act('figure.entered', { indicator: 'B12', figure: 'spent', value: 1000 });
    const text = reportSummary(composed({ history }), history.package, 'a'.repeat(64));
    expect(text).toContain('B12 预算执行率：5.00／5 分；说明：支出进度慢');
    expect(text).not.toContain('扣分原因');
  });
});
