import type { UseResponse } from '../../contract/results-use';

/** What each part of a report's use is given: the report, what was made of it, how to read it anew. */
export interface UsePart {
  /** Path of the report under /api/desk. */
  readonly path: string;
  readonly use: UseResponse;
  readonly onChanged: () => void;
}

/** Whether a report's result may be used: it was accepted, and no newer one replaces it. */
export const isUsable = ({ isAccepted, replacedBy }: UseResponse): boolean =>
  isAccepted && replacedBy === null;
