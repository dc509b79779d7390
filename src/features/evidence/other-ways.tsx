import { CAPTURE_WORDS } from '../../text/capture-words';
import { OTHER_WAY_WORDS } from '../../text/other-way-words';
import { Button } from '../../ui/button';
import type { CaptureWays } from './capture-props';

/** The weaker ways to add evidence, each with what it is worth. */
export function OtherWays({ onStart, busy = false }: CaptureWays) {
  return (
    <div className="stack">
      {(['systemCamera', 'recorder', 'import'] as const).map((way) => (
        <div key={way} className="stack">
          <p className="soft small">{OTHER_WAY_WORDS[way]}</p>
          <Button busy={busy} onClick={() => onStart(way)}>
            {CAPTURE_WORDS[way]}
          </Button>
        </div>
      ))}
    </div>
  );
}
