import { type Framework, indicatorsOf } from '../../domain/framework/framework';
import type { Manifest } from '../../domain/report/manifest';
import { PRINTING } from '../../domain/scoring/printing';
import { DESK_WORDS } from '../../text/desk-words';
import { DeskTable } from '../desk-table';

export interface SelfScoreTableProps {
  readonly framework: Framework;
  readonly manifest: Manifest;
}

const WORDS = DESK_WORDS.selfScores;

/** The unit's own scores beside the verified ones: 自评分、复核分、差额、原因. */
export function SelfScoreTable({ framework, manifest }: SelfScoreTableProps) {
  const names = new Map(indicatorsOf(framework).map(({ id, name }) => [id, name]));
  const printed = new Map(manifest.scores.map((each) => [each.indicator, each.printed]));
  const heads = [WORDS.indicator, WORDS.self, WORDS.verified, WORDS.difference, WORDS.reason];
  return (
    <DeskTable caption={WORDS.title} heads={heads}>
      {manifest.selfScores?.map(({ indicator, scoreMilli, difference, reason }) => (
        <tr key={indicator}>
          <th scope="row">
            {indicator} {names.get(indicator)}
          </th>
          <td className="number">{PRINTING.figure(scoreMilli, 'milli')}</td>
          <td className="number">{printed.get(indicator)}</td>
          <td className="number">{difference}</td>
          <td className="desk-reason">{reason}</td>
        </tr>
      ))}
    </DeskTable>
  );
}
