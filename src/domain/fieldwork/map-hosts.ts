interface Template {
  readonly url: string;
  readonly subdomains?: string | undefined;
}

/**
 * The hosts (with a port where one is named) that tiles of a template come from: `{s}` stands for each
 * letter or digit of `subdomains` in turn. Lower case, each once.
 */
export function tileHosts({ url, subdomains = '' }: Template): readonly string[] {
  const host = /^https:\/\/([^/?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  if (!host.includes('{s}')) return [host];
  return [...new Set([...subdomains].map((letter) => host.replaceAll('{s}', letter)))];
}
