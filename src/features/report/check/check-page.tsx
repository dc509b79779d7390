import { givesNoPoints } from '../../../domain/framework/framework';
import type { PreSealCheck, PreSealState } from '../../../domain/report/pre-seal/pre-seal-check';
import {
  sayPreSealLine,
  sayPreSealPlaces,
  sayPreSealTitle,
  PRE_SEAL_WORDS as WORDS,
} from '../../../text/pre-seal-words';
import { REPORT_WORDS } from '../../../text/report-words';
import { ButtonLink } from '../../../ui/button';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { FirstRows } from '../first-rows';
import { ReportFrame } from '../report-frame';
import { type ReportPageProps, reportAddress } from '../report-props';
import { checkRow } from './check-row';
import { usePreSeal } from './use-pre-seal';
import './check-page.css';

type CheckPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

const titleOf = ({ check }: PreSealCheck, { pkg }: CheckPageProps['work']): string =>
  sayPreSealTitle(check, !givesNoPoints(pkg.framework));

function Open({ check, work }: { readonly check: PreSealCheck } & Pick<CheckPageProps, 'work'>) {
  const title = titleOf(check, work);
  return (
    <div className="stack check">
      <h3>
        {title}
        <span className={`check-state ${check.state}`}>{sayPreSealPlaces(check)}</span>
      </h3>
      <p className="soft">{sayPreSealLine(check)}</p>
      <FirstRows label={title} rows={check.items.map((item) => checkRow(item, work))} />
    </div>
  );
}

interface GroupProps extends Pick<CheckPageProps, 'work'> {
  readonly state: PreSealState;
  readonly checks: readonly PreSealCheck[];
}

function Lines({ state, checks, work }: GroupProps) {
  return (
    <List label={WORDS.groups[state]}>
      {checks.map((check) => (
        <ListRow key={check.check} title={titleOf(check, work)} detail={sayPreSealLine(check)} />
      ))}
    </List>
  );
}

/**
 * Checks of one outcome: those with something to do stand open, others in a line each, and what does
 * not apply is a tap away.
 */
function Group({ state, checks, work }: GroupProps) {
  const own = checks.filter((each) => each.state === state);
  if (own.length === 0) return null;
  if (state === 'none') {
    return (
      <details>
        <summary className="opener">{WORDS.notAsked(own.length)}</summary>
        <Lines {...{ state, checks: own, work }} />
      </details>
    );
  }
  const isOpen = state === 'failed' || state === 'look';
  return (
    <section className="stack">
      <h2>{WORDS.groups[state]}</h2>
      {isOpen ? (
        own.map((check) => <Open key={check.check} check={check} work={work} />)
      ) : (
        <Lines {...{ state, checks: own, work }} />
      )}
    </section>
  );
}

function Outcome({ checks }: { readonly checks: readonly PreSealCheck[] }) {
  const count = (state: PreSealState) => checks.filter((each) => each.state === state).length;
  const [failed, look] = [count('failed'), count('look')];
  if (failed > 0) {
    return <Notice tone="warning" title={WORDS.failed(failed)} next={WORDS.failedNext} />;
  }
  if (look > 0) return <Notice title={WORDS.passedLook(look)} next={WORDS.lookNext} />;
  return <Notice tone="success" title={WORDS.passed} />;
}

const GROUPS = ['failed', 'look', 'waits', 'passed', 'none'] as const;

/** Every check before the seal with what it looked at; what does not hold leads to where it is settled. */
export function CheckPage({ session, work, signs }: CheckPageProps) {
  const checks = usePreSeal(session, work);
  return (
    <ReportFrame
      {...{ work, signs }}
      title={WORDS.title}
      actions={
        <ButtonLink kind="primary" to={reportAddress(work)}>
          {REPORT_WORDS.backToReport}
        </ButtonLink>
      }
    >
      {checks === null ? (
        <p role="status">{WORDS.opening}</p>
      ) : (
        <>
          <div role="status">
            <Outcome checks={checks} />
          </div>
          {GROUPS.map((state) => (
            <Group key={state} {...{ state, checks, work }} />
          ))}
          <p className="soft">{WORDS.honest}</p>
        </>
      )}
    </ReportFrame>
  );
}
