import type { DraftCheck } from '../../domain/commission/draft-check';
import { COMMISSION_FIELD_WORDS as WORDS } from '../../text/commission-field-words';
import { COMMISSION_WORDS } from '../../text/commission-words';
import { Button } from '../../ui/button';
import { DeskTable } from '../desk-table';
import { CellInput } from './cell-input';
import { CellSelect } from './cell-select';
import { feedsOfValue, figureOptions, valueOfFeeds } from './figure-options';
import { type FormProps, freshLineId, withLine, withoutLine } from './form-props';

const NUMBERS = [
  { key: 'planned', label: WORDS.planned },
  { key: 'accounted', label: WORDS.accounted },
] as const;
const HEADS = [
  ...[WORDS.checkName, WORDS.unit, WORDS.site, WORDS.planned, WORDS.accounted, WORDS.feeds],
  COMMISSION_WORDS.acts,
];

interface LineProps {
  readonly check: DraftCheck;
  readonly at: number;
  readonly sites: Parameters<typeof CellSelect>[0]['options'];
  readonly figures: Parameters<typeof CellSelect>[0]['options'];
  readonly onSet: (part: Partial<DraftCheck>) => void;
  readonly onRemove: () => void;
}

function CheckLine({ check, at, sites, figures, onSet, onRemove }: LineProps) {
  const label = (of: string) => `${of} ${at + 1}`;
  return (
    <tr>
      <td className="commission-wide">
        <CellInput
          label={label(WORDS.checkName)}
          value={check.name}
          maxLength={120}
          onText={(name) => onSet({ name })}
        />
      </td>
      <td>
        <CellInput
          label={label(WORDS.unit)}
          value={check.unit}
          maxLength={12}
          onText={(unit) => onSet({ unit })}
        />
      </td>
      <td>
        <CellSelect
          label={label(WORDS.site)}
          value={check.site}
          options={sites}
          onChoose={(site) => onSet({ site })}
        />
      </td>
      {NUMBERS.map(({ key, label: of }) => (
        <td key={key}>
          <CellInput
            label={label(of)}
            value={check[key]}
            maxLength={20}
            onText={(text) => onSet({ [key]: text })}
          />
        </td>
      ))}
      <td>
        <CellSelect
          label={label(WORDS.feeds)}
          value={valueOfFeeds(check.feeds)}
          options={figures}
          onChoose={(value) => onSet({ feeds: feedsOfValue(value) })}
        />
      </td>
      <td className="commission-act">
        <Button
          aria-label={COMMISSION_WORDS.remove(check.name || String(at + 1))}
          onClick={onRemove}
        >
          {COMMISSION_WORDS.removeShort}
        </Button>
      </td>
    </tr>
  );
}

/** What is to be counted on which site, and which figure of an indicator that counts towards. */
export function ChecksForm({ draft: { checks, sites, framework }, change }: FormProps) {
  const places = [
    { value: '', label: WORDS.chooseSite },
    ...sites.map(({ id, name }) => ({ value: id, label: name || id })),
  ];
  const figures = figureOptions(framework);
  const add = () => {
    const bare = { name: '', unit: '', planned: '', accounted: '', feeds: null };
    const site = sites.length === 1 ? (sites[0]?.id ?? '') : '';
    change({ checks: [...checks, { id: freshLineId('K', checks), site, ...bare }] });
  };
  return (
    <section className="desk-part">
      <h2>{WORDS.checks}</h2>
      <p className="soft small">{sites.length === 0 ? WORDS.noSites : WORDS.checksNote}</p>
      {checks.length === 0 ? null : (
        <DeskTable caption={WORDS.checks} heads={HEADS}>
          {checks.map((check, at) => (
            <CheckLine
              key={check.id}
              {...{ check, at, figures, sites: places }}
              onSet={(part) => change({ checks: withLine(checks, at, part) })}
              onRemove={() => change({ checks: withoutLine(checks, at) })}
            />
          ))}
        </DeskTable>
      )}
      <div className="desk-buttons">
        <Button off={sites.length === 0} onClick={add}>
          {WORDS.addCheck}
        </Button>
      </div>
    </section>
  );
}
