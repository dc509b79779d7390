import { indicatorsOn } from '../templates/draft-indicator';
import { group } from '../templates/draft-levels';
import { change } from '../templates/measures';
import { notAbove, notBelow } from '../templates/rate-rules';
import { YEARBOOKS } from '../templates/sourcing';

const indicator = indicatorsOn('财预〔2013〕53号 附件3 效果');

/** Second level 社会效益: income, schooling, life expectancy rise, unemployment falls. */
export const socialEffects = group(
  'C2',
  '社会效益',
  indicator(
    'C21',
    '居民人均可支配收入变动率',
    1,
    '与上年度相比的变动率，越高越好，以不下降为限。',
    notBelow(change('fen', '居民人均可支配收入'), 0),
    YEARBOOKS,
  ),
  indicator(
    'C22',
    '人均受教育年限变动率',
    1,
    '与上年度相比的变动率，越高越好，以不下降为限。',
    notBelow(change('milli', '人均受教育年限'), 0),
    YEARBOOKS,
  ),
  indicator(
    'C23',
    '人均期望寿命变动率',
    1,
    '与上年度相比的变动率，越高越好，以不下降为限。',
    notBelow(change('milli', '人均期望寿命'), 0),
    YEARBOOKS,
  ),
  indicator(
    'C24',
    '失业率变动率',
    2,
    '与上年度相比的变动率，越低越好，以不上升为限。',
    notAbove(change('ppm', '城镇失业率'), 0),
    YEARBOOKS,
  ),
);

/** Second level 生态效益: air and green space improve, energy used for output falls. */
export const ecologicalEffects = group(
  'C3',
  '生态效益',
  indicator(
    'C31',
    '空气质量变动率',
    1,
    '空气质量优良天数与上年度相比的变动率，越高越好，以不下降为限。',
    notBelow(change('day', '空气质量优良天数'), 0),
    YEARBOOKS,
  ),
  indicator(
    'C32',
    '人均公共绿地面积变动率',
    1,
    '与上年度相比的变动率，越高越好，以不下降为限。',
    notBelow(change('milli', '人均公共绿地面积'), 0),
    YEARBOOKS,
  ),
  indicator(
    'C33',
    '万元GDP能耗变动率',
    1,
    '与上年度相比的变动率，越低越好，以不上升为限。',
    notAbove(change('milli', '万元GDP能耗'), 0),
    YEARBOOKS,
  ),
);
