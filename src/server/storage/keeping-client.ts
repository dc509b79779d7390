import pg from 'pg';

const MARK = '/* kept */';
const names = new Map<string, string>();

/** One name for one text; such texts stand in the code, so there are few. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `kept${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that keeps the plans of statements that begin with `/* kept *\/`: those that every
 * exchange asks, of which planning costs more than doing. Their text must never depend on what is asked.
 */
export class KeepingClient extends pg.Client {
  // The declared overloads of `query` are many; those that the query builder calls come through here.
  override query = ((text: unknown, ...rest: unknown[]) => {
    const [values] = rest;
    const ask = super.query.bind(this) as (...args: unknown[]) => unknown;
    if (typeof text !== 'string' || !text.startsWith(MARK) || !Array.isArray(values)) {
      return ask(text, ...rest);
    }
    return ask({ name: nameOf(text), text, values });
  }) as pg.Client['query'];
}
