import { PRINTING } from '../../domain/scoring/printing';
import type { ResultProps } from './survey-context';

/** One bar for each five-point question, in the five parts of its answers, with the counts in words. */
export function QuestionBars({ questionnaire, result }: ResultProps) {
  return (
    <ul className="stack">
      {result.questions.map(({ question, counts, satisfaction }) => {
        const asked = questionnaire.questions.find(({ id }) => id === question);
        if (asked?.kind !== 'fivePoint') return null;
        const words = asked.labels.map((label, at) => `${label} ${counts[at] ?? 0}`);
        const { share } = satisfaction;
        return (
          <li key={question}>
            <p>{asked.text}</p>
            <div className="five-bar" aria-hidden="true">
              {counts.map((count, at) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: the five options are their places
                  key={at}
                  className={`five-${at}`}
                  style={{ flexGrow: count }}
                />
              ))}
            </div>
            <p className="soft small">
              {words.join(' · ')}
              {share === null ? null : `（${PRINTING.percent(share)}%）`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
