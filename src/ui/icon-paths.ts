/** Line drawings in a square of 24, by what they mean. */
export const ICON_PATHS = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  phone: 'M8 3h8a1 1 0 011 1v16a1 1 0 01-1 1H8a1 1 0 01-1-1V4a1 1 0 011-1zM11 18h2',
  held: 'M4 12.5l5 5L20 6.5',
  warning: 'M12 4l9 16H3L12 4zM12 10v4.5M12 17.2v.3',
  missing: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 8v4.5l3 2',
  complete: 'M12 3a9 9 0 100 18 9 9 0 000-18zM8 12.3l2.8 2.8L16 9.5',
  offline: 'M3 3l18 18M8.5 12.6a6 6 0 014-1.5M5 9a11 11 0 014.5-2.4M13 6a11 11 0 016 3M12 18.5v.3',
  info: 'M12 3a9 9 0 100 18 9 9 0 000-18zM12 11v5.5M12 7.4v.3',
  settings:
    'M12 9a3 3 0 100 6 3 3 0 000-6zM12 2.8v2.4M12 18.8v2.4M2.8 12h2.4M18.8 12h2.4M5.5 5.5l1.7 1.7M16.8 16.8l1.7 1.7M5.5 18.5l1.7-1.7M16.8 7.2l1.7-1.7',
  camera: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4V8zM12 10a3.4 3.4 0 100 6.8 3.4 3.4 0 000-6.8z',
  place:
    'M12 21s-6.5-6.2-6.5-11a6.5 6.5 0 0113 0c0 4.800-6.500 11-6.500 11zM12 7.800a2.200 2.200 0 100 4.400 2.200 2.200 0 000-4.400z',
} as const;

export type IconName = keyof typeof ICON_PATHS;
