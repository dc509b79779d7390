import type { LeadResponse } from '../../contract/desk-leads';
import { LEAD_WORDS as WORDS } from '../../text/lead-words';
import { sayMilliPoints } from '../../text/say-lead';
import { AppLink } from '../../ui/app-link';
import { DeskTable } from '../desk-table';
import type { BasisOf } from './basis-of';

export interface BallotPairProps {
  readonly basis: BasisOf<'equalBallots'>;
  readonly lead: LeadResponse;
}

/** Two experts and the scores that both gave. */
export function BallotPair({ basis, lead: { people: names, sides } }: BallotPairProps) {
  const { people, scores } = basis;
  return (
    <>
      <p>{WORDS.voters(people.map((person) => names[person] ?? '').join('、'))}</p>
      <DeskTable caption={WORDS.ballots} heads={[WORDS.indicator, WORDS.score]}>
        {scores.map(({ name, scoreMilli }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">{sayMilliPoints(scoreMilli)}</td>
          </tr>
        ))}
      </DeskTable>
      {sides.map(({ assignment, project }) => (
        <AppLink key={assignment} to={`/a/${assignment}/panels`}>
          {WORDS.openMeeting(project ?? '')}
        </AppLink>
      ))}
    </>
  );
}
