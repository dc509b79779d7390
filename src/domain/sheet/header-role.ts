import { LABEL_LENGTH, normalText, withoutBrackets } from './normal-text';

/**
 * What a column is for. `level` counts from 1; a weight or score column without a level belongs
 * to the level that it stands beside. `rank` orders score columns: the lowest is the one that counts.
 */
export type ColumnRole =
  | { readonly role: 'level'; readonly level: number }
  | { readonly role: 'name' }
  | { readonly role: 'weight'; readonly level: number | null; readonly share: boolean }
  | {
      readonly role: 'score';
      readonly level: number | null;
      readonly rank: number;
      /** True where the full marks stand first: 分值/得分. */
      readonly turned: boolean;
    }
  | { readonly role: 'deduction' | 'scoreRate' | 'rate' | 'target' | 'actual' | 'grade' | 'other' };

const LONGEST = 18;
const NUMERALS = '一二三四五';
const LEVEL = /^第?([一二三四五1-5])级/u;
const LEVEL_NAME =
  /^第?([一二三四五1-5])级(?:评价|考核|绩效)?(?:指标|目录|内容|项目|维度)?(?:名称|内容)?(?:(?:及|与|和|\/|、)其?(?:权重|分值|标准分)值?)?$/u;
const NO_HEADER = /(?:评分|打分|得分|评价|情况|指标)(?:汇总)?表$|报告$|办法$/u;
const ASIDE =
  /(?:评分|得分|评价|考核|赋分|计分|扣分|打分|加分)(?:标准|说明|依据|细则|办法|方法|规则|理由|原因|要点|过程)|要点|原因|备注|得分率|达成率/u;
const SCORE =
  /(?:得分|得分分值|(?:评价|考核|复核|最终|审核|核定|审定|评定|评审|实际|平均|自评)分数|实得|评分|打分|评分值|得分值|实得分|实际分|实际分值|考核分|复核分|自评分|自评分值|核定分|审定分|评定分|最终分|评价分|平均分|均分|得分情况|评分情况|得分数|评分结果|得分结果|计分|评审分|评分数|^(?:算术|专家)?(?:平均|均值|平均值|平均数))$/u;
const SCORE_OF = /得分\/(?:分值|满分|权重|标准分|总分)$/u;
const TURNED = /^(?:分值|满分|权重|标准分|总分)\/(?:实际|评价|自评|复核)?(?:得分|实得分?)$/u;
const SCORE_RATE = /^(?:实际|评价)?得分(?:率|比例)$/u;
const MARKS = /^(?:得分)?分数$/u;
const WEIGHT =
  /(?:权重|权数|权值|比重|分值|满分|满分值|标准分|标准分数|标准分值|配分|应得分|应得分数|基准分|基准分值|基础分|权重分|权重值|总分|总分值|最高分|设定分|赋分|目标分|占比)(?:情况|设置|设定|分配)?$/u;
const FULL_MARK = /应得分|满分|标准|设定|基准|基础/u;
const SHARE = /权重|权数|权值|比重|占比/u;
const TARGET = /(?:指标值|目标值|计划值|预期值|标准值|目标|绩效标准|计划数|预期指标|年度指标|值)$/u;
const ACTUAL =
  /(?:完成值|实际值|实现值|完成情况|完成数|实现情况|实际情况|完成结果|完成程度|达成情况|实际数)$/u;
const NAME =
  /^(?:(?:评价|考核|绩效|考评|自评|评估|监控|评审|具体|评分|明细|目标)?(?:指标|内容|项目|要素|因素|维度|事项|对象|项)(?:名称|内容|体系)?(?:(?:及|与|和|\/|、)其?(?:权重|分值))?|名称|被评价单位|单位名称|项目单位|(?:评审|评价|打分)?(?:专家|评委)?姓名|(?:专家|评委)编号)$/u;
/** Somebody who scores: of one there is a column of names, of several a column of scores each. */
const PERSON =
  /^(?:(?:评审|评价|打分|评分)?专家|评委)([\dA-Za-z一二三四五六七八九十甲乙丙丁戊己]?)$/u;
const DEDUCTION = /^(?:扣分|扣减分?|减分)(?:值|数|分值)?$/u;
const STAGE =
  /^(?:(?:单位|部门|财政|第三方|专家|评价组|项目单位)?(?:自评|自查|复核|复评|评价|评审|审核|初评|终评|初审|终审|审定|核定|最终|抽查)(?:情况|结果)?|第三方|专家\d*|专家[一二三四五六七八九十])$/u;
const OTHER =
  /说明|解释|依据|来源|措施|序号|编号|佐证|责任|类型|性质|方式|方法|公式|标准$|问题|建议|意见|单位$|部门$|指标解释|资料|日期|年度$/u;

/** Rank of a score that nothing more is known of. */
const RATED = 5;

/** Rank of a score column by its full header; the person who decides last is read first. */
function scoreRank(header: string): number {
  if (/上年|去年|上次|前次|上一年/u.test(header)) return 9;
  if (/加权|权重得分/u.test(header)) return 0;
  if (/自评|自查|自我|自测|单位评|部门评/u.test(header)) return 7;
  if (/最终|审定|核定|确认|终评/u.test(header)) return 1;
  if (/^(?:实际|实|综合|总)?得分(?:情况|值|数|结果)?$/u.test(header)) return 2;
  if (/平均|均分|均值/u.test(header)) return 3;
  if (/复核|复评|抽查|再评价|重点评价|财政|审核/u.test(header)) return 4;
  return /^分数$/u.test(header) ? 8 : RATED;
}

function levelOf(header: string): number | null {
  const numeral = LEVEL.exec(header)?.[1];
  if (numeral === undefined) return null;
  const place = NUMERALS.indexOf(numeral);
  return place < 0 ? Number(numeral) : place + 1;
}

/** Weight and score by the end of the header; "应得分" is a weight, "标准分" too. */
function figureRole(header: string): ColumnRole | null {
  const level = levelOf(header);
  if (NAME.test(header) || (ASIDE.test(header) && !/(?:得分|分值)$/u.test(header))) return null;
  if (/要点/u.test(header)) return null;
  const full = FULL_MARK.test(header) && WEIGHT.test(header);
  if (SCORE_OF.test(header) || (!full && (SCORE.test(header) || MARKS.test(header)))) {
    return { role: 'score', level, rank: scoreRank(header), turned: TURNED.test(header) };
  }
  return WEIGHT.test(header) ? { role: 'weight', level, share: SHARE.test(header) } : null;
}

function valueRole(header: string): ColumnRole | null {
  if (ASIDE.test(header)) return { role: 'other' };
  if (/(?:执行率|预算完成率)$/u.test(header)) return { role: 'rate' };
  if (/(?:等级|等次|级别|评级)$/u.test(header)) return { role: 'grade' };
  if (ACTUAL.test(header)) return { role: 'actual' };
  if (NAME.test(header)) return { role: 'name' };
  if (OTHER.test(header)) return { role: 'other' };
  return TARGET.test(header) ? { role: 'target' } : null;
}

/** The role that a header gives its column; null for text that is no header we know. */
export function roleOf(text: string): ColumnRole | null {
  if (text.length > LABEL_LENGTH) return null;
  const normal = normalText(text).replace(/[*＊:：]+$/u, '');
  const outside = withoutBrackets(normal);
  // "满分100分", "权重%" and "得分1" are headed like 满分, 权重 and 得分.
  const header = (outside === '' ? normal.replace(/^.|.$/gu, '') : outside).replace(
    /(?:\d+分?|%)+$/u,
    '',
  );
  if (header === '' || header.length > LONGEST || NO_HEADER.test(header)) return null;
  const person = PERSON.exec(outside)?.[1];
  if (person === '') return { role: 'name' };
  if (person !== undefined) return { role: 'score', level: null, rank: RATED, turned: false };
  if (LEVEL_NAME.test(header)) return { role: 'level', level: levelOf(header) ?? 1 };
  if (SCORE_RATE.test(header)) return { role: 'scoreRate' };
  if (DEDUCTION.test(header)) return { role: 'deduction' };
  return figureRole(header) ?? valueRole(header);
}

/** True for a word that tells who scored, below or above a header that says 得分. */
export const isStage = (text: string): boolean => STAGE.test(withoutBrackets(normalText(text)));
