import { MoneyError, fromMoneyText, type Money, type MoneyText } from '#kernel/money';
import { Refusal, wrongField, type FieldRefusal } from '#kernel/refusal';

/** The money of a request's field; refuses what is no amount or no currency. */
export function readMoney(field: string, value: MoneyText): Money {
  try {
    return fromMoneyText(value);
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    throw refusedField(wrongField(field, error.code, error.message));
  }
}

function refusedField(refusal: FieldRefusal): Refusal {
  return new Refusal('invalid', 'correct-these-fields', refusal.message, { errors: [refusal], params: { count: 1 } });
}
