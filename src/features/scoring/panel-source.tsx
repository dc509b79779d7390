import { PANEL_LINK_WORDS } from '../../text/panel-link-words';
import { ButtonLink } from '../../ui/button';

/** Leads from a score to the ballots that it comes from. */
export function PanelSource({
  assignment,
  session,
}: {
  readonly assignment: string;
  readonly session: string;
}) {
  return (
    <>
      <p>{PANEL_LINK_WORDS.source}</p>
      <ButtonLink to={`/a/${assignment}/panel/s/${session}/result`}>
        {PANEL_LINK_WORDS.ballots}
      </ButtonLink>
    </>
  );
}
