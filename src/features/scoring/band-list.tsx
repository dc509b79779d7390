import type { BandsRule } from '../../domain/framework/judged-rules';
import type { AskedScore } from '../../domain/framework/rule-inputs';
import { ASKED_WORDS } from '../../text/asked-words';
import { Icon } from '../../ui/icon';
import { bandLimits } from './band-limits';
import { printMilli } from './typed-figure';

interface BandListProps {
  readonly rule: BandsRule;
  readonly weightMilli: number;
  readonly asked: AskedScore;
  readonly scoreMilli: number | null;
}

/** The bands of a judged score in points; the one that the score falls in is marked in words. */
export function BandList({ rule, weightMilli, asked, scoreMilli }: BandListProps) {
  return (
    <ul className="indicator-bands" aria-label={ASKED_WORDS.bands}>
      {bandLimits(rule, weightMilli, asked, scoreMilli).map((band) => (
        <li key={band.label} className={band.holds ? 'holds' : undefined}>
          <span>
            {ASKED_WORDS.band(
              band.label,
              printMilli(band.fromMilli),
              printMilli(band.toMilli),
              band.best,
            )}
          </span>
          {band.holds ? (
            <span className="indicator-band-holds">
              <Icon name="held" />
              {ASKED_WORDS.bandHolds}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
