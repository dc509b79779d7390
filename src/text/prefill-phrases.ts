/** A place that only a person can fill; a report is not issued while one is left. */
export const waits = (what: string): string => `（待补充：${what}）`;

/** What a sentence rests on, as references. */
export const quoted = (evidence: readonly string[]): string =>
  evidence.length === 0 ? '' : `依据：${evidence.map((digits) => `{佐证:${digits}}`).join('、')}。`;

export const oneLine = (text: string): string => text.replaceAll('\n', ' ');
