import { afterEach } from 'vitest';
import { type LiveNews, liveNews } from '../../src/contract/live';

const lines: Line[] = [];
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});

/** A connection, and what was heard on it. */
export class Line {
  readonly news: LiveNews[] = [];
  text = '';
  ended = false;
  private readonly control = new AbortController();
  response: Response | null = null;

  static async open(url: string, headers: Record<string, string>): Promise<Line> {
    const line = new Line();
    line.response = await fetch(url, { headers, signal: line.control.signal });
    void line.read(line.response);
    lines.push(line);
    return line;
  }

  close(): void {
    this.control.abort();
  }

  private async read({ body }: Response): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const piece of body ?? []) this.take(decoder.decode(piece, { stream: true }));
    } catch {
      // Closed by the test or cut by the server.
    }
    this.ended = true;
  }

  private take(text: string): void {
    this.text += text;
    for (const each of text.split('\n')) {
      if (each.startsWith('data: ')) this.news.push(liveNews.parse(JSON.parse(each.slice(6))));
    }
  }
}
