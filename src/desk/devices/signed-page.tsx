import { useState } from 'react';
import { useParams } from 'wouter';
import { type SignedResponse, signedResponse } from '../../contract/signed-by-key';
import { sayMinute } from '../../text/say-instant';
import { SIGNED_WORDS as WORDS } from '../../text/signed-by-key-words';
import { SIGNED_NAV } from '../../text/signed-nav-words';
import { AppLink } from '../../ui/app-link';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Facts } from '../../ui/facts';
import { LoadedView } from '../loaded-view';
import { useLoaded } from '../use-loaded';
import { SignedTable } from './signed-table';

/** What the key of one device signed, as far as it arrived. */
export function SignedPage() {
  const { device = '' } = useParams();
  return (
    <>
      <p>
        <AppLink to="/devices">‹ {WORDS.back}</AppLink>
      </p>
      <h1>{SIGNED_NAV.title}</h1>
      <p>{WORDS.intro}</p>
      <SignedList path={`/devices/${device}/signed`} after={null} />
    </>
  );
}

interface SignedListProps {
  readonly path: string;
  readonly after: string | null;
}

/** One page of the list, and those after it when they are asked for. */
function SignedList({ path, after }: SignedListProps) {
  const query = after === null ? '' : `?after=${after}`;
  const { loaded, reload } = useLoaded(`${path}${query}`, signedResponse);
  const [isMore, setIsMore] = useState(false);
  return (
    <LoadedView loaded={loaded} onRetry={reload}>
      {(read) => (
        <>
          {after === null ? <KeyFacts read={read} /> : null}
          {read.signed.length === 0 ? (
            <Empty title={WORDS.none} detail={WORDS.noneDetail} />
          ) : (
            <SignedTable signed={read.signed} />
          )}
          {read.next === null ? null : isMore ? (
            <SignedList path={path} after={read.next} />
          ) : (
            <p className="desk-buttons">
              <Button onClick={() => setIsMore(true)}>{WORDS.older}</Button>
            </p>
          )}
        </>
      )}
    </LoadedView>
  );
}

function KeyFacts({ read }: { readonly read: SignedResponse }) {
  const { name, device, credential, revokedAt, entries, heads } = read;
  const enrolled = WORDS.credentialAt(credential.leaf, sayMinute(credential.enrolledAt));
  return (
    <Facts
      items={[
        { term: WORDS.person, detail: name },
        { term: WORDS.device, detail: <code>{device}</code> },
        { term: WORDS.credential, detail: enrolled },
        {
          term: WORDS.revoked,
          detail: revokedAt === null ? WORDS.notRevoked : sayMinute(revokedAt),
        },
        { term: WORDS.counts, detail: WORDS.countsOf(entries, heads) },
      ]}
    />
  );
}
