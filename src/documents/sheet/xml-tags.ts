/** Value of an attribute in a start tag; null where it has none of this name. */
export const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s(?:\\w{1,20}:)?${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? null;

/** Start tags of a name. No attribute holds `<`, so a tag that does not end costs no more than itself. */
export const tagsOf = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w{1,20}:)?${name}(?=[\\s/>])[^<>]*>`, 'gu')) ?? [];
