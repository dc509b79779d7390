import { button, element } from './element';

/**
 * A button that opens the browser's choice of files, and the control behind it.
 * @param kind class of the button; `primary` may choose several files
 */
export function fileButton(
  words: string,
  accept: string,
  onFiles: (files: readonly File[]) => void,
  kind: 'plain' | 'primary' = 'plain',
): readonly [HTMLButtonElement, HTMLInputElement] {
  const input = element('input', { type: 'file', accept, hidden: '', 'aria-label': words });
  input.multiple = kind === 'primary';
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = '';
    onFiles(files);
  });
  return [button(words, () => input.click(), kind), input];
}
