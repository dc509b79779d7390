import { sampleFramework } from '../templates/draft-framework';
import { inputLevel } from './input';
import { benefitLevel, outputLevel } from './output-and-benefit';

/** Whole-department evaluation as the province of Henan frames it. */
export const departmentHenan = sampleFramework({
  id: 'department-henan',
  version: '1',
  title: '部门整体绩效评价指标体系（河南省级框架）',
  source: '河南省省级部门整体绩效评价的一、二级指标（所据文本未载文号）',
  kind: 'departmentEvaluation',
  levels: [inputLevel, outputLevel, benefitLevel],
  notes: [
    '所据文本在工作目标管理、预算和财务管理、绩效管理之后写有3、12、5，没有说明是分值还是指标个数；这里按分值取用，仍属示例权重。',
    '只有绩效管理的五项和一、二级指标出自所据文本，其余三级指标为示例。',
  ],
});
