import { moneyText, type Money } from '#kernel/money';

/** What both sides agree on, apart from the words. */
export interface AgreedFacts {
  readonly number: string;
  readonly callId: string;
  readonly rulesHash: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly country: string;
  readonly title: string;
  readonly amount: Money;
  readonly months: number;
  readonly tranches: readonly PlannedTranche[];
  readonly reports: readonly PlannedReport[];
}

export interface PlannedTranche {
  readonly ordinal: number;
  readonly title: string;
  readonly amount: Money;
  readonly afterReport: number | null;
}

export interface PlannedReport {
  readonly ordinal: number;
  readonly title: string;
  readonly monthsAfterStart: number;
}

const inWords = (money: Money): string => `${money.currency} ${moneyText(money)}`;
const counted = (count: number, noun: string): string => (count === 1 ? `one ${noun}` : `${count} ${noun}s`);

/** The agreement in plain paragraphs. The same facts give the same words: both signatures stand under them. */
export function agreementText(facts: AgreedFacts): string[] {
  return [
    `This is grant agreement ${facts.number} between the trust fund (the Fund) and ${facts.organisationName}, of the ` +
      `country ${facts.country} (the Grantee).`,
    `The Fund grants ${inWords(facts.amount)} for the project "${facts.title}", for ${counted(facts.months, 'month')} ` +
      'from the day that the Fund sets when it signs. The project is the one described in the application.',
    `The grant is paid in ${counted(facts.tranches.length, 'tranche')}. ${facts.tranches.map(trancheSentence).join(' ')}`,
    `The Grantee sends ${counted(facts.reports.length, 'report')}. ${facts.reports.map(reportSentence).join(' ')}`,
    'Each tranche is certified, approved and released by three different officers of the Fund, and goes only to the ' +
      'account in the name of the Grantee that is given with its signature.',
    'The Grantee uses the grant for this project only, keeps invoices, orders and payrolls for three years after the ' +
      'project ends, and gives back what it has not spent.',
    'Reports count the people who were assisted. They hold no name and nothing else by which a person could be found.',
    'The Fund publishes the agreement, its amount and its payments as far as this puts nobody in danger.',
  ];
}

function trancheSentence({ ordinal, title, amount, afterReport }: PlannedTranche): string {
  const when = afterReport === null ? '' : `, once report ${afterReport} is accepted`;
  return `Tranche ${ordinal} (${title}): ${inWords(amount)}${when}.`;
}

function reportSentence({ ordinal, title, monthsAfterStart }: PlannedReport): string {
  return `Report ${ordinal} (${title}): ${counted(monthsAfterStart, 'month')} after the start.`;
}
