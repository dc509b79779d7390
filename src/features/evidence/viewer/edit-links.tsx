import type { CapturedEvidence } from '../../../domain/journal/evaluation';
import { EDIT_TOOLS } from '../../../text/edit-words';
import { ButtonLink } from '../../../ui/button';

/** What can be made from a picture; the picture itself stays as it is. */
export function EditLinks({
  assignment,
  item,
}: {
  readonly assignment: string;
  readonly item: CapturedEvidence;
}) {
  return (
    <div className="evidence-choices">
      {EDIT_TOOLS.map(({ tool, title }) => (
        <ButtonLink key={tool} to={`/a/${assignment}/site/edit/${item.evidence.sha256}/${tool}`}>
          {title}
        </ButtonLink>
      ))}
    </div>
  );
}
