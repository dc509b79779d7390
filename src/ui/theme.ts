export const THEMES = ['system', 'light', 'dark', 'sun'] as const;
/** What a person chose; `system` follows the phone between light and dark. */
export type Theme = (typeof THEMES)[number];

// A preference, not work: losing it costs one tap, so localStorage is good enough for it.
const KEY = 'takan-theme';
const DARK = '(prefers-color-scheme: dark)';
const MORE_CONTRAST = '(prefers-contrast: more)';

/** The theme chosen on this device, `system` when none was. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return THEMES.find((theme) => theme === kept) ?? 'system';
}

function shownTheme(): Exclude<Theme, 'system'> {
  const chosen = chosenTheme();
  if (chosen !== 'system') return chosen;
  if (matchMedia(MORE_CONTRAST).matches) return 'sun';
  return matchMedia(DARK).matches ? 'dark' : 'light';
}

const show = (): void => {
  document.documentElement.dataset.theme = shownTheme();
};

/** Shows the chosen theme, and goes on following the phone where that was chosen. */
export function startTheme(): void {
  show();
  matchMedia(DARK).addEventListener('change', show);
  matchMedia(MORE_CONTRAST).addEventListener('change', show);
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  show();
}
