import type { Money } from '#kernel/money';
import { wrongField, type FieldRefusal } from '#kernel/refusal';

export function pledgeRefusals(amount: Money, pledgedOn: string, today: string): FieldRefusal[] {
  return [
    ...(amount.minor > 0n ? [] : [wrongField('amount', 'not-positive', 'Write an amount of more than zero.')]),
    ...notAfter('pledgedOn', pledgedOn, today),
  ];
}

export function depositRefusals(depositedOn: string, pledgedOn: string, today: string): FieldRefusal[] {
  if (depositedOn >= pledgedOn) return notAfter('depositedOn', depositedOn, today);
  const message = `The contribution was pledged on ${pledgedOn}. Write that day or a later one.`;
  return [wrongField('depositedOn', 'before-pledge', message, { pledgedOn })];
}

function notAfter(field: string, day: string, today: string): FieldRefusal[] {
  return day <= today ? [] : [wrongField(field, 'day-to-come', `${day} is still to come. Write a day that has come.`)];
}
