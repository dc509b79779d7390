import type { CheckRow } from '../../../domain/fieldwork/check-table';
import { CHECK_WORDS } from '../../../text/check-words';
import { FIELD_FORM_WORDS } from '../../../text/field-form-words';
import { Card } from '../../../ui/card';
import { Facts } from '../../../ui/facts';
import { Notice } from '../../../ui/notice';
import { ConflictNotice } from '../forms/conflict-notice';
import { FieldFrame, LostSubject } from '../forms/field-frame';
import { type FieldPageProps, siteName } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { WithdrawWord } from '../forms/withdraw-word';
import { checkFacts, sayCheck } from './check-facts';
import { CheckForm } from './check-form';
import { rowsOf } from './check-table-page';
import { fedFigures } from './feeding-figures';

interface RowProps extends Pick<FieldPageProps, 'session' | 'work'> {
  readonly site: string;
  readonly row: CheckRow | null;
}

/** One of several words on a line, with all in which it may differ from the others. */
function sayWord(work: RowProps['work'], row: CheckRow): string {
  const { feeds, note } = row;
  const fed = fedFigures(work.pkg.framework).find(
    ({ indicator, figure }) => indicator === feeds?.indicator && figure.id === feeds?.figure,
  );
  const into =
    fed === undefined
      ? CHECK_WORDS.feedsNone
      : CHECK_WORDS.feedsInto(CHECK_WORDS.feedsOf(fed.indicatorName, fed.figure.label));
  return [sayCheck(row), into, note].filter((part) => part !== '').join('；');
}

function Body({ session, work, site, row }: RowProps) {
  const facts = row === null ? [] : checkFacts(row);
  return (
    <>
      <p className="soft">{siteName(work, site)}</p>
      {row?.conflict ? (
        <ConflictNotice
          work={work}
          standing={row.standing}
          say={(value) => sayWord(work, { ...row, ...value })}
        />
      ) : null}
      {row === null || row.foundMilli === null || row.conflict ? null : (
        <Card>
          <Facts items={facts} />
        </Card>
      )}
      {mayWrite(work, session.who.person) ? (
        <CheckForm key={row?.standing.at(-1)?.hash ?? 'first'} {...{ session, work, site, row }} />
      ) : (
        <Notice title={FIELD_FORM_WORDS.readOnly} />
      )}
      {row === null ? null : <WithdrawWord {...{ session, work }} standing={row.standing} />}
    </>
  );
}

/** One line of the check table, or a new one. */
export function CheckRowPage({
  site,
  check,
  ...props
}: FieldPageProps & { readonly site: string; readonly check: string | null }) {
  const { work, signs } = props;
  const back = { path: `checks?site=${site}`, label: CHECK_WORDS.back };
  const row = rowsOf(work).find((each) => each.check === check && each.site === site) ?? null;
  const known = work.pkg.sites.some(({ id }) => id === site);
  if (!known || (check !== null && row === null)) {
    const { lost, lostDetail } = CHECK_WORDS;
    return <LostSubject {...{ work, signs, back }} title={lost} detail={lostDetail} />;
  }
  return (
    <FieldFrame {...{ work, signs, back }} title={row?.name ?? CHECK_WORDS.newTitle}>
      <Body {...props} site={site} row={row} />
    </FieldFrame>
  );
}
