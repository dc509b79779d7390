import { APP_WORDS } from '../text/app-words';
import { ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { PageFrame } from '../ui/page-frame';

/** An invitation opened on a phone that is enrolled already: nothing changes. */
export function AlreadyEnrolled() {
  const home = (
    <ButtonLink kind="primary" to="/">
      {APP_WORDS.home}
    </ButtonLink>
  );
  return (
    <PageFrame title={APP_WORDS.alreadyEnrolled} context={APP_WORDS.name} actions={home}>
      <Notice title={APP_WORDS.alreadyEnrolled} safe={APP_WORDS.alreadyEnrolledSafe} />
    </PageFrame>
  );
}
