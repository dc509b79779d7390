import type { MonitoringForm } from '../../framework/monitoring-form';
import { sichuanWarnings } from './sichuan-warnings';

/** In-year dual-track monitoring after 河南: the form of August, which covers January to July. */
export const dualTrackMonitoring: MonitoringForm = {
  v: 1,
  type: 'monitoring',
  id: 'monitoring-dual-track',
  version: '2025.1',
  title: '绩效运行监控表（双监控）',
  source: '河南省关于绩效运行监控的规定；预警数值另见四川省，供参考',
  tracks: [
    { id: 'objectives', label: '绩效目标实现程度' },
    { id: 'budget', label: '预算执行进度' },
  ],
  columns: {
    annual: '年度指标值',
    toDate: '1–7月执行情况',
    forecast: '全年预计完成情况',
    reached: '全年预计能达到目标',
    causes: '偏差原因',
    causeText: '偏差原因说明',
    likelihood: '完成目标可能性',
  },
  causes: [
    { id: 'funding', label: '经费' },
    { id: 'rules', label: '制度' },
    { id: 'people', label: '人员' },
    { id: 'hardware', label: '硬件' },
    { id: 'other', label: '其他', needsText: true },
  ],
  likelihoods: [
    { id: 'certain', label: '确定能' },
    { id: 'possible', label: '有可能' },
    { id: 'impossible', label: '完全不可能', needsCause: true },
  ],
  aspects: [
    { id: 'timeliness', label: '及时性', points: ['实施进度跟得上计划', '环境有没有变化'] },
    {
      id: 'compliance',
      label: '合规性',
      points: ['没有无预算的支出', '没有超预算支出', '没有挪用资金', '没有超标准配置资产'],
    },
    { id: 'effectiveness', label: '有效性', points: ['实施情况与绩效目标相符'] },
  ],
  notes: [
    '方法为目标比较法：执行情况与年度目标相比较',
    '部门自行监控覆盖全部预算资金',
    '科研项目年度中可以不监控',
    '客观原因造成偏差的，调减预算并调整目标；问题严重的，停止拨款',
  ],
  through: 7,
  warnings: sichuanWarnings,
};
