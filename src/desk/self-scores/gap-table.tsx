import type { DeskGap } from '../../contract/self-gaps';
import { SELF_GAP_WORDS as WORDS } from '../../text/self-gap-words';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';

const HEADS = [
  ...[WORDS.project, WORDS.self, WORDS.verified, WORDS.net, WORDS.size],
  ...[WORDS.largest, WORDS.open],
];

/** Both scores of each report with what lies between them. */
export function GapTable({ gaps }: { readonly gaps: readonly DeskGap[] }) {
  return (
    <DeskTable caption={WORDS.caption} heads={HEADS}>
      {gaps.map((gap) => (
        <tr key={gap.assignment}>
          <th scope="row">
            <AppLink to={`/a/${gap.assignment}/r/${gap.report}`}>{gap.project}</AppLink>
            <span className="desk-under">{gap.evaluee}</span>
          </th>
          <td className="number">
            {WORDS.points(gap.selfMilli)}
            <span className="desk-under">{WORDS.indicators(gap.indicators)}</span>
          </td>
          <td className="number">{WORDS.points(gap.verifiedMilli)}</td>
          <td className="number">{WORDS.signed(gap.netMilli)}</td>
          <td className="number">
            <strong>{WORDS.points(gap.sizeMilli)}</strong>
          </td>
          <td>
            {gap.largest === null
              ? null
              : WORDS.largestOf(gap.largest.indicator, gap.largest.milli)}
          </td>
          <td className={gap.unexplained > 0 ? 'desk-alarm' : undefined}>
            {WORDS.openOf(gap.unexplained)}
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}
