import type { AgencyResponse } from '../../contract/registry';
import { printDecimal } from '../../domain/kernel/print-decimal';
import { REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { Card } from '../../ui/card';
import { DeskTable } from '../desk-table';
import { ShareBar } from '../share-bar';

type Quality = AgencyResponse['quality'];

const FULL_MILLI = 100_000;
const points = (meanMilli: number): string => printDecimal(meanMilli, 3, 'shortest');

function Years({ years }: Pick<Quality, 'years'>) {
  return (
    <DeskTable caption={WORDS.qualityYears} heads={WORDS.qualityHeads}>
      {years.map(({ year, reports, meanMilli }) => (
        <tr key={year}>
          <td>{WORDS.qualityYear(year)}</td>
          <td>{reports}</td>
          <td>{meanMilli === null ? '' : points(meanMilli)}</td>
          <td>
            <ShareBar part={meanMilli ?? 0} whole={FULL_MILLI} />
          </td>
        </tr>
      ))}
    </DeskTable>
  );
}

/** How the reports of an agency were rated, and how that went over the years. */
export function QualityCard({ of: { reports, meanMilli, years } }: { readonly of: Quality }) {
  return (
    <Card title={WORDS.quality}>
      {meanMilli === null ? (
        <p className="soft">{WORDS.qualityNone}</p>
      ) : (
        <>
          <p>{WORDS.qualityOf(reports, points(meanMilli))}</p>
          <Years years={years} />
          <p className="soft small">{WORDS.qualityNote}</p>
        </>
      )}
    </Card>
  );
}
