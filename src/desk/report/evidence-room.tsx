import { lazy, Suspense, useMemo, useState } from 'react';
import type { ReportResponse } from '../../contract/desk';
import type { AssignmentPackage } from '../../domain/assignment/assignment-package';
import { EVIDENCE_GRADES, gradeOf } from '../../domain/evidence/grade';
import { indicatorsOf } from '../../domain/framework/framework';
import { DESK_WORDS } from '../../text/desk-words';
import { EVIDENCE_GRADE_TEXT } from '../../text/evidence-grade-words';
import { SelectField } from '../../ui/select-field';
import { EvidenceCard } from './evidence-card';

const EvidenceMap = lazy(async () => ({
  default: (await import('./evidence-map')).EvidenceMap,
}));

const WORDS = DESK_WORDS.evidence;
const ALL = '';

export interface EvidenceRoomProps {
  readonly assignment: AssignmentPackage;
  readonly evidence: ReportResponse['evidence'];
}

/** How many pieces have each grade, in words. */
function sayGrades(evidence: EvidenceRoomProps['evidence']): string {
  const grades = evidence.flatMap(({ grade }) => (grade === null ? [] : [gradeOf(grade).grade]));
  const counts = EVIDENCE_GRADES.map(
    (grade) => `${grade} ${grades.filter((each) => each === grade).length}`,
  );
  return WORDS.grades(counts.join(' · '));
}

/** All pictures of a report beside a map of where their phones said they were. */
export function EvidenceRoom({ assignment, evidence }: EvidenceRoomProps) {
  const [indicator, setIndicator] = useState(ALL);
  const [focus, setFocus] = useState<string | null>(null);
  const shown = useMemo(
    () => evidence.filter((piece) => indicator === ALL || piece.indicator === indicator),
    [evidence, indicator],
  );
  const names = useMemo(
    () => new Map(indicatorsOf(assignment.framework).map(({ id, name }) => [id, `${id} ${name}`])),
    [assignment],
  );
  if (evidence.length === 0) return <p className="soft">{WORDS.none}</p>;
  const present = [...new Set(evidence.flatMap(({ indicator: id }) => id ?? []))].sort();
  const nameOf = (id: string | null) => (id === null ? WORDS.unassigned : (names.get(id) ?? id));
  return (
    <div className="stack">
      <div className="desk-tools">
        <SelectField
          label={WORDS.filter}
          value={indicator}
          options={[
            { value: ALL, label: WORDS.all },
            ...present.map((id) => ({ value: id, label: nameOf(id) })),
          ]}
          onChange={setIndicator}
        />
        <p aria-live="polite">{DESK_WORDS.pieces(shown.length)}</p>
      </div>
      <p>{sayGrades(shown)}</p>
      <p className="soft small">{EVIDENCE_GRADE_TEXT.limits}</p>
      <div className="desk-columns">
        <ul className="desk-gallery">
          {shown.map((piece, place) => (
            <li key={piece.sha256}>
              <EvidenceCard
                assignment={assignment.assignment}
                piece={piece}
                number={place + 1}
                indicator={nameOf(piece.indicator)}
                onMap={() => setFocus(piece.sha256)}
              />
            </li>
          ))}
        </ul>
        <Suspense fallback={<p>{DESK_WORDS.loading}</p>}>
          <EvidenceMap sites={assignment.sites} evidence={shown} focus={focus} />
        </Suspense>
      </div>
    </div>
  );
}
