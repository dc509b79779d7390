import { PROBLEM_WORDS } from '../../text/problem-words';
import { Notice } from '../../ui/notice';

/** What stands where a framework does not have the form of one. */
export function Unreadable() {
  const { title, next } = PROBLEM_WORDS['framework-malformed'];
  return <Notice tone="danger" title={title} next={next} />;
}
