import { defineEvent } from './define-event.ts';
import { carried, hash, id, instant, integer, json, open, slug, text } from './fields.ts';

const published = {
  callId: id,
  slug: open(slug),
  title: text(200),
  rulesVersion: open(integer),
  rulesHash: open(hash),
  opensAt: open(instant),
  deadline: open(instant),
  /** CallRules as published; `rulesHash` is the SHA-256 of their canonical JSON. */
  rules: carried(json),
};

export const callEvents = [
  defineEvent('call.drafted', 1, { callId: id, title: text(200) }),
  defineEvent('call.revised', 1, { callId: id, title: text(200) }),
  defineEvent('call.published', 1, published),
  defineEvent('call.amended', 1, { ...published, reason: text(1000) }),
  defineEvent('call.closed', 1, { callId: id, slug: open(slug), submitted: open(integer) }),
  defineEvent('call.concluded', 1, { callId: id, slug: open(slug), recommendationId: id }),
];
