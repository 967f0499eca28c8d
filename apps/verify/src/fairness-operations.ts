import { isDrandScheme, randomnessOfRound } from '#fairness/drand';
import { keyOfSources, selectByKey } from '#fairness/rfc3797';
import { ticketsOf } from '#fairness/tickets';
import type { LineOperation } from './log-operations.ts';

/** The operations on public randomness (design: contract.md, "Line protocol"). */
export const fairnessOperations: Readonly<Record<string, LineOperation>> = {
  rfc3797: (fields) => {
    const key = keyOfSources(fields.numbersOrTexts('sources'));
    const selected = selectByKey(key, Number(fields.integer('candidates')), Number(fields.integer('select')));
    return { key, selected };
  },

  tickets: (fields) => {
    const tickets = ticketsOf(fields.bytes('key'), fields.bytes('randomness'), fields.textList('labels'));
    return { tickets: Object.fromEntries(tickets) };
  },

  drand: (fields) => {
    const scheme = fields.text('scheme');
    if (!isDrandScheme(scheme)) throw new Error('scheme is not one of drand');
    const previousSignature = fields.optionalText('previousSignature');
    const randomness = randomnessOfRound(
      {
        round: fields.integer('round'),
        signature: fields.text('signature'),
        ...(previousSignature !== undefined && { previousSignature }),
      },
      { publicKey: fields.text('publicKey'), scheme },
    );
    return randomness === undefined ? false : { randomness };
  },
};
