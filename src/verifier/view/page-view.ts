import { VERIFIER_WORDS as WORDS } from '../../text/verifier-words';
import { BUILD_ID } from '../build-id';
import { CheckQueue } from '../check-queue';
import { button, element } from './element';
import { fileButton } from './file-button';
import { type KeyForm, keyForm } from './key-form';

const isKey = ({ name }: File): boolean => /\.(vkey|txt)$/i.test(name);

/** Text may be dragged into a field as ever. */
const bringsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;

/** A file that falls anywhere on the page is taken; otherwise the browser would open it in its place. */
function takeDrops(onFiles: (files: readonly File[]) => void): void {
  const { documentElement } = document;
  const mark = (over: boolean): void => {
    documentElement.classList.toggle('dragging', over);
  };
  document.addEventListener('dragover', (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    mark(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

function sortFiles(files: readonly File[], queue: CheckQueue, keys: KeyForm): void {
  const [key] = files.filter(isKey);
  queue.add(files.filter((file) => !isKey(file)));
  if (key !== undefined) void keys.take(key);
}

/** Draws the page and sets it to work. `script` is what it runs itself. */
export function drawPage(script: string): void {
  const said = element('p', { class: 'unseen', role: 'status' });
  const list = element('div', { class: 'results' });
  const tools = element('div', { class: 'buttons', hidden: '' });
  const queue = new CheckQueue(list, script, (sentence) => {
    said.textContent = sentence;
  });
  const keys = keyForm((vkey) => {
    queue.pin(vkey);
    if (list.childElementCount > 0) said.textContent = WORDS.keyAgain;
  });
  const onFiles = (files: readonly File[]): void => {
    sortFiles(files, queue, keys);
    tools.hidden = list.childElementCount === 0;
  };
  tools.append(
    button(WORDS.print, () => window.print()),
    button(WORDS.clear, () => {
      queue.clear();
      tools.hidden = true;
    }),
  );
  takeDrops(onFiles);
  const choose = element('div', { class: 'choose' }, [
    ...fileButton(WORDS.choose, '.zip', onFiles, 'primary'),
    element('p', {}, [WORDS.drop]),
  ]);
  const foot = element('footer', {}, [
    element('p', {}, [WORDS.footer]),
    element('p', {}, [`${WORDS.build}：${BUILD_ID}`]),
  ]);
  const results = element('section', { class: 'results', 'aria-label': WORDS.results }, [
    tools,
    list,
  ]);
  const main = element('main', {}, [choose, keys.root, said, results]);
  document.body.replaceChildren(pageHead(), main, foot);
}

/** Name of the page and what it does. */
export const pageHead = (): HTMLElement =>
  element('header', {}, [element('h1', {}, [WORDS.title]), element('p', {}, [WORDS.lead])]);
