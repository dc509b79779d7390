interface Total {
  readonly printed: string;
  readonly grade: string;
}

interface Given {
  readonly label: string;
  readonly part: string;
}

/** What a conclusion in words is, with the part that it covers. */
export const sayConclusion = ({ label, part }: Given): string =>
  part === '' ? label : `${label}（${part}）`;

/** What a report comes to: points and grade, a conclusion in words, both, or neither. */
export function sayOutcome(total: Total | null, conclusion: Given | null): string {
  const points = total === null ? '不打分' : `${total.printed} 分，${total.grade}`;
  if (conclusion === null) return points;
  const said = `结论：${sayConclusion(conclusion)}`;
  return total === null ? said : `${points}；${said}`;
}
