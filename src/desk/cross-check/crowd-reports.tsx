import { LEAD_WORDS as WORDS } from '../../text/lead-words';
import { sayMilliPoints } from '../../text/say-lead';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';
import type { BasisOf } from './basis-of';

/** A difference with its sign; at the cut itself there is none. */
function signed(milli: number): string {
  const points = sayMilliPoints(Math.abs(milli));
  if (milli === 0) return points;
  return `${milli < 0 ? '−' : '+'}${points}`;
}

/** The reports that were counted, with how far each is from the cut. */
export function CrowdReports({ basis }: { readonly basis: BasisOf<'gradeCrowd'> }) {
  const reports = [...basis.reports].sort((one, two) => two.offMilli - one.offMilli);
  return (
    <DeskTable caption={WORDS.reports} heads={[WORDS.project, WORDS.distance]}>
      {reports.map(({ assignment, report, project, offMilli }) => (
        <tr key={assignment}>
          <th scope="row">
            <AppLink to={`/a/${assignment}/r/${report}`}>{project}</AppLink>
          </th>
          <td className="number">{WORDS.off(signed(offMilli))}</td>
        </tr>
      ))}
    </DeskTable>
  );
}
