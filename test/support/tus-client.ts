import http from 'node:http';

/** What one upload cost. */
export interface Sending {
  readonly id: string;
  /** Bytes that were handed to the line in all. */
  readonly sent: number;
  readonly breaks: number;
}

interface Heard {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
}

/** Sends files in pieces by tus 1.0.0, as the protocol has it, and goes on when the line breaks. */
export class TusClient {
  constructor(
    private readonly url: string,
    private readonly cookie: string,
    private readonly pieceBytes: number,
  ) {}

  /** `between` is asked before each piece. */
  async send(
    application: string,
    content: Buffer,
    { kind, between }: { readonly kind: string; readonly between?: (offset: number) => Promise<void> | void },
  ): Promise<Sending> {
    const filename = Buffer.from('plan.pdf').toString('base64');
    const begun = await this.ask('POST', `/api/applications/${application}/uploads`, {
      'upload-length': String(content.length),
      'upload-metadata': `filename ${filename},kind ${Buffer.from(kind).toString('base64')}`,
    });
    if (begun.status !== 201) throw new Error(`the upload did not begin: ${begun.status}`);
    const at = `/api/applications/${application}/${begun.headers.location}`;
    let [offset, sent, breaks] = [0, 0, 0];
    while (offset < content.length) {
      await between?.(offset);
      const piece = content.subarray(offset, offset + this.pieceBytes);
      sent += piece.length;
      const heard = await this.piece(at, offset, piece);
      if (heard.status === 0 || heard.status >= 500) breaks += 1;
      // 409: of the piece before, more was on its way than had arrived
      else if (heard.status !== 204 && heard.status !== 409)
        throw new Error(`a piece at ${offset} was refused: ${heard.status}`);
      const known = heard.status === 204 ? heard : await this.untilHeard(at);
      offset = Number(known.headers['upload-offset']);
    }
    return { id: at.split('/').at(-1)!, sent, breaks };
  }

  /** Takes the whole in; the answer of the act. */
  async finish(application: string, kind: string, id: string, key: string): Promise<Response> {
    return fetch(`${this.url}/api/applications/${application}/documents/${kind}`, {
      method: 'PUT',
      headers: { cookie: this.cookie, 'idempotency-key': key, 'x-upload': id },
    });
  }

  private piece(at: string, offset: number, body: Buffer): Promise<Heard> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.ask('PATCH', at, headers, body).catch(() => ({ status: 0, headers: {} }));
  }

  private async untilHeard(at: string): Promise<Heard> {
    for (let tries = 0; tries < 300; tries += 1) {
      const heard = await this.ask('HEAD', at, {}).catch(() => undefined);
      if (heard?.status === 200) return heard;
      if (heard !== undefined && heard.status < 500) throw new Error(`the upload is gone: ${heard.status}`);
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error('the line did not come back');
  }

  private ask(method: string, path: string, more: Record<string, string>, body?: Buffer): Promise<Heard> {
    return new Promise((resolve, reject) => {
      const headers = { cookie: this.cookie, 'tus-resumable': '1.0.0', 'content-length': body?.length ?? 0, ...more };
      const request = http.request(`${this.url}${path}`, { method, headers, agent: false }, (answer) => {
        answer.resume().on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers }));
        answer.on('error', reject);
      });
      request.on('error', reject).end(body);
    });
  }
}
