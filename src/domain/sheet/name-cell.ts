import Fraction from 'fraction.js';
import { LABEL_LENGTH, normalText, printedName } from './normal-text';

/** A name of an indicator or level with the figures that were written into it. */
export interface NameParts {
  readonly name: string;
  /** The whole text, for names whose figure is part of them: 新建公厕（3）. */
  readonly whole: string;
  /** 决策（15分）: full marks as stated; `unit` tells a figure that says it is points or percent. */
  readonly weight: Fraction | null;
  readonly score: Fraction | null;
  readonly unit: '分' | '%' | null;
  readonly decimals: number;
}

const BRACKET = /[（(【[]([^（()）【】[\]]*)[)）】\]]\s*$/u;
const WEIGHT = /^(?:权重|分值|标准分|满分|共计?|总分|计)?[:：为]?(\d{1,3}(?:\.\d+)?)(分|%)?$/u;
const BOTH =
  /^(?:权重|分值|满分|标准分)?[:：为]?(\d{1,3}(?:\.\d+)?)分?[,，;；、/](?:实际)?得分?[:：为]?(\d{1,3}(?:\.\d+)?)分?$/u;
// A sentence that takes off or gives points (扣3分) names no full marks.
const TAIL =
  /^(.*?(?![扣减加得为按计])[\p{Script=Han})])\s*[:：-]?\s*(\d{1,3}(?:\.\d+)?)\s*(分)$/su;

const plain = (text: string): NameParts => ({
  name: printedName(text),
  whole: printedName(text),
  weight: null,
  score: null,
  unit: null,
  decimals: 0,
});

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

function withFigures(
  text: string,
  name: string,
  weight: string,
  unit: string | null,
  score: string | null,
): NameParts {
  const parts: NameParts = {
    name: printedName(name),
    whole: printedName(text),
    weight: new Fraction(weight),
    score: score === null ? null : new Fraction(score),
    unit: unit === '分' || unit === '%' ? unit : null,
    decimals: Math.max(decimalsOf(weight), score === null ? 0 : decimalsOf(score)),
  };
  return parts.name === '' || parts.weight?.gt(100) ? plain(text) : parts;
}

/** Takes a name apart: "决策（15分）", "产出(25)", "决策15分", "效益（30分，得27分）". */
export function readName(text: string): NameParts {
  if (text.length > LABEL_LENGTH) return plain(text);
  const bracket = BRACKET.exec(text);
  if (bracket !== null) {
    const inner = normalText(bracket[1] ?? '');
    const before = text.slice(0, bracket.index);
    const both = BOTH.exec(inner);
    if (both !== null) {
      return withFigures(text, before, both[1] ?? '', '分', both[2] ?? '');
    }
    const [, weight, unit] = WEIGHT.exec(inner) ?? [];
    return weight === undefined
      ? plain(text)
      : withFigures(text, before, weight, unit ?? null, null);
  }
  const [, name = '', weight, unit = ''] = TAIL.exec(text.trim()) ?? [];
  if (weight === undefined) return plain(text);
  return withFigures(text, name, weight, unit, null);
}
