/** What speaks of points, and what only sounds so: a form says that it is not scored. */
const TALK = /得分|分值|权重|评分|扣分|总分|满分|打分|等级|评完|分数/g;
const ALLOWED = /不打分|采集等级|等级较低|等级只说明|等级按原件/g;

/** Every word about points in a text, with some of what stands around it. */
export const pointsTalk = (text: string): readonly string[] =>
  [...text.replace(ALLOWED, '').matchAll(TALK)].map(({ index, input }) =>
    input.slice(Math.max(0, index - 12), index + 12).replaceAll('\n', ' '),
  );
