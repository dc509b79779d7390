import { givesNoPoints } from '../../../domain/framework/framework';
import type {
  PreSealCheck,
  PreSealItem,
  PreSealState,
} from '../../../domain/report/pre-seal/pre-seal-check';
import {
  sayPreSealLine,
  sayPreSealState,
  sayPreSealTitle,
  PRE_SEAL_WORDS as WORDS,
} from '../../../text/pre-seal-words';
import { REPORT_WORDS } from '../../../text/report-words';
import { ButtonLink } from '../../../ui/button';
import { List, ListRow } from '../../../ui/list-row';
import { Notice } from '../../../ui/notice';
import { ReportFrame } from '../report-frame';
import { type ReportPageProps, reportAddress } from '../report-props';
import { checkRow } from './check-row';
import { usePreSeal } from './use-pre-seal';
import './check-page.css';

type CheckPageProps = Pick<ReportPageProps, 'session' | 'work' | 'signs'>;

/** So many places of one check stand open; the rest is a tap away. */
const NAMED = 5;

interface ItemsProps extends Pick<CheckPageProps, 'work'> {
  readonly label: string;
  readonly items: readonly PreSealItem[];
}

function Items({ work, label, items }: ItemsProps) {
  const draw = (some: readonly PreSealItem[], name: string) => (
    <List label={name}>
      {some.map((item) => {
        const { key, ...row } = checkRow(item, work);
        return <ListRow key={key} {...row} />;
      })}
    </List>
  );
  const rest = items.slice(NAMED);
  return (
    <>
      {items.length === 0 ? null : draw(items.slice(0, NAMED), label)}
      {rest.length === 0 ? null : (
        <details>
          <summary className="check-more">{WORDS.more(rest.length)}</summary>
          {draw(rest, WORDS.more(rest.length))}
        </details>
      )}
    </>
  );
}

const titleOf = ({ check }: PreSealCheck, { pkg }: CheckPageProps['work']): string =>
  sayPreSealTitle(check, !givesNoPoints(pkg.framework));

function Open({ check, work }: { readonly check: PreSealCheck } & Pick<CheckPageProps, 'work'>) {
  const title = titleOf(check, work);
  return (
    <div className="stack check">
      <h3>
        {title}
        <span className={`check-state ${check.state}`}>{sayPreSealState(check)}</span>
      </h3>
      <p className="soft">{sayPreSealLine(check)}</p>
      <Items work={work} label={title} items={check.items} />
    </div>
  );
}

interface GroupProps extends Pick<CheckPageProps, 'work'> {
  readonly state: PreSealState;
  readonly checks: readonly PreSealCheck[];
}

/** Checks of one outcome; those with something to do stand open, the others in a line each. */
function Group({ state, checks, work }: GroupProps) {
  const own = checks.filter((each) => each.state === state);
  if (own.length === 0) return null;
  const isOpen = state === 'failed' || state === 'look';
  return (
    <section className="stack">
      <h2>{WORDS.groups[state]}</h2>
      {isOpen ? (
        own.map((check) => <Open key={check.check} check={check} work={work} />)
      ) : (
        <List label={WORDS.groups[state]}>
          {own.map((check) => (
            <ListRow
              key={check.check}
              title={titleOf(check, work)}
              detail={sayPreSealLine(check)}
              trailing={sayPreSealState(check)}
            />
          ))}
        </List>
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
