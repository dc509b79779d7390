import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { checkSums } from '../../../domain/fieldwork/check-sum';
import { type CheckRow, checkRows } from '../../../domain/fieldwork/check-table';
import { headOf } from '../../../store/papers';
import { planOf, wholeEvaluation } from '../../../store/whole-evaluation';
import { CHECK_WORDS } from '../../../text/check-words';
import { FIELD_FORM_WORDS, PAPER_HEADER_WORDS } from '../../../text/field-form-words';
import { paperFacts } from '../../../text/paper-facts';
import { ButtonLink } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { List, ListRow } from '../../../ui/list-row';
import { Progress } from '../../../ui/progress';
import { SelectField } from '../../../ui/select-field';
import { FieldFrame } from '../forms/field-frame';
import { type FieldPageProps, siteAddress } from '../forms/field-page';
import { mayWrite } from '../forms/may-write';
import { sayCheck } from './check-facts';
import { SumCard } from './sum-card';

/** Every line of the check table, as it stands. */
export const rowsOf = (work: FieldPageProps['work']): readonly CheckRow[] =>
  checkRows(planOf(work), wholeEvaluation(work).fieldwork);

interface TableProps extends Pick<FieldPageProps, 'work'> {
  readonly site: string;
  readonly rows: readonly CheckRow[];
}

function CheckTable({ work, site, rows }: TableProps) {
  if (rows.length === 0)
    return <Empty title={CHECK_WORDS.empty} detail={CHECK_WORDS.emptyDetail} />;
  const done = rows.filter(({ foundMilli }) => foundMilli !== null).length;
  return (
    <>
      <Progress label={CHECK_WORDS.progress} value={done} max={rows.length} />
      <List label={CHECK_WORDS.title}>
        {rows.map((row) => (
          <ListRow
            key={row.check}
            to={siteAddress(work, `checks/${site}/${row.check}`)}
            title={row.name}
            detail={row.conflict ? FIELD_FORM_WORDS.concurrent : sayCheck(row)}
            trailing={row.planned ? undefined : CHECK_WORDS.addedHere}
          />
        ))}
      </List>
      <Card title={PAPER_HEADER_WORDS.title}>
        <Facts items={paperFacts(work.pkg, headOf(work, 'checkTable', site))} />
      </Card>
    </>
  );
}

function Sums({ session, work }: Pick<FieldPageProps, 'session' | 'work'>) {
  const sums = checkSums(rowsOf(work));
  if (sums.length === 0) return null;
  return (
    <>
      <h2>{CHECK_WORDS.feedsTitle}</h2>
      {sums.map((sum) => (
        <SumCard
          key={`${sum.feeds.indicator}:${sum.feeds.figure}`}
          session={session}
          work={work}
          sum={sum}
        />
      ))}
    </>
  );
}

/** The check table of a site, and what all sites give together. */
export function CheckTablePage({ session, work, signs }: FieldPageProps) {
  const [query, setQuery] = useSearchParams();
  // The address follows, so that back leads to the same site; the choice itself shows at once.
  const [chosen, setChosen] = useState(query.get('site'));
  const { sites } = work.pkg;
  const site = sites.find(({ id }) => id === chosen) ?? sites[0];
  const choose = (id: string) => {
    setChosen(id);
    setQuery({ site: id }, { replace: true });
  };
  const own = site === undefined ? [] : rowsOf(work).filter((row) => row.site === site.id);
  const mayAdd = site !== undefined && mayWrite(work, session.who.person);
  return (
    <FieldFrame
      work={work}
      signs={signs}
      title={CHECK_WORDS.title}
      actions={
        mayAdd ? (
          <ButtonLink kind="primary" to={siteAddress(work, `checks/${site.id}/new`)}>
            {CHECK_WORDS.add}
          </ButtonLink>
        ) : undefined
      }
    >
      {site === undefined ? <Empty title={CHECK_WORDS.noSites} /> : null}
      {sites.length > 1 && site !== undefined ? (
        <SelectField
          label={CHECK_WORDS.site}
          value={site.id}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      ) : null}
      {site === undefined ? null : <CheckTable work={work} site={site.id} rows={own} />}
      <Sums session={session} work={work} />
    </FieldFrame>
  );
}
