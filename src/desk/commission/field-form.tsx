import { DOCUMENT_CLASSES } from '../../domain/fieldwork/field-plan';
import { toPlainText } from '../../domain/kernel/plain-text';
import { COMMISSION_WORDS as WORDS } from '../../text/commission-words';
import { DOCUMENT_CLASS_WORDS } from '../../text/document-words';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/text-area';
import { TextField } from '../../ui/text-field';
import { DeskTable } from '../desk-table';
import { PlainSelect } from '../frameworks/plain-select';
import { CellInput } from './cell-input';
import { type FormProps, freshLineId, withLine, withoutLine } from './form-props';

/** Documents that the unit is asked for. */
export function DocumentsForm({ draft: { documents }, change }: FormProps) {
  type Line = (typeof documents)[number];
  const set = (at: number, part: Partial<Line>) =>
    change({ documents: withLine(documents, at, part) });
  const add = () => {
    const id = freshLineId('D', documents);
    change({ documents: [...documents, { id, name: '', class: 'working', required: true }] });
  };
  return (
    <section className="desk-part">
      <h2>{WORDS.documents}</h2>
      <DeskTable
        caption={WORDS.documents}
        heads={[WORDS.documentName, WORDS.documentClass, WORDS.required, WORDS.acts]}
      >
        {documents.map((each, at) => (
          <tr key={each.id}>
            <td>
              <CellInput
                label={`${WORDS.documentName} ${at + 1}`}
                value={each.name}
                maxLength={120}
                onText={(name) => set(at, { name })}
              />
            </td>
            <td>
              <select
                className="field-control"
                aria-label={`${WORDS.documentClass} ${at + 1}`}
                value={each.class}
                onChange={({ target }) => {
                  const chosen = DOCUMENT_CLASSES.find((of) => of === target.value);
                  if (chosen !== undefined) set(at, { class: chosen });
                }}
              >
                {DOCUMENT_CLASSES.map((of) => (
                  <option key={of} value={of}>
                    {DOCUMENT_CLASS_WORDS[of]}
                  </option>
                ))}
              </select>
            </td>
            <td className="desk-check commission-check">
              <input
                type="checkbox"
                aria-label={`${WORDS.required} ${at + 1}`}
                checked={each.required}
                onChange={({ target }) => set(at, { required: target.checked })}
              />
            </td>
            <td className="commission-act">
              <Button
                aria-label={WORDS.remove(each.name || String(at + 1))}
                onClick={() => change({ documents: withoutLine(documents, at) })}
              >
                {WORDS.removeShort}
              </Button>
            </td>
          </tr>
        ))}
      </DeskTable>
      <div className="desk-buttons">
        <Button onClick={add}>{WORDS.add}</Button>
      </div>
    </section>
  );
}

/** Lists to draw from. */
export function SamplesForm({ draft: { samples }, change }: FormProps) {
  type Line = (typeof samples)[number];
  const set = (at: number, part: Partial<Line>) => change({ samples: withLine(samples, at, part) });
  const add = () => {
    const id = freshLineId('A', samples);
    const bare = { title: '', kind: 'beneficiary', size: '', units: '', source: '' } as const;
    change({ samples: [...samples, { id, ...bare }] });
  };
  return (
    <section className="desk-part">
      <h2>{WORDS.samples}</h2>
      <p className="soft small">{WORDS.sampleNote}</p>
      {samples.map((sample, at) => (
        <div key={sample.id} className="commission-sample">
          <TextField
            label={WORDS.sampleTitle}
            value={sample.title}
            maxLength={80}
            onChange={({ target }) => set(at, { title: toPlainText(target.value) })}
          />
          <TextField
            label={WORDS.sampleSize}
            inputMode="numeric"
            value={sample.size}
            maxLength={8}
            onChange={({ target }) => set(at, { size: toPlainText(target.value) })}
          />
          <TextArea
            label={WORDS.sampleUnits}
            rows={5}
            value={sample.units}
            onChange={({ target }) => set(at, { units: toPlainText(target.value) })}
          />
          <div className="desk-buttons">
            <Button onClick={() => change({ samples: withoutLine(samples, at) })}>
              {WORDS.remove(sample.title || String(at + 1))}
            </Button>
          </div>
        </div>
      ))}
      <div className="desk-buttons">
        <Button onClick={add}>{WORDS.addSample}</Button>
      </div>
    </section>
  );
}

/** Settings of the work on site. */
export function FieldSettings({ draft, change }: FormProps) {
  return (
    <section className="desk-part">
      <h2>{WORDS.field}</h2>
      <div className="commission-fields">
        <PlainSelect
          label={WORDS.evidence}
          value={draft.evidenceRequirement}
          options={[
            { value: 'warning', label: WORDS.warning },
            { value: 'wall', label: WORDS.wall },
          ]}
          onChoose={(evidenceRequirement) => change({ evidenceRequirement })}
        />
        <TextField
          label={WORDS.users}
          inputMode="numeric"
          value={draft.lowestLevelUsers}
          maxLength={4}
          onChange={({ target }) => change({ lowestLevelUsers: toPlainText(target.value) })}
        />
        <TextField
          label={WORDS.grace}
          inputMode="numeric"
          value={draft.graceDays}
          maxLength={4}
          onChange={({ target }) => change({ graceDays: toPlainText(target.value) })}
        />
      </div>
    </section>
  );
}
