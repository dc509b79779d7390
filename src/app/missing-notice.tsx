import { MISSING_PART_WORDS } from '../text/app-words';
import { Button, ButtonLink } from '../ui/button';
import { Notice } from '../ui/notice';

/**
 * Says that a part of the app is neither on the phone nor to be had: nothing is lost by it. A script
 * that did not come is asked for anew by a new page alone.
 */
export function MissingNotice() {
  const { title, safe, next, toPack, reload } = MISSING_PART_WORDS;
  return (
    <Notice tone="warning" live {...{ title, safe, next }}>
      <Button kind="primary" onClick={() => location.reload()}>
        {reload}
      </Button>
      <ButtonLink to="/departure">{toPack}</ButtonLink>
    </Notice>
  );
}
