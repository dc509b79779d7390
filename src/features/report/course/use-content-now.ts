import { useEffect, useState } from 'react';
import { reportContent } from '../../../domain/report/report-content';
import type { AssignmentWork } from '../../../store/assignment-work';
import { composeNow } from '../compose-now';

/** It is compared and never kept, so it needs no id of its own. */
export const COMPARED = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  build: '-',
  supersedes: null,
  stage: 'review',
} as const;

/** What the report would say now; null while that is not known, or nothing can be composed. */
export function useContentNow(work: AssignmentWork): string | null {
  const [content, setContent] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    void composeNow(work, COMPARED).then((now) => {
      if (!gone) setContent(now.ok ? reportContent(now.value) : null);
    });
    return () => {
      gone = true;
    };
  }, [work]);
  return content;
}
