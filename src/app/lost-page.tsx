import { APP_WORDS } from '../text/app-words';
import { ButtonLink } from '../ui/button';
import { PageFrame } from '../ui/page-frame';

export interface LostPageProps {
  readonly title: string;
  readonly detail: string;
}

/** An address that leads nowhere, or to an assignment that this phone does not have. */
export function LostPage({ title, detail }: LostPageProps) {
  const home = (
    <ButtonLink kind="primary" to="/">
      {APP_WORDS.home}
    </ButtonLink>
  );
  return (
    <PageFrame title={title} context={APP_WORDS.name} actions={home}>
      <p>{detail}</p>
    </PageFrame>
  );
}
