import type { PaperKind } from '../../../domain/fieldwork/paper-kind';
import type { PaperQuery, WorkingPaper } from '../../../domain/fieldwork/working-paper';
import { PAPER_KIND_WORDS, PAPER_WORDS } from '../../../text/paper-words';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { type FieldPageProps, nameOf, siteName } from '../forms/field-page';

interface SelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

function FilterSelect({ label, value, options, onChange }: SelectProps) {
  if (options.length < 2) return null;
  return (
    <SelectField
      label={label}
      value={value ?? ''}
      options={[{ value: '', label: PAPER_WORDS.all }, ...options]}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
    />
  );
}

const distinct = <T,>(values: readonly T[]): readonly T[] => [...new Set(values)];

interface PaperFiltersProps extends Pick<FieldPageProps, 'work'> {
  readonly papers: readonly WorkingPaper[];
  readonly query: PaperQuery;
  readonly onChange: (part: Partial<PaperQuery>) => void;
}

/** Finding papers by words, kind, site and author; only what there is can be chosen. */
export function PaperFilters({ work, papers, query, onChange }: PaperFiltersProps) {
  const kinds = distinct(papers.map(({ kind }) => kind));
  const sites = distinct(papers.flatMap(({ site }) => (site === null ? [] : [site])));
  const authors = distinct(papers.flatMap((paper) => paper.authors));
  return (
    <>
      <TextField
        label={PAPER_WORDS.search}
        hint={PAPER_WORDS.searchHint}
        type="search"
        enterKeyHint="search"
        value={query.text}
        onChange={(event) => onChange({ text: event.target.value })}
      />
      <div className="paper-filters">
        <FilterSelect
          label={PAPER_WORDS.kind}
          value={query.kind}
          options={kinds.map((value) => ({ value, label: PAPER_KIND_WORDS[value] }))}
          onChange={(kind) => onChange({ kind: kind as PaperKind | null })}
        />
        <FilterSelect
          label={PAPER_WORDS.site}
          value={query.site}
          options={sites.map((value) => ({ value, label: siteName(work, value) }))}
          onChange={(site) => onChange({ site })}
        />
        <FilterSelect
          label={PAPER_WORDS.author}
          value={query.author}
          options={authors.map((value) => ({ value, label: nameOf(work, value) }))}
          onChange={(author) => onChange({ author })}
        />
      </div>
    </>
  );
}
