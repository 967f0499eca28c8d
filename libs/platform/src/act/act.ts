import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isUuid } from '#kernel/identifiers';
import {
  moveFrom,
  NEW,
  verbsFrom,
  type CreatingVerbOf,
  type EmitsOf,
  type Lifecycle,
  type Move,
  type VerbOf,
} from '#kernel/lifecycle';
import { notFound, Refusal } from '#kernel/refusal';
import { systemActor, type Actor } from '../actor/actor.ts';
import type { EntityClass, RecordEntity } from '../database/record.entity.ts';
import { refuseWhileLogBehind } from '../outbox/log-backlog.ts';
import { MOST_REFS } from '../record/earlier-leaves.ts';
import { eventIdAt } from '../record/event-id.ts';
import { recordEvent, type CallInForce, type RecordedEvent } from '../record/record-event.ts';
import { allowingRoleIn, needsFactor, needsOwner, newestContract } from '../rulebook/rulebook.ts';
import type { ActSetting } from './act-setting.ts';
import { insertRecord, swapRecordWithNext } from './compare-and-swap.ts';
import type { EventPayload } from './event-payload.ts';
import { mustHaveFreshFactor, mustHaveProvedOwner, notPermitted, refuseBeyondScopes } from './permission.ts';

/** The event that caused an act of a handler. */
export interface Cause {
  readonly eventId: string;
  readonly leafHash: string;
}

export interface ActFacts {
  readonly tx: EntityManager;
  readonly actor: Actor;
  readonly now: Date;
  readonly realTime: Date;
  readonly requestId: string;
  readonly cause?: Cause;
}

/** What the public log is told of a move: the event's payload and, on whatever belongs to a call, that call. */
export interface EventFacts<Name extends string> {
  readonly payload: EventPayload<Name>;
  /** Forgotten, the actor stands here under the same pseudonym as in every other call: the acts could be linked. */
  readonly under?: CallInForce;
  /** Leaf hashes (hexadecimal) of the acts that this one could not be without; outsiders follow them in the public log. */
  readonly restsOn?: readonly string[];
}

/** Columns a verb writes besides `status`, `version` and the times, which are not the verb's to write. */
export type OwnColumns<E> = Partial<Omit<E, keyof RecordEntity>>;

/**
 * One act: one transaction, one actor, one instant. Everything it writes - the record, the event, the leaf, what is
 * disclosed to whom, the stored answer - is committed together; a refusal or a crash leaves nothing of it.
 */
export class Act {
  readonly tx: EntityManager;
  readonly actor: Actor;
  /** Time of the transaction by the clock of PostgreSQL (plus the demo's offset); the same for everything in the act. */
  readonly now: Date;
  /** The same without the demo's offset: sessions and second factors go by it. */
  readonly realTime: Date;
  readonly requestId: string;
  readonly cause?: Cause;
  /** What this act has recorded so far, oldest first. */
  readonly recorded: RecordedEvent[];
  private readonly setting: ActSetting;

  constructor(setting: ActSetting, facts: ActFacts, recorded: RecordedEvent[] = []) {
    this.setting = setting;
    this.recorded = recorded;
    this.tx = facts.tx;
    this.actor = facts.actor;
    this.now = facts.now;
    this.realTime = facts.realTime;
    this.requestId = facts.requestId;
    if (facts.cause !== undefined) this.cause = facts.cause;
  }

  newId(): string {
    return randomUUID();
  }

  /** Has it recorded anything that the law says to keep, such as a payment? */
  get isKeptByLaw(): boolean {
    return this.recorded.some(({ name }) => newestContract(this.setting.rulebook, name).keptByLaw);
  }

  /**
   * Refuses (unauthenticated or forbidden) unless a role of the actor, and the token if there is one, holds the permission,
   * and fresh-factor-needed where it moves money or is for the account's owner; @Performs calls it.
   */
  mustBePermitted(permission: string): void {
    if (allowingRoleIn(this.setting.rulebook, permission, this.actor.roles) === undefined)
      throw notPermitted(this.actor);
    refuseBeyondScopes(this.actor, permission);
    if (needsFactor(this.setting.rulebook, permission)) mustHaveFreshFactor(this.actor, this.realTime);
    if (needsOwner(this.setting.rulebook, permission)) mustHaveProvedOwner(this.actor, this.realTime);
  }

  /** The same transaction, acted by the service itself: for what follows from an act without anybody choosing it. */
  asSystem(): Act {
    return new Act(this.setting, { ...this.facts(), actor: systemActor(this.setting.service) }, this.recorded);
  }

  /** The record of this id, or the refusal `not-found`. `lock` holds its row until the act ends. */
  async load<E extends RecordEntity>(
    Entity: EntityClass<E>,
    id: string,
    noun: string,
    { lock = false } = {},
  ): Promise<E> {
    if (!isUuid(id)) throw notFound(noun);
    const record = await this.tx.findOne<RecordEntity>(Entity as EntityClass<RecordEntity>, {
      where: { id },
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
    if (record === null) throw notFound(noun);
    return record as E;
  }

  /** Creates a record from the state `new`: version 1, a new stream in the public log, the verb's event. */
  async create<L extends Lifecycle, E extends RecordEntity, Verb extends CreatingVerbOf<L>>(
    lifecycle: L,
    Entity: EntityClass<E>,
    verb: Verb,
    values: OwnColumns<E> & { id?: string },
    event: EventFacts<EmitsOf<L, Verb>>,
  ): Promise<E> {
    const move = moveFrom(lifecycle, NEW, verb);
    if (move === undefined) throw this.notAllowedNow(lifecycle, NEW, verb);
    await this.mustBeSeen(move);
    const id = values.id ?? this.newId();
    const first = { ...values, id, status: move.to, version: 1, createdAt: this.now, updatedAt: this.now };
    const record = await insertRecord(this.tx, Entity, first);
    await this.emit(lifecycle.name, verb, id, move.emits, event);
    return record;
  }

  /**
   * Moves a record by a verb of its lifecycle and emits the verb's event; also when the state stays the same. The row
   * is swapped only if status and version are still those of `record`; `record` is brought up to date and returned.
   * Refusals: `not-allowed-now` with the verbs that are, `stale` when someone else was faster, `log-behind` when the
   * verb decides or pays and the public log is behind.
   */
  async move<L extends Lifecycle, E extends RecordEntity, Verb extends VerbOf<L>>(
    lifecycle: L,
    Entity: EntityClass<E>,
    record: E,
    verb: Verb,
    change: EventFacts<EmitsOf<L, Verb>> & { readonly set?: OwnColumns<E>; readonly version?: number },
  ): Promise<E> {
    const move = moveFrom(lifecycle, record.status, verb);
    if (move === undefined) throw this.notAllowedNow(lifecycle, record.status, verb);
    await this.mustBeSeen(move);
    if (change.version !== undefined && change.version !== record.version) throw stale(lifecycle.name);
    const next = { ...change.set, status: move.to, version: record.version + 1, updatedAt: this.now };
    // it travels with the lock of the stream, which is the first that emitting asks for
    const swap = await swapRecordWithNext(this.tx, Entity, record, next);
    await this.emit(lifecycle.name, verb, record.id, move.emits, change);
    if (!swap.inTime()) throw stale(lifecycle.name);
    return record;
  }

  /**
   * Emits an event that is no verb of a lifecycle, in the stream of the record it concerns (begun here if it has none).
   * The payload must keep the event's contract.
   */
  async record<const Name extends string>(
    subject: { readonly type: string; readonly id: string },
    name: Name,
    event: EventFacts<Name>,
  ): Promise<void> {
    await this.write(subject.type, subject.id, name, this.actor.roles[0] ?? 'public', event);
  }

  private async mustBeSeen({ needsLog }: Move): Promise<void> {
    if (needsLog) await refuseWhileLogBehind(this.tx, this.setting.logBacklog, this.setting.logSilence());
  }

  /**
   * The leaves to name in an act that rests on all of these: they themselves, or, where they are too many for one leaf,
   * events `name` in the stream of the record that list them. Call it before the act that rests on them.
   */
  async listLeaves<const Name extends string>(
    subject: { readonly type: string; readonly id: string },
    name: Name,
    leaves: readonly string[],
    event: (leaves: number) => EventFacts<Name>,
  ): Promise<readonly string[]> {
    if (leaves.length <= MOST_REFS) return leaves;
    const lists: string[] = [];
    for (let start = 0; start < leaves.length; start += MOST_REFS) {
      const restsOn = leaves.slice(start, start + MOST_REFS);
      await this.record(subject, name, { ...event(restsOn.length), restsOn });
      lists.push(this.recorded.at(-1)!.leafHash);
    }
    return this.listLeaves(subject, name, lists, event);
  }

  private async emit(type: string, verb: string, id: string, name: string, event: EventFacts<string>): Promise<void> {
    const permission = `${type}.${verb}`;
    const role = allowingRoleIn(this.setting.rulebook, permission, this.actor.roles) ?? this.actor.roles[0] ?? 'public';
    await this.write(type, id, name, role, event);
  }

  private async write(type: string, id: string, name: string, role: string, event: EventFacts<string>): Promise<void> {
    const recorded = await recordEvent(this.tx, this.setting, {
      ...this.facts(),
      eventId: eventIdAt(this.realTime),
      subject: { type, id },
      name,
      role,
      payload: event.payload as Readonly<Record<string, unknown>>,
      ...(event.under !== undefined && { under: event.under }),
      ...(event.restsOn !== undefined && { restsOn: event.restsOn }),
    });
    this.recorded.push(recorded);
  }

  private facts(): ActFacts {
    const { tx, actor, now, realTime, requestId, cause } = this;
    return { tx, actor, now, realTime, requestId, ...(cause !== undefined && { cause }) };
  }

  private notAllowedNow(lifecycle: Lifecycle, state: string, verb: string): Refusal {
    const allowed = verbsFrom(lifecycle, state, this.actor.roles);
    return new Refusal(
      'not-allowed-now',
      'not-allowed-now',
      `${verb} is not possible while the ${lifecycle.name} is ${state}.`,
      {
        allowed,
        params: { verb, record: lifecycle.name, state },
      },
    );
  }
}

function stale(record: string): Refusal {
  return new Refusal(
    'stale',
    'stale',
    `Someone else changed this ${record} meanwhile. Look at it again, then decide.`,
    {
      params: { record },
    },
  );
}
