const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * A whole page that loads nothing but our own style and script.
 * @param style path of its style
 */
export const htmlPage = (title: string, body: string, style = '/q/form.css'): string =>
  `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<link rel="stylesheet" href="${style}"></head>
<body><main>${body}</main></body></html>
`;

/** A page that says one thing. */
export const messagePage = (title: string, detail: string): string =>
  htmlPage(title, `<h1>${escaped(title)}</h1><p>${escaped(detail)}</p>`);
