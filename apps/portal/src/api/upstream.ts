import http from 'node:http';
import { Readable } from 'node:stream';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Refusal } from '#kernel/refusal';
import type { ServiceName } from '#contracts/services';
import { PortalConfig } from '../config.ts';

export type RemoteService = Exclude<ServiceName, 'portal'>;

export interface UpstreamRequest {
  readonly service: RemoteService;
  readonly method: string;
  /** With query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON is sent whole; a file is streamed. */
  readonly body?: Buffer | Readable | undefined;
}

export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readable;
}

/** The wire to the services on the private network. */
@Injectable()
export class Upstream implements OnModuleDestroy {
  private readonly agent = new http.Agent({ keepAlive: true, maxSockets: 128 });

  constructor(private readonly config: PortalConfig) {}

  /**
   * The service's answer as soon as its head is there; the body streams. Refuses service-away when the service cannot be
   * reached, service-silent when it says nothing for serviceTimeoutMs. After a refusal the act may or may not have been
   * done: repeating it with the same idempotency key is safe and tells.
   */
  async send(request: UpstreamRequest): Promise<UpstreamAnswer> {
    try {
      return await this.attempt(request);
    } catch (error) {
      // a kept connection that the service closed in this very moment: nobody has read the request yet
      if (error instanceof StaleConnection && !(request.body instanceof Readable)) return this.attempt(request);
      throw error instanceof StaleConnection ? away(request.service) : error;
    }
  }

  onModuleDestroy(): void {
    this.agent.destroy();
  }

  private attempt({ service, method, path, headers, body }: UpstreamRequest): Promise<UpstreamAnswer> {
    return new Promise((resolve, reject) => {
      const sent = http.request(this.addressOf(service), {
        method,
        path,
        headers,
        agent: this.agent,
        timeout: this.config.serviceTimeoutMs,
      });
      sent.on('timeout', () => sent.destroy(silent(service)));
      sent.on('error', (error) => {
        if (body instanceof Readable) body.resume();
        reject(failureOf(error, sent.reusedSocket, service));
      });
      let answered = false;
      sent.on('response', (answer) => {
        answered = true;
        if (body instanceof Readable && !body.readableEnded) letGo(body, sent, answer);
        resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: answer });
      });
      if (!(body instanceof Readable)) return void sent.end(body);
      // whoever is uploading has gone away, or sent too much: the service must not take what has come for the whole
      body.on('error', (error) => answered || sent.destroy(error instanceof Refusal ? error : away(service)));
      body.on('close', () => answered || body.readableEnded || sent.destroy());
      body.pipe(sent);
    });
  }

  private addressOf(service: RemoteService): string {
    return this.config[`${service}Url`];
  }
}

/**
 * The service has answered before it has the whole file: it wants no more. What still comes is read and dropped, because
 * many senders look at the answer only when they are through; and nothing more is written, because the service may have
 * closed the wire, and an error there would take the answer with it.
 */
function letGo(body: Readable, sent: http.ClientRequest, answer: http.IncomingMessage): void {
  body.unpipe(sent);
  body.resume();
  answer.once('close', () => sent.destroy());
}

class StaleConnection extends Error {}

function failureOf(error: Error, reused: boolean, service: RemoteService): Error {
  if (error instanceof Refusal) return error;
  const { code } = error as { code?: string };
  return reused && (code === 'ECONNRESET' || code === 'EPIPE') ? new StaleConnection() : away(service);
}

const away = (service: RemoteService): Refusal =>
  new Refusal(
    'unavailable',
    'service-away',
    'This part of the portal does not answer just now. Nothing you typed is lost; try again shortly.',
    {
      params: { service },
    },
  );

const silent = (service: RemoteService): Refusal =>
  new Refusal(
    'unavailable',
    'service-silent',
    'This takes longer than it should. Try again: what was done already is not done twice.',
    {
      params: { service },
    },
  );
