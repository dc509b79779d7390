import type { ReactNode } from 'react';
import type { Framework } from '../../../domain/framework/framework';
import type { Written } from '../../../domain/journal/register';
import type { LedgerLine } from '../../../domain/report/points-ledger';
import { printBeside } from '../../../domain/report/print-ledger';
import { printScore } from '../../../domain/scoring/print-score';
import { PRINTING } from '../../../domain/scoring/printing';
import type { AssignmentWork } from '../../../store/assignment-work';
import { FINDING_WORDS, sayPoints } from '../../../text/explanation-words';
import { LEDGER_WORDS as WORDS } from '../../../text/ledger-words';
import { sayExplanation } from '../../../text/say-explanation';
import { sayMinute } from '../../../text/say-instant';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { nameIn } from '../name-in';
import { lacksOf } from './ledger-list';

interface ChainProps {
  readonly work: AssignmentWork;
  readonly line: LedgerLine;
}

/** The last word of each person among them, the newest first. */
function authorsOf(written: readonly Written[]): readonly Written[] {
  const byPerson = new Map<string, Written>();
  for (const each of [...written].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    byPerson.set(each.person, each);
  }
  return [...byPerson.values()].reverse();
}

const sayAuthors = (work: AssignmentWork, written: readonly Written[]): string =>
  authorsOf(written)
    .map(({ person, at }) => WORDS.wrote(nameIn(work.pkg, person), sayMinute(at)))
    .join('；');

function Points({ work, line }: ChainProps) {
  const { rounding } = work.pkg.framework;
  const { weight, score, written, panel } = line;
  const whole = printScore(weight, rounding);
  const said = score.score === null ? null : printBeside(weight, score.score, rounding);
  const points = said?.exact ?? said ?? { lost: WORDS.noScore(whole), score: WORDS.noScore(whole) };
  return (
    <Card title={WORDS.chainPoints}>
      <Facts
        items={[
          { term: WORDS.deduction, detail: <strong>{points.lost}</strong> },
          { term: WORDS.weight, detail: whole },
          { term: WORDS.score, detail: points.score },
          {
            term: WORDS.by,
            detail: written.length === 0 ? WORDS.nobody : sayAuthors(work, written),
          },
        ]}
      />
      {panel === null ? null : (
        <>
          <p>{WORDS.fromPanel}</p>
          <ButtonLink to={`/a/${work.assignment}/panel/s/${panel.session}/result`}>
            {WORDS.toPanel}
          </ButtonLink>
        </>
      )}
    </Card>
  );
}

function Reason({ work, line }: ChainProps) {
  const reasons = line.reasons.filter(({ value }) => value.trim() !== '');
  const lacking = line.score.deducted ? WORDS.reasonMissing : WORDS.noReasonNeeded;
  return (
    <Card title={WORDS.chainReason}>
      {reasons.length === 0 ? <p>{lacking}</p> : null}
      {new Set(reasons.map(({ value }) => value)).size > 1 ? <p>{WORDS.reasonsDiffer}</p> : null}
      {reasons.map((each) => (
        <div key={each.hash}>
          <p className="ledger-reason">{each.value}</p>
          <p className="soft small">
            {WORDS.wrote(nameIn(work.pkg, each.person), sayMinute(each.at))}
          </p>
        </div>
      ))}
    </Card>
  );
}

function Unmet({ line }: Pick<ChainProps, 'line'>) {
  if (line.unmet.length === 0) {
    return line.score.deducted ? <p className="soft">{WORDS.noUnmet}</p> : null;
  }
  const say = (points: LedgerLine['weight']): string => sayPoints(points, PRINTING);
  return (
    <>
      <h3>{WORDS.unmet}</h3>
      <ul className="ledger-unmet">
        {line.unmet.map(({ checkpoint, part, text, finding, lost, worth }) => (
          <li key={`${part ?? ''} ${checkpoint}`}>
            <span>{part === null ? text : `${part}：${text}`}</span>
            <strong>{WORDS.point(FINDING_WORDS[finding], say(lost), say(worth))}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}

function Clause({ line, framework }: Pick<ChainProps, 'line'> & { framework: Framework }) {
  const { rule, basis } = line.indicator;
  const lines = sayExplanation(line.score.steps, rule, PRINTING);
  return (
    <Card title={WORDS.chainClause}>
      <Unmet line={line} />
      {lines.length === 0 ? null : (
        <>
          <h3>{WORDS.steps}</h3>
          <ol className="ledger-steps">
            {lines.map((each, place) => (
              // Two parts may say the same; a line has no other name than its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <li key={place}>{each}</li>
            ))}
          </ol>
        </>
      )}
      <Facts
        items={[
          { term: WORDS.basis, detail: basis },
          { term: WORDS.framework, detail: `${framework.title}（${framework.source}）` },
        ]}
      />
    </Card>
  );
}

export interface LedgerChainProps extends ChainProps {
  /** The evidence of the indicator: another feature's part, wired by the app. */
  readonly proofs: (indicator: string) => ReactNode;
}

/** One indicator from its points to its reason, its clause and what proves it. */
export function LedgerChain({ work, line, proofs }: LedgerChainProps) {
  const { id } = line.indicator;
  return (
    <>
      {lacksOf(line).map((lack) => (
        <Notice key={lack} tone="warning" title={lack} />
      ))}
      <Points work={work} line={line} />
      <Reason work={work} line={line} />
      <Clause line={line} framework={work.pkg.framework} />
      <Card title={WORDS.chainProof}>
        {line.evidence.length === 0 ? <p>{WORDS.noProof}</p> : proofs(id)}
      </Card>
      <ButtonLink to={`/a/${work.assignment}/i/${id}`}>{WORDS.toIndicator}</ButtonLink>
    </>
  );
}
