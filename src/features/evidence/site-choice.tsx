import { notedPosition } from '../../platform/geolocation';
import type { AssignmentWork } from '../../store/assignment-work';
import type { FieldSession } from '../../store/field-session';
import { CAPTURE_SITE_WORDS } from '../../text/capture-state-words';
import { siteOfPosition } from './site-of-position';
import type { CaptureSession } from './use-capture-session';

export interface SiteChoiceProps {
  readonly session: FieldSession;
  readonly work: AssignmentWork;
  readonly capture: CaptureSession;
}

/** Which site the next picture is of: the one that the position tells, unless the person says. */
export function SiteChoice({ session, work, capture }: SiteChoiceProps) {
  const { sites } = work.pkg;
  if (sites.length === 0) return null;
  const { at } = session.writer.clock.now();
  const { fixes } = notedPosition(capture.desk.position, at);
  const told = siteOfPosition(fixes, sites);
  return (
    <label className="field capture-site">
      <span className="field-label">{CAPTURE_SITE_WORDS.label}</span>
      <select
        className="field-control"
        value={capture.site ?? ''}
        onChange={({ target }) => capture.setSite(target.value || null)}
      >
        <option value="">{CAPTURE_SITE_WORDS.auto(told?.name ?? null)}</option>
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
