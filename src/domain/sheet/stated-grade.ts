import { LABEL_LENGTH, normalText } from './normal-text';

/** Words for grades that mean a shorter one. */
const SYNONYMS: Readonly<Record<string, string>> = {
  优秀: '优',
  良好: '良',
  中等: '中',
  一般: '中',
  合格: '中',
  较差: '差',
  不合格: '差',
  较低: '低',
};
const WORD = '优秀|良好|中等|一般|不合格|合格|较差|较低|优|良|中|低|差';
const ALONE = new RegExp(`^[“"'「(]?(${WORD})[”"'」)]?(?:等|级|档|等级|等次)?$`, 'u');
const WITH_FIGURE = new RegExp(`^(\\d+(?:\\.\\d+)?)分?[/、,;]?(${WORD})(?:等|级|档)?$`, 'u');
const SAID = new RegExp(
  `(?:等级|等次|评级|级别|评定结果|评价结果|评价结论|绩效级别)(?:评定|结果)?(?:为|是|[:：])*[“"'「(]?(${WORD})[”"'」)]?(?:等|级|档)?(?=$|[。；;，,）)\\s])`,
  'u',
);
/** What is read of a long text for a grade. */
const SENTENCES = 2000;
const LABEL =
  /^(?:绩效|评价|自评|考核|综合|评定|项目|最终|财政|结果|得分)*(?:等级|等次|评级|级别|评价结果|评价结论|评定结果)(?:评定|结果)?[:：]?$/u;
/** A box or brackets with a tick before or after the grade; the others are empty. */
const TICKED = new RegExp(`[☑✓✔√■☒](${WORD})|(${WORD})\\(?[☑✓✔√■☒]`, 'gu');

/** One name for a grade: 优秀 is 优. */
const gradeWord = (word: string): string => SYNONYMS[word] ?? word;

/** True for the words that stand before a grade in the next cell. */
export const isGradeLabel = (text: string): boolean =>
  LABEL.test(normalText(text.slice(0, LABEL_LENGTH)));

/** The grade that a cell names and nothing else. */
export const loneGrade = (text: string): string | null =>
  ALONE.exec(normalText(text.slice(0, LABEL_LENGTH)))?.[1] ?? null;

/** The grade that a text states, as "评价等级：中", or ticks, as "优□ 良☑"; null when it states none. */
export function saidGrade(text: string): string | null {
  const normal = normalText(text.slice(0, SENTENCES));
  const said = SAID.exec(normal)?.[1];
  if (said !== undefined) return said;
  if (!/[□☐○]|\(\)/u.test(normal)) return null;
  const ticked = [...normal.matchAll(TICKED)];
  return ticked.length === 1 ? (ticked[0]?.[1] ?? ticked[0]?.[2] ?? null) : null;
}

/** A figure with its grade in one cell: 87/良, 87分，良, 87良. */
export function figureWithGrade(text: string): { figure: string; grade: string } | null {
  const normal = normalText(text.slice(0, LABEL_LENGTH));
  const [, figure, grade] = WITH_FIGURE.exec(normal) ?? [];
  return figure === undefined || grade === undefined ? null : { figure, grade };
}

/**
 * The label that somebody means who writes 良好, 良级 or 等级：良: one of the scheme's own where it is
 * written so, else the only one of the same meaning; null where there is none, or more than one.
 */
export function meantGrade(text: string, labels: readonly string[]): string | null {
  const normal = normalText(text.slice(0, LABEL_LENGTH));
  const word = loneGrade(text) ?? saidGrade(text) ?? normal;
  for (const own of [normal, word]) if (labels.includes(own)) return own;
  const [label = null, ...others] = labels.filter((each) => gradeWord(each) === gradeWord(word));
  return others.length === 0 ? label : null;
}
