import { StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Refusal } from '#kernel/refusal';
import { ANONYMOUS } from '../actor/actor.ts';
import type { ContentStore, ReceivedFile } from '../files/content-store.ts';
import type { FileLimits } from '../files/file-draft.ts';
import { fileNameOf, RECEIVES_FILE } from '../files/receives-file.ts';
import type { FundRequest } from '../http/fund-request.ts';
import { NOT_JSON, unwanted } from '../http/unwanted-body.ts';
import type { ServiceKeys } from '../keys/service-keys.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { Act } from './act.ts';
import type { ActRunner } from './act-runner.ts';
import { notPermitted } from './permission.ts';
import { checkedKey, claimKey, keepAnswer, requestHash, type KeyedRequest, type StoredAnswer } from './idempotency.ts';
import { SHOWN_ONCE } from './shown-once.ts';
import { WITHOUT_ACT } from './without-act.ts';

const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The name of the hidden field that carries the key in a form. */
const KEY_FIELD = 'idempotencyKey';

/**
 * Puts one act around every unsafe request: key, transaction, the controller's method, stored answer, commit. A file is
 * received in full before the transaction begins, so that a slow line never holds a connection of the database; a crash
 * after that leaves at most a file that nobody refers to.
 */
export class ActInterceptor implements NestInterceptor {
  constructor(
    private readonly acts: ActRunner,
    private readonly files: ContentStore,
    private readonly uploads: Uploads,
    private readonly reflector: Reflector,
    private readonly keys: ServiceKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FundRequest>();
    const targets = [context.getHandler(), context.getClass()];
    if (!UNSAFE.has(request.method) || this.reflector.getAllAndOverride(WITHOUT_ACT, targets)) return next.handle();
    const limits = this.reflector.get<FileLimits | undefined>(RECEIVES_FILE, context.getHandler());
    const secret = this.reflector.get<string | undefined>(SHOWN_ONCE, context.getHandler());
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return from(this.perform(request, reply, next, { limits, secret }));
  }

  private async perform(
    request: FundRequest,
    reply: FastifyReply,
    next: CallHandler,
    { limits, secret }: { readonly limits: FileLimits | undefined; readonly secret: string | undefined },
  ): Promise<unknown> {
    const keyed = await this.keyedRequest(request, limits);
    let replayed = false;
    const doer = { actor: request.actor ?? ANONYMOUS, requestId: request.id };
    const answer = await this.acts.run<StoredAnswer>(
      doer,
      async (tx) => {
        const claim = await claimKey(tx, keyed);
        if ('at' in claim) return claim;
        replayed = true;
        return { done: claim.stored };
      },
      (act) => answerOf(act, request, { reply, next, keyed, secret }),
    );
    if (replayed) reply.header('idempotency-replayed', 'true');
    reply.code(answer.status);
    return answer.body ?? undefined;
  }

  private async keyedRequest(request: FundRequest, limits: FileLimits | undefined): Promise<KeyedRequest> {
    const owner = request.actor?.personId ?? 'anonymous';
    const key = checkedKey(request.headers['idempotency-key'] ?? takeKeyField(request.body));
    if (limits === undefined) {
      if (request.body instanceof Readable) throw unwanted(request.body, NOT_JSON);
      return { owner, key, hash: this.hashOf(request, request.body) };
    }
    request.receivedFile = await this.receive(request, limits);
    return { owner, key, hash: this.hashOf(request, { ...request.receivedFile }) };
  }

  private hashOf({ method, url }: FundRequest, body: unknown): Buffer {
    return requestHash(this.keys.request, method, url, body);
  }

  private async receive(request: FundRequest, limits: FileLimits): Promise<ReceivedFile> {
    const owner = request.actor?.personId ?? null;
    const { body, headers, url } = request;
    const upload = headers['x-upload'];
    if (typeof upload === 'string' && owner !== null) {
      if (body instanceof Readable) body.resume();
      return this.uploads.finish(owner, upload, url.split('?', 1)[0]!, limits);
    }
    if (!(body instanceof Readable)) throw new Refusal('unsupported', 'file-expected', 'A file is expected here.');
    // the public may not fill the disk
    if (owner === null) throw unwanted(body, notPermitted(ANONYMOUS));
    return this.files.put(body, limits, fileNameOf(headers['x-file-name']));
  }
}

interface Answering {
  readonly reply: FastifyReply;
  readonly next: CallHandler;
  readonly keyed: KeyedRequest;
  /** The field of the answer that is not stored. */
  readonly secret: string | undefined;
}

async function answerOf(
  act: Act,
  request: FundRequest,
  { reply, next, keyed, secret }: Answering,
): Promise<StoredAnswer> {
  request.act = act;
  const body: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
  if (body instanceof StreamableFile || body instanceof Readable)
    throw new Error('an unsafe request answers with JSON');
  const answer = { status: reply.statusCode, body };
  const stored = secret === undefined ? body : { ...(body as object), [secret]: undefined };
  await keepAnswer(act.tx, keyed, { ...answer, body: stored, keptByLaw: act.isKeptByLaw });
  return answer;
}

function takeKeyField(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !(KEY_FIELD in body)) return undefined;
  const key = body[KEY_FIELD];
  delete (body as Record<string, unknown>)[KEY_FIELD];
  return key;
}
