import { TREE_WORDS } from '../../text/scoring-words';
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
      return <Notice title={TREE_WORDS.readOnly} />;
    case 'conflict':
      return (
        <Notice tone="danger" title={TREE_WORDS.conflictDeclared} next={TREE_WORDS.conflictNext} />
      );
    case 'undeclared':
      return (
        <Notice
          tone="warning"
          title={TREE_WORDS.declareFirst}
          next={TREE_WORDS.declareNext}
          action={<ButtonLink to={`/a/${assignment}/declare`}>{TREE_WORDS.declare}</ButtonLink>}
        />
      );
  }
}
