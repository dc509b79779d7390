import { useState } from 'react';
import { paperKey } from '../../../domain/fieldwork/paper-kind';
import {
  findPapers,
  type PaperQuery,
  type WorkingPaper,
} from '../../../domain/fieldwork/working-paper';
import { papersOf } from '../../../store/papers';
import {
  PAPER_KIND_WORDS,
  PAPER_WORDS,
  REVIEW_STATE_WORDS,
  saySection,
} from '../../../text/paper-words';
import { sayMinute } from '../../../text/say-instant';
import { Empty } from '../../../ui/empty';
import { List, ListRow } from '../../../ui/list-row';
import { FieldFrame } from '../forms/field-frame';
import { type FieldPageProps, nameOf, siteAddress, siteName } from '../forms/field-page';
import { PaperFilters } from './paper-filters';
import { usePaperTexts } from './use-paper-texts';
import './papers.css';

const ALL: PaperQuery = { kind: null, site: null, author: null, text: '' };

function PaperRow({
  work,
  paper,
}: Pick<FieldPageProps, 'work'> & { readonly paper: WorkingPaper }) {
  const { indexNo, kind, site, authors, at, doubled, review, withdrawn } = paper;
  const parts = [
    site === null ? '' : siteName(work, site),
    authors.map((each) => nameOf(work, each)).join('、'),
    at === null ? '' : sayMinute(at),
    doubled ? PAPER_WORDS.doubled : '',
  ];
  return (
    <ListRow
      to={siteAddress(work, `papers/p/${paperKey(paper.paper)}`)}
      title={`${indexNo} ${PAPER_KIND_WORDS[kind]}`}
      detail={[saySection(indexNo), ...parts].filter((part) => part !== '').join(' · ')}
      trailing={withdrawn ? PAPER_WORDS.withdrawn : REVIEW_STATE_WORDS[review.state]}
    />
  );
}

/** All working papers of the assignment, found by number, kind, site, author, date or words. */
export function PaperListPage({ session, work, signs }: FieldPageProps) {
  const [query, setQuery] = useState(ALL);
  const papers = papersOf(work);
  const texts = usePaperTexts(session, work, query.text.trim() !== '');
  const found = findPapers(papers, query, ({ id }) => texts.get(id) ?? '');
  return (
    <FieldFrame work={work} signs={signs} title={PAPER_WORDS.title}>
      {papers.length === 0 ? (
        <Empty title={PAPER_WORDS.empty} detail={PAPER_WORDS.emptyDetail} />
      ) : (
        <>
          <PaperFilters
            work={work}
            papers={papers}
            query={query}
            onChange={(part) => setQuery((before) => ({ ...before, ...part }))}
          />
          <p role="status">{PAPER_WORDS.count(found.length, papers.length)}</p>
          {found.length === 0 ? <p className="soft">{PAPER_WORDS.nothing}</p> : null}
          <div className="long-list">
            {found.length === 0 ? null : (
              <List label={PAPER_WORDS.title}>
                {found.map((paper) => (
                  <PaperRow key={paperKey(paper.paper)} work={work} paper={paper} />
                ))}
              </List>
            )}
          </div>
        </>
      )}
    </FieldFrame>
  );
}
