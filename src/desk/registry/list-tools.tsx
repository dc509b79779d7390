import { STANDINGS, type Standing, standing as standings } from '../../domain/registry/standing';
import { STANDING_WORDS, REGISTRY_WORDS as WORDS } from '../../text/registry-words';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';

/** A list of words as choices, with a first one that narrows nothing. */
export const choicesOf = (words: readonly string[]) => [
  { value: '', label: WORDS.all },
  ...words.map((value) => ({ value, label: value })),
];

const ALL_STANDINGS = [
  { value: '', label: WORDS.all },
  ...STANDINGS.map((value) => ({ value, label: STANDING_WORDS[value] })),
];

interface Asked {
  readonly sought?: string | undefined;
  readonly standing?: Standing | undefined;
}

export interface ListToolsProps {
  readonly label: string;
  readonly query: Asked;
  readonly onQuery: (part: Asked) => void;
}

/** What both lists are sought and narrowed by. */
export function ListTools({ label, query, onQuery }: ListToolsProps) {
  return (
    <>
      <TextField
        label={label}
        type="search"
        value={query.sought ?? ''}
        maxLength={60}
        onChange={({ target }) => onQuery({ sought: target.value })}
      />
      <SelectField
        label={WORDS.standing}
        value={query.standing ?? ''}
        options={ALL_STANDINGS}
        onChange={(chosen) => onQuery({ standing: standings.safeParse(chosen).data })}
      />
    </>
  );
}
