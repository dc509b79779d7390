import { RING_WORDS } from '../../../text/viewer-words';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import { custodySteps, type Whereabouts } from './custody-steps';

const AROUND = 2 * Math.PI * 20;
/** A third of the ring, less the gap between two thirds. */
const ARC = AROUND / 3 - 4;

/** Where the bytes are: this phone, a second copy, the bureau. The drawing repeats the words. */
export function CustodyRing(where: Whereabouts) {
  const steps = custodySteps(where);
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
