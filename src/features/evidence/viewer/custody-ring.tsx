import type { Custody } from '../../../sync/custody';
import { RING_WORDS } from '../../../text/viewer-words';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';

export interface CustodyRingProps {
  readonly custody: Custody;
  readonly isHere: boolean;
}

const AROUND = 2 * Math.PI * 20;
/** A third of the ring, less the gap between two thirds. */
const ARC = AROUND / 3 - 4;

/** Where the bytes are: this phone, a second copy, the bureau. The drawing repeats the words. */
export function CustodyRing({ custody, isHere }: CustodyRingProps) {
  const held = custody === 'held';
  const steps = [
    { key: 'here', has: isHere, words: isHere ? RING_WORDS.here : RING_WORDS.notHere },
    // A file that was saved is out of the app's sight: only what is known is drawn as there.
    { key: 'second', has: false, words: RING_WORDS.second },
    { key: 'bureau', has: held, words: held ? RING_WORDS.bureau : RING_WORDS.notBureau },
  ];
  return (
    <Card level={3} title={RING_WORDS.title}>
      <div className="custody-ring">
        <svg aria-hidden="true" viewBox="0 0 48 48" width="3.5em" height="3.5em" fill="none">
          {steps.map(({ key, has }, i) => (
            <circle
              key={key}
              className={has ? 'has' : ''}
              cx="24"
              cy="24"
              r="20"
              strokeDasharray={`${ARC} ${AROUND - ARC}`}
              strokeDashoffset={AROUND / 4 - (i * AROUND) / 3}
            />
          ))}
        </svg>
        <ol>
          {steps.map(({ key, has, words }) => (
            <li key={key}>
              <Icon name={has ? 'held' : 'missing'} />
              <span>{words}</span>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
