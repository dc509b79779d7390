import type { IssuedVersion } from '../../../domain/procedure/course-state';
import type { AssignmentWork } from '../../../store/assignment-work';
import { COURSE_WORDS } from '../../../text/course-words';
import { sayOutcome } from '../../../text/outcome-words';
import { sayMinute } from '../../../text/say-instant';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { nameOf } from '../report-props';

/** One version: when it went out, by whom, with which total and grade. */
export function VersionCard({
  work,
  version,
}: {
  readonly work: AssignmentWork;
  readonly version: IssuedVersion;
}) {
  const { total, conclusion } = version.manifest;
  return (
    <Card title={COURSE_WORDS[version.purpose].name}>
      <Facts
        items={[
          { term: COURSE_WORDS.at, detail: sayMinute(version.at) },
          { term: COURSE_WORDS.by, detail: nameOf(work, version.person) },
          { term: COURSE_WORDS.result, detail: sayOutcome(total, conclusion ?? null) },
          { term: COURSE_WORDS.id, detail: version.hash, code: true },
        ]}
      />
    </Card>
  );
}
