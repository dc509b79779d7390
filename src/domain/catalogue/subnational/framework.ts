import { sampleFramework } from '../templates/draft-framework';
import { effectLevel } from './effect';
import { inputLevel } from './input';
import { processLevel } from './process';

/**
 * Fiscal performance of a lower government: the national frame of 2013, annex 3, which gives no
 * weights. First levels follow a textbook (60, 20, 20), which is no regulation.
 */
export const subnationalFiscal = sampleFramework({
  id: 'subnational-fiscal-2013',
  version: '2013.1',
  title: '下级政府财政综合运行绩效评价指标体系',
  source: '财政部《预算绩效评价共性指标体系框架》（财预〔2013〕53号）附件3；一级权重参考教材案例',
  kind: 'subnationalFiscal',
  levels: [inputLevel, processLevel, effectLevel],
  notes: [
    '一级权重60、20、20取自教材所载的全国案例，不是规定；教材另载省级案例为15、40、15、30，其四个一级指标名称未见。',
    '指标名称和公式由摘记展开，使用前请对照原文；控制率、债务率、结转率、暂存暂付率、非税占比、失业率和能耗的变动都是越低越好。',
  ],
});
