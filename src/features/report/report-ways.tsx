import { CHANGES_WORDS } from '../../text/changes-words';
import { LEDGER_WORDS } from '../../text/ledger-words';
import { ButtonLink } from '../../ui/button';

/** From the report to what its points rest on, and to what changed in it. */
export function ReportWays({ assignment }: { readonly assignment: string }) {
  const home = `/a/${assignment}/report`;
  return (
    <>
      <ButtonLink kind="quiet" to={`${home}/ledger`}>
        {LEDGER_WORDS.title}
      </ButtonLink>
      <ButtonLink kind="quiet" to={`${home}/changes`}>
        {CHANGES_WORDS.title}
      </ButtonLink>
    </>
  );
}
