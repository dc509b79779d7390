import type { AssignmentPackage } from '../assignment/assignment-package';
import {
  type MonitoringTarget,
  monitoringFramework,
  opinionFramework,
} from '../framework/form-framework';
import { exAnteFour } from './ex-ante/ex-ante-appraisal';
import { henanOpinions } from './ex-ante/henan-opinions';
import { dualTrackMonitoring } from './monitoring/henan-dual-track';

const BASIS = '示例目标，非该项目实际目标';

/** What monitoring watches in the demonstration: numbers and targets are ours. */
const TARGETS: readonly MonitoringTarget[] = [
  {
    ...{ id: 'M1', name: '新建步道长度（示例）', basis: BASIS, track: 'objectives' },
    target: {
      kind: 'quantity',
      ...{ unit: 'milli', unitName: '公里', direction: 'higher', annual: 12_000 },
    },
  },
  {
    ...{ id: 'M2', name: '单位养护成本（示例）', basis: BASIS, track: 'objectives' },
    target: {
      kind: 'quantity',
      ...{ unit: 'fen', unitName: '元/平方米', direction: 'lower', annual: 650 },
    },
  },
  {
    ...{ id: 'M3', name: '居民休闲环境（示例）', basis: BASIS, track: 'objectives' },
    target: { kind: 'words', annual: '持续改善' },
  },
  {
    ...{ id: 'M4', name: '预算执行（示例）', basis: BASIS, track: 'budget' },
    target: { kind: 'quantity', unit: 'fen', direction: 'higher', annual: 800_000_000 },
  },
];

/** Kinds of evaluation that the demonstration can be besides that of a project. */
export const DEMONSTRATED_FORMS = {
  appraisal: { kind: 'exAnteAppraisal', framework: exAnteFour },
  opinions: { kind: 'exAnteAppraisal', framework: opinionFramework(henanOpinions) },
  monitoring: { kind: 'monitoring', framework: monitoringFramework(dualTrackMonitoring, TARGETS) },
} as const satisfies Record<string, Pick<AssignmentPackage, 'kind' | 'framework'>>;
export type DemonstratedForm = keyof typeof DEMONSTRATED_FORMS;
