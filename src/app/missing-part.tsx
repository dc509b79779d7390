import { MISSING_PART_WORDS } from '../text/app-words';
import { PageFrame } from '../ui/page-frame';
import { MissingNotice } from './missing-notice';

/** Stands where a page of the app is neither on the phone nor to be had. */
export const MissingPart = () => (
  <PageFrame title={MISSING_PART_WORDS.title}>
    <MissingNotice />
  </PageFrame>
);
