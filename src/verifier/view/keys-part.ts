import { VERIFIER_WORDS as WORDS } from '../../text/verifier-words';
import type { BundleReport } from '../../trust/bundle/bundle-report';
import { code, element, facts } from './element';

/** Whose keys an answer rests on, and what is left to compare by telephone or on paper. */
export function keysPart({ keysFrom, bureauKey, logKey }: BundleReport): HTMLElement {
  const own = keysFrom === 'bundle';
  const shown = (key: string | null): HTMLElement | string =>
    key === null ? WORDS.keyUnreadable : code(key);
  return element('section', { class: own ? 'notice' : '' }, [
    element('h3', {}, [`${WORDS.keys}：${own ? WORDS.ownKeys : WORDS.pinnedKeys}`]),
    element('p', {}, [own ? WORDS.ownKeysDetail : WORDS.pinnedKeysDetail]),
    facts([
      [WORDS.bureauKey, shown(bureauKey)],
      [WORDS.logKey, shown(logKey)],
    ]),
  ]);
}
