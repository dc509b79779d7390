/** One session of the W3C WebDriver protocol, as far as it is needed here. */
export class WebDriver {
  private session = '';
  private readonly address: string;

  constructor(address: string) {
    this.address = address;
  }

  async begin(capabilities: object): Promise<void> {
    const { sessionId } = await this.ask<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    });
    this.session = `/session/${sessionId}`;
    await this.ask('POST', `${this.session}/timeouts`, { script: 30_000, pageLoad: 30_000 });
  }

  goto(url: string): Promise<void> {
    return this.ask('POST', `${this.session}/url`, { url });
  }

  async run<T>(body: string): Promise<T> {
    const script = `const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then(
        (value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
    const path = `${this.session}/execute/async`;
    const said = await this.ask<{ value: T } | { error: string }>('POST', path, {
      script,
      args: [],
    });
    if ('error' in said) throw new Error(said.error);
    return said.value;
  }

  async choose(selector: string, path: string): Promise<void> {
    const query = { using: 'css selector', value: selector };
    const found = await this.ask<Record<string, string>>('POST', `${this.session}/element`, query);
    const element = Object.values(found)[0] ?? '';
    await this.ask('POST', `${this.session}/element/${element}/value`, { text: path });
  }

  screenshot(): Promise<string> {
    return this.ask('GET', `${this.session}/screenshot`);
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
    if (!answer.ok) throw new Error(`${value?.error}: ${value?.message}`);
    return value;
  }
}
