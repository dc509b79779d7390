import { MISSING_PART_WORDS } from '../text/app-words';
import { Button, ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';
import { PageFrame } from '../ui/page-frame';

/** Stands where a part of the app is neither on the phone nor to be had: nothing is lost by it. */
export function MissingPart() {
  const { title, safe, next, toPack, reload } = MISSING_PART_WORDS;
  const again = (
    <Button kind="primary" onClick={() => location.reload()}>
      {reload}
    </Button>
  );
  return (
    <PageFrame title={title} actions={again}>
      <Notice
        tone="warning"
        live
        title={title}
        safe={safe}
        next={next}
        action={<ButtonLink to="/departure">{toPack}</ButtonLink>}
      />
    </PageFrame>
  );
}
