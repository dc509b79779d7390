import { useState } from 'react';
import { type ReferralSummary, referralsResponse } from '../../contract/referrals';
import { GROUND_WORDS } from '../../text/policy-words';
import { REFERRAL_WORDS as WORDS } from '../../text/referral-words';
import { sayMinute } from '../../text/say-instant';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { DeskTable } from '../desk-table';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';

const HEADS = [
  ...[WORDS.project, WORDS.ground, WORDS.to, WORDS.state, WORDS.by, WORDS.at],
  WORDS.open,
];

/** `/issues/referrals`: the referrals that whoever is signed in may know of. */
export function ReferralsPage() {
  const [after, setAfter] = useState<string | null>(null);
  const path = after === null ? '/referrals' : `/referrals?after=${after}`;
  const { loaded, reload } = useLoaded(path, referralsResponse);
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p className="soft">{WORDS.intro}</p>
      <LoadedView loaded={loaded} onRetry={reload}>
        {({ referrals, next }) =>
          referrals.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <>
              <DeskTable caption={WORDS.caption} heads={HEADS}>
                {referrals.map((referral) => (
                  <ReferralRow key={referral.referral} referral={referral} />
                ))}
              </DeskTable>
              <p className="desk-buttons">
                {after === null ? null : (
                  <Button onClick={() => setAfter(null)}>{WORDS.first}</Button>
                )}
                {next === null ? null : (
                  <Button onClick={() => setAfter(next)}>{WORDS.more}</Button>
                )}
              </p>
            </>
          )
        }
      </LoadedView>
    </>
  );
}

function ReferralRow({ referral: of }: { readonly referral: ReferralSummary }) {
  return (
    <tr>
      <th scope="row">{of.project}</th>
      <td>{GROUND_WORDS[of.ground]}</td>
      <td>{of.to}</td>
      <td>{of.state === null ? WORDS.begun : WORDS.states[of.state]}</td>
      <td>{of.by}</td>
      <td className="issue-short">{sayMinute(of.at)}</td>
      <td>
        <AppLink to={`/issues/referrals/r/${of.referral}`} aria-label={WORDS.opens(of.project)}>
          {WORDS.open}
        </AppLink>
      </td>
    </tr>
  );
}
