import type { Framework } from '../../domain/framework/framework';
import { PRINTING } from '../../domain/scoring/printing';
import type { EvaluationScore } from '../../domain/scoring/score-evaluation';
import { sayPoints } from '../../text/explanation-words';
import { GRADE_CARD_WORDS } from '../../text/grade-card-words';
import { CAP_WORDS, RATE_WORDS, WATCH_WORDS } from '../../text/policy-words';
import { sayCap } from '../../text/say-policy';
import { Card } from '../../ui/card';
import { type GradeFacts, gradeFacts } from './grade-facts';
import { printMilli } from './typed-figure';

export interface GradeCardProps {
  readonly framework: Framework;
  readonly scores: EvaluationScore;
}

type Part = { readonly facts: GradeFacts };

/** What barred a grade, and what could not be looked at. */
function Caps({ facts }: Part) {
  const { before, grade, applied, unchecked } = facts;
  return (
    <>
      {applied.length === 0 ? null : (
        <div>
          <p className="tree-missing">{GRADE_CARD_WORDS.capped(before, grade)}</p>
          {applied.map(({ cap, actual }) => (
            <ul key={cap.id} className="tree-lines">
              {sayCap(cap, actual).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ))}
        </div>
      )}
      {unchecked.map(({ id, rate, barred }) => (
        <p key={id} className="tree-missing">
          {CAP_WORDS.unchecked(RATE_WORDS[rate], barred)}
        </p>
      ))}
    </>
  );
}

/** How far the cuts are, up and down. */
function sayWatch({ watch: { up, down } }: GradeFacts): readonly string[] {
  const lines: string[] = [];
  if (up !== null) lines.push(WATCH_WORDS.up(up.grade.label, sayPoints(up.points, PRINTING)));
  if (down === null) return lines;
  const { label } = down.grade;
  const atCut = down.points.n === 0n;
  const words = atCut
    ? WATCH_WORDS.atCut(label)
    : WATCH_WORDS.down(label, sayPoints(down.points, PRINTING));
  return [...lines, words];
}

function Watch({ facts, watchMilli }: Part & { readonly watchMilli: number | undefined }) {
  const { watch, applied } = facts;
  return (
    <div>
      <h3>{GRADE_CARD_WORDS.distance}</h3>
      {applied.length === 0 ? null : <p className="soft small">{GRADE_CARD_WORDS.beforeCaps}</p>}
      <ul className="tree-lines">
        {sayWatch(facts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {watch.secondLook && watchMilli !== undefined ? (
        <p className="tree-missing">{WATCH_WORDS.secondLook(printMilli(watchMilli))}</p>
      ) : null}
    </div>
  );
}

/** What a single indicator could bring about, with the names of those that could. */
function saySwings({ swings }: GradeFacts): readonly string[] {
  const names = new Map<string, string[]>();
  const add = (how: string, name: string): void => {
    names.set(how, [...(names.get(how) ?? []), name]);
  };
  for (const { name, best, worst } of swings) {
    if (best !== null) add(WATCH_WORDS.canRaise(best.label), name);
    if (worst !== null) add(WATCH_WORDS.canLower(worst.label), name);
  }
  return [...names].map(([how, all]) => GRADE_CARD_WORDS.swing(how, all));
}

function Swings({ facts }: Part) {
  const { length } = facts.swings;
  if (length === 0) return <p className="small">{GRADE_CARD_WORDS.noSwings}</p>;
  return (
    <details>
      <summary className="opener">{GRADE_CARD_WORDS.swings(length)}</summary>
      <ul className="tree-lines">
        {saySwings(facts).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

/** What barred the grade, how near the cuts are, and what could change it; once all is scored. */
export function GradeCard({ framework, scores }: GradeCardProps) {
  const facts = gradeFacts(framework, scores);
  if (facts === null) return null;
  return (
    <Card title={GRADE_CARD_WORDS.title}>
      <Caps facts={facts} />
      <Watch facts={facts} watchMilli={framework.secondLookMilli} />
      <Swings facts={facts} />
    </Card>
  );
}
