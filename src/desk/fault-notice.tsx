import { sayDeskProblem } from '../text/desk-problem-words';
import { DESK_WORDS } from '../text/desk-words';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { DeskFault } from './desk-api';

export interface FaultNoticeProps {
  readonly fault: DeskFault;
  readonly onRetry?: () => void;
}

/** A request that failed, in words, with a way to ask again. */
export function FaultNotice({ fault, onRetry }: FaultNoticeProps) {
  const words = fault.kind === 'offline' ? DESK_WORDS.offline : sayDeskProblem(fault.problem.code);
  const action = onRetry && <Button onClick={onRetry}>{DESK_WORDS.retry}</Button>;
  return <Notice tone="danger" live title={words.title} next={words.next} action={action} />;
}
