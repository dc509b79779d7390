import { BROWSERS, SYSTEMS } from '../../../contract/desk-sessions';

type Browser = (typeof BROWSERS)[number];
type System = (typeof SYSTEMS)[number];

/** The first that fits counts: what comes later also calls itself what stands before it. */
const SIGNS_OF_BROWSERS: readonly (readonly [Browser, RegExp])[] = [
  ['edge', /\bEdgA?\//],
  ['firefox', /\bFirefox\//],
  ['chrome', /(?:Chrome|CriOS)\//],
  ['safari', /\bSafari\//],
];
const SIGNS_OF_SYSTEMS: readonly (readonly [System, RegExp])[] = [
  ['harmony', /OpenHarmony|HarmonyOS/],
  ['windows', /Windows/],
  ['android', /Android/],
  ['ios', /iPhone|iPad/],
  ['macos', /Mac OS X/],
  ['linux', /Linux/],
];

const firstOf = <T>(signs: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  signs.find(([, sign]) => sign.test(text))?.[0];

/** What a browser says that it is, as `KIND SYSTEM` and no finer: enough to tell one's own apart. */
export function browserKind(userAgent: string | undefined): string {
  const text = (userAgent ?? '').slice(0, 500);
  const browser = firstOf(SIGNS_OF_BROWSERS, text) ?? 'other';
  return `${browser} ${firstOf(SIGNS_OF_SYSTEMS, text) ?? 'other'}`;
}

/** Both parts again; of sessions from before nothing is known. */
export function readBrowserKind(stored: string | null): { browser: Browser; system: System } {
  const [kind, place] = (stored ?? '').split(' ');
  return {
    browser: BROWSERS.find((each) => each === kind) ?? 'other',
    system: SYSTEMS.find((each) => each === place) ?? 'other',
  };
}
