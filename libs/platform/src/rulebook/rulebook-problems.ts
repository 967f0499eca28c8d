import { problemsInPolicy } from '#contracts/policy';
import { problemsIn } from '#kernel/lifecycle';
import type { ServiceName } from '#contracts/services';
import { LEAF_JOB } from '../bus/on-event.ts';
import type { Rulebook } from './rulebook.ts';

/** What was found in a service's code: a method and the permission or event it stands for. */
export interface Found {
  readonly method: string;
  readonly stands: string;
}

export interface ServiceMethods {
  readonly performs: readonly Found[];
  readonly handles: readonly Found[];
}

/**
 * Everything in which a service and the rulebook disagree, in sentences; empty when it may start. Checked are the
 * lifecycles of the service, that the policy table has a row for every role of their verbs, that every verb has one method, that every method performs a permission, that every event
 * has a contract and a row that says who listens, and that the service handles exactly the events it subscribes to, each
 * once.
 */
export function rulebookProblems(
  rulebook: Rulebook,
  service: ServiceName,
  { performs, handles }: ServiceMethods,
): string[] {
  return [
    ...lifecycleProblems(rulebook, service),
    ...problemsInPolicy(
      rulebook.rows,
      rulebook.lifecycles.filter(({ owner }) => owner === service),
    ),
    ...recordedEventProblems(rulebook),
    ...verbProblems(rulebook, service, performs),
    ...handlerProblems(rulebook, service, handles),
  ];
}

const ownLifecycles = (rulebook: Rulebook, service: ServiceName) =>
  rulebook.lifecycles.filter(({ owner }) => owner === service).map(({ lifecycle }) => lifecycle);

function lifecycleProblems(rulebook: Rulebook, service: ServiceName): string[] {
  const contracts = new Set(rulebook.events.map(({ name }) => name));
  return ownLifecycles(rulebook, service).flatMap((lifecycle) => {
    const moves = Object.values(lifecycle.table).flatMap((verbs) => Object.values(verbs));
    const silent = [...new Set(moves.map(({ emits }) => emits))].filter((name) => !contracts.has(name));
    const unheard = [...new Set(moves.map(({ emits }) => emits))].filter(
      (name) => !Object.hasOwn(rulebook.subscriptions, name),
    );
    return [
      ...problemsIn(lifecycle),
      ...silent.map((name) => `${lifecycle.name}: the event ${name} has no contract`),
      ...unheard.map((name) => `${lifecycle.name}: the event ${name} is not in the subscriptions`),
    ];
  });
}

/** Events that no verb emits are recorded all the same, and nobody would notice a missing row. */
function recordedEventProblems({ lifecycles, events, subscriptions }: Rulebook): string[] {
  const emitted = new Set(
    lifecycles.flatMap(({ lifecycle: { table } }) =>
      Object.values(table).flatMap((verbs) => Object.values(verbs).map(({ emits }) => emits)),
    ),
  );
  const names = new Set(events.map(({ name }) => name));
  return [...names]
    .filter((name) => !emitted.has(name) && !Object.hasOwn(subscriptions, name))
    .map((name) => `the event ${name} is not in the subscriptions`);
}

function verbProblems(rulebook: Rulebook, service: ServiceName, performs: readonly Found[]): string[] {
  const verbs = ownLifecycles(rulebook, service).flatMap(({ name, table }) =>
    Object.values(table).flatMap((moves) => Object.keys(moves).map((verb) => `${name}.${verb}`)),
  );
  const unknown = performs
    .filter(({ stands }) => !rulebook.permissions.has(stands))
    .map(({ method, stands }) => `${method} performs ${stands}, which is no permission`);
  return [...unknown, ...exactlyOnce('no method performs', [...new Set(verbs)], performs)];
}

function handlerProblems(rulebook: Rulebook, service: ServiceName, handles: readonly Found[]): string[] {
  const subscribed = Object.keys(rulebook.subscriptions).filter((name) =>
    rulebook.subscriptions[name]?.includes(service),
  );
  const expected = service === 'audit' ? [...subscribed, LEAF_JOB] : subscribed;
  const strays = handles
    .filter(({ stands }) => !expected.includes(stands))
    .map(({ method, stands }) => `${method} handles ${stands}, to which ${service} does not subscribe`);
  return [...strays, ...exactlyOnce('no method handles', expected, handles)];
}

function exactlyOnce(missing: string, wanted: readonly string[], found: readonly Found[]): string[] {
  return wanted.flatMap((name) => {
    const methods = found.filter(({ stands }) => stands === name).map(({ method }) => method);
    if (methods.length === 0) return [`${missing} ${name}`];
    return methods.length === 1 ? [] : [`${name} has ${methods.length} methods: ${methods.join(', ')}`];
  });
}
