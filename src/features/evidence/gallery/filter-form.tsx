import { EVIDENCE_GRADES } from '../../../domain/evidence/grade';
import { indicatorsOf } from '../../../domain/framework/framework';
import type { AssignmentWork } from '../../../store/assignment-work';
import { wholeEvaluation } from '../../../store/whole-evaluation';
import { CUSTODY_WORDS } from '../../../text/delivery-words';
import { EVIDENCE_GRADE_TEXT } from '../../../text/evidence-grade-words';
import { GALLERY_WORDS, MEDIA_KIND_WORDS } from '../../../text/gallery-words';
import { sayMinute } from '../../../text/say-instant';
import { Button } from '../../../ui/button';
import { SelectField } from '../../../ui/select-field';
import { TextField } from '../../../ui/text-field';
import { type FilterKey, filterCount, type GalleryFilter, NO_FILTER, NONE } from './gallery-filter';

export interface FilterFormProps {
  readonly work: AssignmentWork;
  readonly filter: GalleryFilter;
  readonly onChange: (filter: GalleryFilter) => void;
}

interface Choice {
  readonly key: FilterKey;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const named = (all: readonly { readonly id: string; readonly name: string }[]) =>
  all.map(({ id, name }) => ({ value: id, label: name }));

const worded = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Visits that somebody took evidence on, each by its site, its beginning and who made it. */
function visitOptions(work: AssignmentWork): Choice['options'] {
  const { sites, team } = work.pkg;
  const { evidence, fieldwork } = wholeEvaluation(work);
  const taken = new Set(evidence.map((item) => item.evidence.visit));
  return fieldwork.visits
    .filter(({ value }) => taken.has(value.visit))
    .map(({ value, person, at }) => {
      const site = sites.find(({ id }) => id === value.site)?.name ?? value.site;
      const who = team.find((member) => member.person === person)?.name ?? person;
      return { value: value.visit, label: [site, sayMinute(at), who].join(' · ') };
    });
}

function choicesFor(work: AssignmentWork): readonly Choice[] {
  const { pkg } = work;
  const { site, noSite, indicator, noIndicator, person, kind, custody } = GALLERY_WORDS;
  const grades = EVIDENCE_GRADES.map((each) => ({
    ...{ value: each, label: EVIDENCE_GRADE_TEXT.short(each) },
  }));
  return [
    { key: 'site', label: site, options: [{ value: NONE, label: noSite }, ...named(pkg.sites)] },
    { key: 'visit', label: GALLERY_WORDS.visit, options: visitOptions(work) },
    {
      ...{ key: 'indicator', label: indicator },
      options: [{ value: NONE, label: noIndicator }, ...named(indicatorsOf(pkg.framework))],
    },
    {
      ...{ key: 'person', label: person },
      options: pkg.team.map((member) => ({ value: member.person, label: member.name })),
    },
    { key: 'kind', label: kind, options: worded(MEDIA_KIND_WORDS) },
    { key: 'custody', label: custody, options: worded(CUSTODY_WORDS) },
    { key: 'grade', label: GALLERY_WORDS.grade, options: grades },
    {
      ...{ key: 'alike', label: GALLERY_WORDS.onlyAlike },
      options: [{ value: 'yes', label: GALLERY_WORDS.yes }],
    },
  ];
}

/** What the list is narrowed to; the search stands above, the rest is folded away until needed. */
export function FilterForm({ work, filter, onChange }: FilterFormProps) {
  const count = filterCount(filter);
  const any = { value: '', label: GALLERY_WORDS.any };
  return (
    <search className="stack">
      <TextField
        label={GALLERY_WORDS.search}
        type="search"
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.target.value })}
      />
      <details>
        <summary className="opener">
          {count === 0 ? GALLERY_WORDS.filters : `${GALLERY_WORDS.filters}（${count}）`}
        </summary>
        <div className="stack">
          {choicesFor(work).map(({ key, label, options }) => (
            <SelectField
              key={key}
              label={label}
              value={filter[key]}
              options={[any, ...options]}
              onChange={(value) => onChange({ ...filter, [key]: value })}
            />
          ))}
        </div>
      </details>
      {count > 0 ? (
        <Button onClick={() => onChange({ ...NO_FILTER, text: filter.text })}>
          {GALLERY_WORDS.clear}
        </Button>
      ) : null}
    </search>
  );
}
