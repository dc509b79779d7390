import { MISSING_PART_WORDS } from '../text/verifier-words';
import { serveCheck } from './check-worker';
import { missingParts } from './missing-parts';
import './verify.css';
import { element } from './view/element';
import { drawPage, pageHead } from './view/page-view';

function startPage(): void {
  const missing = missingParts(globalThis);
  if (missing.length === 0) {
    drawPage(document.currentScript?.textContent ?? '');
    return;
  }
  const notices = missing.map((part) =>
    element('section', { class: 'notice', role: 'alert' }, [
      element('h2', {}, [MISSING_PART_WORDS[part].title]),
      element('p', {}, [MISSING_PART_WORDS[part].detail]),
    ]),
  );
  document.body.replaceChildren(pageHead(), element('main', {}, notices));
}

// One script is the page and, started again by it in a worker, what checks.
if (typeof document === 'undefined') serveCheck();
else startPage();
