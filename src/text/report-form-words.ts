import type { DualTrackWarning } from '../domain/framework/dual-track';
import type { MonitoringWarnings } from '../domain/framework/monitoring-form';
import type { Printing } from '../domain/scoring/printing';

const WARNING: {
  readonly [K in DualTrackWarning['kind']]: (
    name: string,
    warning: Extract<DualTrackWarning, { kind: K }>,
    printing: Printing,
  ) => string;
} = {
  'execution-low': (name, { value, belowPpm }, printing) =>
    `${name}：执行率 ${printing.percent(value)}%，低于 ${printing.ppm(belowPpm)}%。`,
  'tracks-apart': (name, { value, beyondPpm }, printing) =>
    `${name}：目标完成进度与预算执行进度相差 ${printing.percent(value)} 个百分点，超过 ${printing.ppm(beyondPpm)} 个百分点。`,
};

/** Words of the forms without points in a report's document. */
export const REPORT_FORM_WORDS = {
  withheld: '（不公开）',
  conclusion: '评估结论',
  reason: '理由',
  annexes: { opinions: '评估意见表', monitoring: '绩效运行监控表' },
  monitoringTable: '绩效运行监控表',
  target: '绩效指标',
  reached: (forecast: string, question: string, answer: string) =>
    `${forecast}（${question}：${answer}）`,
  why: (label: string, name: string, text: string) => `${label}（${name}）：${text}`,
  warnings: '预警提示',
  noWarning: '按所列标准没有需要预警的情况。',
  warning: (name: string, warning: DualTrackWarning, printing: Printing): string =>
    // The table maps each kind to its sayer; the compiler cannot follow the lookup.
    (WARNING[warning.kind] as (...said: readonly unknown[]) => string)(name, warning, printing),
  warningSource: (source: string, reliability: MonitoringWarnings['reliability']) =>
    reliability === 'full'
      ? `预警标准：${source}。`
      : `预警标准：${source}。数值为转述，仅供参考。`,
} as const;
