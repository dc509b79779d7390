import { PERMIT_WORDS } from '../../text/permit-words';
import { ButtonLink } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { WorkPermit } from './work-permit';

/** Why somebody may not score here, and what they can do; nothing for those who may. */
export function PermitNotice({
  permit,
  assignment,
}: {
  readonly permit: WorkPermit;
  readonly assignment: string;
}) {
  switch (permit) {
    case 'free':
      return null;
    case 'readOnly':
      return <Notice title={PERMIT_WORDS.readOnly} />;
    case 'conflict':
      return (
        <Notice
          tone="danger"
          title={PERMIT_WORDS.conflictDeclared}
          next={PERMIT_WORDS.conflictNext}
        />
      );
    case 'undeclared':
      return (
        <Notice
          tone="warning"
          title={PERMIT_WORDS.declareFirst}
          next={PERMIT_WORDS.declareNext}
          action={<ButtonLink to={`/a/${assignment}/declare`}>{PERMIT_WORDS.declare}</ButtonLink>}
        />
      );
  }
}
