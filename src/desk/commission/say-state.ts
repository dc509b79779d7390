import type { CommissionSummary } from '../../contract/desk-commissions';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';

/** Where a commission stands: a draft, published as it is, changed since, or withdrawn. */
export function sayState({ withdrawn, publishedVersion, isPublished }: CommissionSummary): string {
  if (withdrawn !== null) return WORDS.withdrawn(withdrawn.reason);
  if (publishedVersion === null) return WORDS.draft;
  return isPublished ? WORDS.published(publishedVersion) : WORDS.changedSince(publishedVersion);
}
