import { GRADE_RULES, type GradeFacts, gradeOf } from '../../domain/evidence/grade';
import { GRADE_LIMITS } from '../../domain/evidence/grade-limits';
import { DESK_WORDS } from '../../text/desk-words';
import {
  EVIDENCE_GRADE_TEXT,
  EVIDENCE_GRADE_WORDS,
  GRADE_RULE_WORDS,
  sayLedgerLine,
  VERDICT_WORDS,
} from '../../text/evidence-grade-words';

export interface EvidenceGradeProps {
  readonly facts: GradeFacts | null;
}

/** The grade of a piece of evidence, and rule by rule what is known of it and what is not. */
export function EvidenceGrade({ facts }: EvidenceGradeProps) {
  if (facts === null) return <p className="small">{DESK_WORDS.evidence.noGrade}</p>;
  const { grade, ledger } = gradeOf(facts);
  return (
    <details className="small">
      <summary>
        <strong>{EVIDENCE_GRADE_TEXT.short(grade)}</strong> {EVIDENCE_GRADE_WORDS[grade]}
      </summary>
      <ul>
        {GRADE_RULES.map((rule) => (
          <li key={rule}>
            <strong>{`${GRADE_RULE_WORDS[rule]}：${VERDICT_WORDS[ledger[rule]]}。`}</strong>
            {sayLedgerLine(rule, ledger[rule], facts, GRADE_LIMITS)}
          </li>
        ))}
      </ul>
    </details>
  );
}
