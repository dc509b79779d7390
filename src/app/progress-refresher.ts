import type { ListedAssignment } from '../store/assignment-list';
import type { Progress } from '../store/progress';
import type { RowState } from './row-state';

/** Folds an assignment for its progress; null when it is not on the phone. */
export type Refresh = (of: ListedAssignment) => Promise<Progress | null>;

/**
 * Has progress that rows lack folded, each state of an assignment once: not again and again where
 * another tab with another build keeps its own, nor at every change of something else.
 */
export class ProgressRefresher {
  private readonly asked = new Set<string>();

  constructor(
    private readonly refresh: Refresh,
    private readonly tell: (assignment: string, progress: Progress) => void,
  ) {}

  look(rows: readonly RowState[]): void {
    for (const { of, source, progress } of rows) {
      if (progress !== null || this.asked.has(source)) continue;
      this.asked.add(source);
      this.refresh(of).then(
        (fresh) => {
          if (fresh !== null) this.tell(of.assignment, fresh);
        },
        // iOS takes the database away at times: the next change of a row asks again.
        () => this.asked.delete(source),
      );
    }
  }
}
