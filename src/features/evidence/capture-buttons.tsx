import { CAPTURE_WORDS } from '../../text/capture-words';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import type { CaptureButtonProps } from './capture-props';
import type { CaptureStart } from './capture-subject';

export interface CaptureButtonsProps {
  readonly onStart: (how: CaptureStart) => void;
  readonly busy?: boolean;
  readonly ways?: CaptureButtonProps['ways'];
}

/** The ways to add evidence: the camera first, the weaker ones behind it. */
export function CaptureButtons({ onStart, busy = false, ways }: CaptureButtonsProps) {
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
      <details>
        <summary className="evidence-more">{CAPTURE_WORDS.otherWays}</summary>
        <div className="stack">
          <p className="soft small">{CAPTURE_WORDS.systemCameraDetail}</p>
          <Button busy={busy} onClick={() => onStart('systemCamera')}>
            {CAPTURE_WORDS.systemCamera}
          </Button>
          <p className="soft small">{CAPTURE_WORDS.recorderDetail}</p>
          <Button busy={busy} onClick={() => onStart('recorder')}>
            {CAPTURE_WORDS.recorder}
          </Button>
          <p className="soft small">{CAPTURE_WORDS.importDetail}</p>
          <Button busy={busy} onClick={() => onStart('import')}>
            {CAPTURE_WORDS.import}
          </Button>
        </div>
      </details>
    </>
  );
}
