import { fail } from '../domain/kernel/result';
import type { EditReply, EditRequest } from './edit-message';

/**
 * Makes an edited copy of a picture, away from the page's own thread; one worker for each, gone with
 * its memory afterwards. A worker that dies answers `unreadable`.
 */
export function editPicture(request: EditRequest): Promise<EditReply> {
  const worker = new Worker(new URL('./edit-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<EditReply>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<EditReply>) => resolve(data));
    worker.addEventListener('error', () => resolve(fail('unreadable')));
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
