import { type CheckOrder, checkSafely } from './check-bytes';
import type { CheckedFile, CheckProgress } from './checked-file';

/** What the worker says: that it started, at which part it is, and what came of it. */
export type CheckNews =
  | { readonly kind: 'started' }
  | { readonly kind: 'part'; readonly part: CheckProgress['part'] }
  | { readonly kind: 'done'; readonly checked: CheckedFile };

/** Serves the one order that a worker of this page gets. */
export function serveCheck(): void {
  const say = (news: CheckNews): void => self.postMessage(news);
  self.addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
    checkSafely(data, (part) => say({ kind: 'part', part })).then((checked) =>
      say({ kind: 'done', checked }),
    );
  });
  say({ kind: 'started' });
}
