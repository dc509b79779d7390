import { DESK_PROBLEM_WORDS } from '../../text/desk-problem-words';
import { Notice } from '../../ui/notice';

/** What stands where a framework does not have the form of one. */
export function Unreadable() {
  const { title, next } = DESK_PROBLEM_WORDS['framework-malformed'];
  return <Notice tone="danger" title={title} next={next} />;
}
