import { useState } from 'react';
import { toPlainText } from '../../domain/kernel/plain-text';
import { TextArea } from '../../ui/text-area';

export interface LinesAreaProps {
  readonly label: string;
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
}

/** A list written as lines; what is typed stays as it is typed, the list has the lines that are filled. */
export function LinesArea({ label, lines, onLines }: LinesAreaProps) {
  const [typed, setTyped] = useState(lines.join('\n'));
  return (
    <TextArea
      label={label}
      rows={3}
      value={typed}
      onChange={({ target }) => {
        const text = toPlainText(target.value);
        setTyped(text);
        onLines(text.split('\n').filter((line) => line.trim() !== ''));
      }}
    />
  );
}
