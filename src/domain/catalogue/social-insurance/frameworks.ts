import type { Framework } from '../../framework/framework';
import { sampleFramework } from '../templates/draft-framework';
import { benefitLevel } from './benefit';
import { decisionLevel, processLevel } from './levels';
import { outputLevel } from './output';

/** Social insurance is evaluated fund by fund: one frame for each, alike until a bureau refines it. */
const frameOf = (id: string, fund: string): Framework =>
  sampleFramework({
    id: `social-insurance-${id}`,
    version: '2022.1',
    title: `${fund}基金绩效评价指标体系`,
    source: '财政部 财社〔2022〕65号（2023年1月1日起施行）',
    kind: 'socialInsurance',
    levels: [decisionLevel, processLevel, outputLevel, benefitLevel],
    notes: [
      '一、二级指标有出处；三级指标和评分方法为示例，按险种细化。',
      '5月底前报送自评，7月底前完成省级评价；七项基金分别评价。',
    ],
  });

export const employeePension = frameOf('employee-pension', '企业职工基本养老保险');
export const residentPension = frameOf('resident-pension', '城乡居民基本养老保险');
export const publicSectorPension = frameOf('public-sector-pension', '机关事业单位基本养老保险');
export const employeeMedical = frameOf('employee-medical', '职工基本医疗保险');
export const residentMedical = frameOf('resident-medical', '城乡居民基本医疗保险');
export const workInjury = frameOf('work-injury', '工伤保险');
export const unemployment = frameOf('unemployment', '失业保险');
