import type { StatementResponse } from '../../contract/statement';
import { sayMinute } from '../../text/say-instant';
import { YEARLY_WORDS as WORDS } from '../../text/yearly-words';
import { AppLink } from '../../ui/app-link';

const afterPrefix = (id: string, prefix: string): string | null =>
  id.startsWith(prefix) ? id.slice(prefix.length) : null;

export interface OriginProps {
  readonly id: string;
  readonly read: Pick<StatementResponse, 'reports'> & Partial<Pick<StatementResponse, 'entered'>>;
}

/** Where a fact comes from: the report or the project's file to open, or who entered it. */
export function Origin({ id, read }: OriginProps) {
  const report = read.reports[id];
  const assignment = afterPrefix(id, 'report:');
  if (report !== undefined && assignment !== null) {
    return <AppLink to={`/a/${assignment}/r/${report}`}>{WORDS.fromReport}</AppLink>;
  }
  const project = afterPrefix(id, 'review:');
  if (project !== null) return <AppLink to={`/projects/p/${project}`}>{WORDS.fromReview}</AppLink>;
  const entered = read.entered?.[id];
  return entered === undefined ? null : WORDS.fromEntry(entered.by, sayMinute(entered.at));
}
