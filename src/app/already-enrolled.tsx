import { ACCOUNT_WORDS } from '../text/account-words';
import { APP_WORDS } from '../text/app-words';
import { Button, ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { PageFrame } from '../ui/page-frame';

/** An invitation opened on a phone that is enrolled already: nothing changes. */
export function AlreadyEnrolled({ onAdd }: { readonly onAdd: () => void }) {
  const home = (
    <ButtonLink kind="primary" to="/">
      {APP_WORDS.home}
    </ButtonLink>
  );
  return (
    <PageFrame title={APP_WORDS.alreadyEnrolled} context={APP_WORDS.name} actions={home}>
      <Notice title={APP_WORDS.alreadyEnrolled} safe={APP_WORDS.alreadyEnrolledSafe} />
      <Button onClick={onAdd}>{ACCOUNT_WORDS.addInstead}</Button>
    </PageFrame>
  );
}
