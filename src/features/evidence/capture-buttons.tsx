import { Suspense, useState } from 'react';
import { CAPTURE_WORDS } from '../../text/capture-words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { lazyPart } from '../../ui/lazy-part';
import type { CaptureButtonProps } from './capture-props';
import type { CaptureStart } from './capture-subject';

const OtherWays = lazyPart(() => import('./other-ways'), 'OtherWays');

export interface CaptureButtonsProps {
  readonly onStart: (how: CaptureStart) => void;
  readonly busy?: boolean;
  readonly ways?: CaptureButtonProps['ways'];
}

/** The ways to add evidence: the camera first, the weaker ones behind it. */
export function CaptureButtons({ onStart, busy = false, ways }: CaptureButtonsProps) {
  const [open, setOpen] = useState(false);
  const scan = (
    <Button busy={busy} onClick={() => onStart('scan')}>
      {CAPTURE_WORDS.scan}
    </Button>
  );
  if (ways === 'scan') return scan;
  return (
    <>
      <Button busy={busy} onClick={() => onStart('camera')}>
        <Icon name="camera" />
        {CAPTURE_WORDS.take}
      </Button>
      {scan}
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="opener">{CAPTURE_WORDS.otherWays}</summary>
        {open ? (
          <Suspense fallback={null}>
            <OtherWays onStart={onStart} busy={busy} />
          </Suspense>
        ) : null}
      </details>
    </>
  );
}
