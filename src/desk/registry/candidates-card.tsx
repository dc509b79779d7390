import type { DrawResponse } from '../../contract/registry-draws';
import type { DrawCandidate } from '../../domain/registry/draw-plan';
import { DRAW_WORDS as WORDS } from '../../text/draw-words';
import { Card } from '../../ui/card';
import { DeskTable } from '../desk-table';

export interface CandidatesCardProps {
  readonly of: DrawResponse;
  readonly candidates: readonly DrawCandidate[];
}

/** Who stood on the list when it was fixed, and who of them must keep out. */
export function CandidatesCard({ of: { names }, candidates }: CandidatesCardProps) {
  const sayRecusal = ({ recusal }: DrawCandidate): string =>
    recusal.length === 0 ? WORDS.takesPart : recusal.map((each) => WORDS.recusals[each]).join('、');
  return (
    <Card title={WORDS.candidates(candidates.length)}>
      {candidates.length === 0 ? (
        <p className="desk-alarm">{WORDS.noCandidates}</p>
      ) : (
        <DeskTable
          caption={WORDS.candidates(candidates.length)}
          heads={[WORDS.name, WORDS.employer, WORDS.field, WORDS.recusal, WORDS.person]}
        >
          {candidates.map((each) => (
            <tr key={each.person}>
              <th scope="row">{names[each.person]?.name ?? WORDS.gone}</th>
              <td>{names[each.person]?.employer ?? ''}</td>
              <td>{each.fields.join('、')}</td>
              <td className={each.recusal.length === 0 ? '' : 'desk-alarm'}>{sayRecusal(each)}</td>
              <td className="registry-code">{each.person}</td>
            </tr>
          ))}
        </DeskTable>
      )}
    </Card>
  );
}
