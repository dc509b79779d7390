import { sampleFramework } from '../templates/draft-framework';
import { effectLevel } from './effect';
import { inputLevel } from './input';
import { outputLevel } from './output';
import { processLevel } from './process';

/** Whole-department evaluation: the national frame of 2013, annex 2, which gives no weights. */
export const department2013 = sampleFramework({
  id: 'department-2013',
  version: '2013.1',
  title: '部门整体支出绩效评价指标体系（共性指标框架）',
  source: '财政部《预算绩效评价共性指标体系框架》（财预〔2013〕53号）附件2',
  kind: 'departmentEvaluation',
  levels: [inputLevel, processLevel, outputLevel, effectLevel],
  notes: [
    '所据文本的“预算管理”部分缺一页：管理制度健全性之后的合规、公开、基础信息等指标没有核对，未列入。使用前请对照原文补齐。',
    '预算调整率、变动率、结转结余率和控制率都是越低越好；全国框架以预算数为分母。',
  ],
});
