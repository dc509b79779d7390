import { GRADE_RULES, gradeOf, type Verdict } from '../../../domain/evidence/grade';
import { gradeFacts, gradeGround } from '../../../domain/evidence/grade-facts';
import { GRADE_LIMITS } from '../../../domain/evidence/grade-limits';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import {
  EVIDENCE_GRADE_TEXT,
  EVIDENCE_GRADE_WORDS,
  GRADE_RULE_WORDS,
  sayLedgerLine,
  VERDICT_WORDS,
} from '../../../text/evidence-grade-words';
import { anchoredAt } from '../../../trust/anchors';
import { Card } from '../../../ui/card';
import { Icon } from '../../../ui/icon';
import type { IconName } from '../../../ui/icon-paths';
import { useAnchors } from '../use-anchors';
import type { ViewerProps } from './viewer-props';

const ICONS = {
  held: 'complete',
  partly: 'info',
  failed: 'warning',
  unknown: 'missing',
} as const satisfies Record<Verdict, IconName>;

/** The grade with its ledger: rule by rule what is known and what is not. */
export function GradeSection({ session, work, item }: ViewerProps) {
  const anchors = useAnchors(session, work.assignment);
  if (anchors === null) return null;
  const ground = gradeGround(work.pkg, wholeEvaluation(work));
  const facts = gradeFacts(item, ground, (of) => anchoredAt(of, anchors));
  const { grade, ledger } = gradeOf(facts);
  return (
    <Card level={3} title={EVIDENCE_GRADE_TEXT.title}>
      <p>
        <strong className="viewer-grade">{EVIDENCE_GRADE_TEXT.short(grade)}</strong>{' '}
        {EVIDENCE_GRADE_WORDS[grade]}
      </p>
      {item.evidence.derived ? <p className="soft">{EVIDENCE_GRADE_TEXT.ofOriginal}</p> : null}
      <ul className="viewer-ledger" aria-label={EVIDENCE_GRADE_TEXT.ledger}>
        {GRADE_RULES.map((rule) => (
          <li key={rule} className={ledger[rule]}>
            <Icon name={ICONS[ledger[rule]]} />
            <span>
              <strong>{`${GRADE_RULE_WORDS[rule]}：${VERDICT_WORDS[ledger[rule]]}。`}</strong>
              {sayLedgerLine(rule, ledger[rule], facts, GRADE_LIMITS)}
            </span>
          </li>
        ))}
      </ul>
      <p className="soft small">{EVIDENCE_GRADE_TEXT.limits}</p>
    </Card>
  );
}
