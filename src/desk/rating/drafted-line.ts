import type { RatingResponse } from '../../contract/rating';
import { toPlainText } from '../../domain/kernel/plain-text';
import { countedTimes, type Judgement, leftOf } from '../../domain/rubric/rate-report';
import type { RubricItem } from '../../domain/rubric/rubric';

/** What stands in the form for one line: times as typed. */
export interface DraftedLine {
  readonly item: RubricItem;
  readonly faults: RatingResponse['counted'][number]['faults'];
  readonly times: readonly string[];
  readonly reason: string;
}

/** The form as it opens: what the newest rating says where a person changed a line, else the count. */
export const draftOf = ({ rubric, counted, ratings }: RatingResponse): readonly DraftedLine[] =>
  rubric.items.map((item) => {
    const faults = counted.find((each) => each.item === item.id)?.faults ?? [];
    const before = ratings[0]?.lines.find((line) => line.item === item.id);
    const isJudged = before !== undefined && before.reason !== '';
    const times = isJudged ? before.times : countedTimes(item, faults);
    return { item, faults, times: times.map(String), reason: isJudged ? before.reason : '' };
  });

const typedTimes = ({ times }: DraftedLine): readonly (number | null)[] =>
  times.map((text) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null));

/** Whether what is typed are counts. */
export const isTyped = (line: DraftedLine): boolean => !typedTimes(line).includes(null);

const numbers = (line: DraftedLine): number[] => typedTimes(line).map((time) => time ?? 0);

/** Whether a person says something else than the count and does not say why. */
export function lacksReason(line: DraftedLine): boolean {
  const counted = countedTimes(line.item, line.faults);
  const differs = numbers(line).some((time, i) => time !== counted[i]);
  return differs && line.reason.trim() === '';
}

/** Points left of a line as it is typed, in thousandths. */
export const leftMilli = (line: DraftedLine): number => leftOf(line.item, numbers(line));

/** What the server is told. */
export const judgementsOf = (lines: readonly DraftedLine[]): Judgement[] =>
  lines.map((line) => ({
    ...{ item: line.item.id, times: numbers(line) },
    reason: toPlainText(line.reason).trim(),
  }));
