import type { ReportOutline } from '../../report/outline';
import { EVALUATION_OUTLINE } from './evaluation-2020';
import { asked, mayFollow } from './section';

/** Sections of the national outline that this one orders anew, by their ids. */
const known = new Map(
  EVALUATION_OUTLINE.chapters.flatMap(({ sections }) => sections).map((each) => [each.id, each]),
);

function again(id: string) {
  const section = known.get(id);
  if (section === undefined) throw new Error(`the national outline has no section ${id}`);
  return section;
}

/**
 * The order of chapters of a published report of a provincial project in Henan (2025): a summary
 * first, and how the work was done in an annex.
 */
export const HENAN_OUTLINE: ReportOutline = {
  title: '绩效评价报告（河南省级项目报告体例）',
  source: '河南省级项目 2025 年公开的第三方绩效评价报告',
  chapters: [
    { title: '摘要', sections: [asked('summary', '摘要', '结论、主要问题和建议，一页以内')] },
    { title: '基本情况', sections: [again('overview'), again('objectives')] },
    {
      title: '评价结论和绩效分析',
      sections: [again('conclusion'), again('analysis')],
    },
    {
      title: '主要成效、存在的问题及原因',
      sections: [asked('experience', '主要成效', '有佐证的成效；没有可写“无”'), again('issues')],
    },
    { title: '有关建议', sections: [again('recommendations')] },
    {
      title: '其他需要说明的问题',
      sections: [mayFollow('other', '其他需要说明的问题', '口径、局限、未能核实的事项')],
    },
    {
      title: '附：评价工作开展情况',
      sections: [again('scope'), again('method'), again('process')],
    },
  ],
};
