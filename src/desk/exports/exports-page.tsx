import { useState } from 'react';
import { EXPORT_FORMATS, EXPORT_TABLES } from '../../contract/exports';
import { EXPORT_TABLE_WORDS as WORDS } from '../../text/export-table-words';
import { SelectField } from '../../ui/select-field';
import { DeskTable } from '../desk-table';

const YEARS = 12;
const HEADS = [WORDS.table, WORDS.holds, WORDS.files];

/** Tables of a year as files for other systems. */
export function ExportsPage() {
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(String(thisYear));
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  return (
    <>
      <h1>{WORDS.title}</h1>
      <p>{WORDS.lead}</p>
      <div className="desk-tools">
        <SelectField
          label={WORDS.year}
          value={year}
          options={years.map((each) => ({ value: String(each), label: WORDS.yearOf(each) }))}
          onChange={setYear}
        />
      </div>
      <DeskTable caption={WORDS.title} heads={HEADS}>
        {EXPORT_TABLES.map((table) => (
          <tr key={table}>
            <th scope="row">{WORDS.names[table]}</th>
            <td>{WORDS.contents[table]}</td>
            <td>
              <span className="desk-buttons">
                {EXPORT_FORMATS.map((format) => (
                  <a
                    key={format}
                    className="button secondary"
                    href={`/api/desk/exports/${table}?year=${year}&format=${format}`}
                    download
                    aria-label={WORDS.download(WORDS.names[table], WORDS.formats[format])}
                  >
                    {WORDS.formats[format]}
                  </a>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </DeskTable>
      <p className="soft">{WORDS.interfaces}</p>
    </>
  );
}
