import { OTHER_WAY_WORDS } from '../../text/other-way-words';
import { Button } from '../../ui/button';
import type { CaptureWays } from './capture-props';

/** The weaker ways to add evidence, each with what it is worth. */
export function OtherWays({ onStart, busy = false }: CaptureWays) {
  return (
    <div className="stack">
      {(['systemCamera', 'systemVideo', 'recorder', 'import'] as const).map((way) => (
        <div key={way} className="stack">
          <p className="soft small">{OTHER_WAY_WORDS[way].detail}</p>
          <Button busy={busy} onClick={() => onStart(way)}>
            {OTHER_WAY_WORDS[way].label}
          </Button>
        </div>
      ))}
    </div>
  );
}
