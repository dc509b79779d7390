import { sayMinute } from '../../text/say-instant';
import { saySize } from '../../text/say-size';
import { PROGRESS_WORDS, VERIFIER_WORDS as WORDS } from '../../text/verifier-words';
import { BUILD_ID } from '../build-id';
import { type CheckedFile, type CheckProgress, verdictOf } from '../checked-file';
import { button, code, element, facts } from './element';
import { resultView } from './result-view';

/** The card of one file: waiting, at work, or with its result. */
export interface FileCard {
  readonly root: HTMLElement;
  wait(): void;
  work(): void;
  progress(progress: CheckProgress): void;
  show(checked: CheckedFile | null): void;
}

/** What a bureau files with a printed result: which file, when, and by which program. */
function fileFacts(file: File, checked: CheckedFile): HTMLElement {
  const { size } = file;
  return facts([
    [WORDS.file, file.name],
    [WORDS.size, `${saySize(size)}（${size} 字节）`],
    ...(checked.kind === 'fault' ? [] : [[WORDS.sha256, code(checked.sha256)] as const]),
    [WORDS.checkedAt, sayMinute(new Date().toISOString())],
    [WORDS.build, element('code', {}, [BUILD_ID])],
  ]);
}

/** @param acts what its buttons do */
export function fileCard(
  file: File,
  acts: { readonly cancel: () => void; readonly again: () => void },
): FileCard {
  const body = element('div');
  const head = element('h2', {}, [file.name]);
  const root = element('article', {}, [head, body]);
  const bar = element('progress', { 'aria-label': file.name, max: '1' });
  const part = element('p');
  const state = (name: string, ...children: readonly HTMLElement[]): void => {
    root.dataset.state = name;
    body.replaceChildren(...children);
  };
  const cancelled = (): void =>
    state(
      'cancelled',
      element('p', {}, [element('strong', {}, [WORDS.cancelled])]),
      element('p', {}, [WORDS.cancelledDetail]),
      button(WORDS.again, acts.again),
    );
  return {
    root,
    wait: () => state('waiting', element('p', {}, [WORDS.waiting])),
    work: () => {
      part.textContent = PROGRESS_WORDS.reading;
      bar.removeAttribute('value');
      state('working', part, bar, button(WORDS.cancel, acts.cancel));
    },
    progress: ({ part: name, done }) => {
      part.textContent = PROGRESS_WORDS[name];
      if (done === null) bar.removeAttribute('value');
      else bar.value = done;
    },
    show: (checked) => {
      if (checked === null) return cancelled();
      const [verdict, ...rest] = resultView(checked);
      const parts = verdict === undefined ? [] : [verdict];
      state(verdictOf(checked), ...parts, fileFacts(file, checked), ...rest);
    },
  };
}
