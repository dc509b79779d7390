import { sampleFramework } from '../templates/draft-framework';
import { benefitLevel } from './benefit';
import { decisionLevel } from './decision';
import { managementLevel } from './management';
import { outputLevel } from './output';
import { IN_LATE_STAGES } from './weight-rules';

/**
 * Special bonds: first levels of 财预〔2021〕61号, indicators and weight rules of the Henan frame,
 * weighted for the middle and late stages of a project. Grades 90, 80, 60 as in 61号.
 */
export const specialBond = sampleFramework({
  id: 'special-bond-2021',
  version: '2021.1',
  title: '专项债券项目绩效评价指标体系（中后期）',
  source: '财政部 财预〔2021〕61号；河南省专项债券项目绩效评价指标体系（所据文本未载文号）',
  kind: 'specialBond',
  levels: [decisionLevel, managementLevel, outputLevel, benefitLevel],
  weightRules: [...IN_LATE_STAGES],
  notes: [
    '运营期侧重产出和效益，产出加效益须大于决策加管理；还在建设的项目另有建设期的指标体系。',
    '二级指标的名称为归纳，所据文本只列出三级指标；权重规则中的“效果”即一级指标“效益”。',
  ],
});
