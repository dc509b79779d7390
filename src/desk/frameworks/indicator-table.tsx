import { Fragment, useState } from 'react';
import { type FirstLevel, type Framework, indicatorsOf } from '../../domain/framework/framework';
import { TABLE_WORDS } from '../../text/framework-editor-words';
import { Button } from '../../ui/button';
import { useEditing } from './editor-context';
import { BranchRow, IndicatorRow, printPoints } from './node-rows';
import { WeightTools } from './weight-tools';
import { sumMilli } from './weights';

const HEADS = [TABLE_WORDS.id, TABLE_WORDS.name, TABLE_WORDS.weight, TABLE_WORDS.rule];

/** The tree with what has a fault in it, and everything that such a thing stands in. */
function faultyOnly(framework: Framework, faulty: ReadonlySet<string>): readonly FirstLevel[] {
  return framework.levels.flatMap((level) => {
    const groups = level.groups.flatMap((group) => {
      const indicators = group.indicators.filter(({ id }) => faulty.has(id));
      return indicators.length > 0 || faulty.has(group.id) ? [{ ...group, indicators }] : [];
    });
    return groups.length > 0 || faulty.has(level.id) ? [{ ...level, groups }] : [];
  });
}

/** A row's name for React: its id, and which of those with this id it is, for ids that stand twice. */
const rowKey = (items: readonly { readonly id: string }[], place: number): string => {
  const id = items[place]?.id ?? '';
  return `${id}:${items.slice(0, place).filter((item) => item.id === id).length}`;
};

function GroupRows({ level }: { readonly level: FirstLevel }) {
  return level.groups.map((group, place) => (
    <Fragment key={rowKey(level.groups, place)}>
      <BranchRow
        depth="group"
        id={group.id}
        name={group.name}
        indicators={group.indicators}
        addWords={TABLE_WORDS.addIndicator}
        first={place === 0}
        last={place === level.groups.length - 1}
      />
      {group.indicators.map((indicator, at) => (
        <IndicatorRow
          key={rowKey(group.indicators, at)}
          indicator={indicator}
          first={at === 0}
          last={at === group.indicators.length - 1}
        />
      ))}
    </Fragment>
  ));
}

function Rows({ levels }: { readonly levels: readonly FirstLevel[] }) {
  return levels.map((level, place) => (
    <tbody key={rowKey(levels, place)}>
      <BranchRow
        depth="level"
        id={level.id}
        name={level.name}
        indicators={level.groups.flatMap(({ indicators }) => indicators)}
        addWords={TABLE_WORDS.addGroup}
        first={place === 0}
        last={place === levels.length - 1}
      />
      <GroupRows level={level} />
    </tbody>
  ));
}

function Heads() {
  return (
    <thead>
      <tr>
        {HEADS.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
        <th scope="col">
          <span className="unseen">{TABLE_WORDS.actions}</span>
        </th>
      </tr>
    </thead>
  );
}

function Total({ mayAdd }: { readonly mayAdd: boolean }) {
  const { framework, edit } = useEditing();
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={2}>
          {TABLE_WORDS.total}
        </th>
        <td className="number">{printPoints(sumMilli(indicatorsOf(framework)))}</td>
        <td colSpan={2}>
          {mayAdd ? (
            <Button kind="quiet" onClick={() => edit({ kind: 'added', within: null })}>
              ＋ {TABLE_WORDS.addLevel}
            </Button>
          ) : null}
        </td>
      </tr>
    </tfoot>
  );
}

/** The tree of indicators with their weights: each sum stands where it is made. */
export function IndicatorTable() {
  const { framework, faults, readOnly } = useEditing();
  const [onlyFaulty, setOnlyFaulty] = useState(false);
  const faulty = new Set(faults.flatMap(({ place }) => (place.at === 'node' ? [place.id] : [])));
  const levels = onlyFaulty ? faultyOnly(framework, faulty) : framework.levels;
  return (
    <section className="framework-table">
      <WeightTools onlyFaulty={onlyFaulty} onOnlyFaulty={setOnlyFaulty} />
      <div className="desk-scroll">
        <table className="desk-table framework-dense">
          <caption className="unseen">{TABLE_WORDS.caption}</caption>
          <Heads />
          <Rows levels={levels} />
          <Total mayAdd={!readOnly && !onlyFaulty} />
        </table>
      </div>
    </section>
  );
}
