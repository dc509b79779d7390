import type { Verdict } from '../../domain/policy/condition';
import type { RuleDecision } from '../../domain/policy/policy-rule';
import { VERDICT_WORDS } from '../../text/policy-words';
import { PROJECT_WORDS as WORDS } from '../../text/project-words';
import { sayDecision } from '../../text/say-policy';

const TONE = { yes: 'fails', no: 'holds', unknown: 'notCheckable' } as const satisfies Record<
  Verdict,
  string
>;

export interface RuleLinesProps {
  readonly title: string;
  readonly said: string | null;
  readonly decisions: readonly RuleDecision[];
}

/** Rules of a place on one matter: how each stands for a project, by what, and where it is written. */
export function RuleLines({ title, said, decisions }: RuleLinesProps) {
  return (
    <section>
      <h3>{title}</h3>
      <p>{said ?? (decisions.length === 0 ? WORDS.notRuled : '')}</p>
      <ul className="desk-checks">
        {decisions.map((decision) => (
          <li key={decision.rule.id} className={`desk-answer ${TONE[decision.verdict]}`}>
            <div>
              <strong>{VERDICT_WORDS[decision.verdict]}</strong>
              {sayDecision(decision).map((line) => (
                <span key={line} className="desk-under">
                  {line}
                </span>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
