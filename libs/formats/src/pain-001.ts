import { create } from 'xmlbuilder2';
import { moneyText } from '#kernel/money';
import { refuseIfAny } from '#kernel/refusal';
import { pain001Refusals } from './pain-001.checks.ts';
import type { Account, Bank, CreditTransfer, Party, PaymentMessage } from './pain-001.message.ts';
import { toSwiftText } from './swift-text.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
const LONGEST_NAME = 140;
const LONGEST_STREET = 70;
const LONGEST_TOWN = 35;

/**
 * Writes a customer credit transfer initiation, ISO 20022 pain.001.001.09, as UTF-8 text. The same message gives the
 * same text. Throws a Refusal that names every field a bank would reject, also where the XSD has no objection.
 */
export function pain001(message: PaymentMessage): string {
  refuseIfAny(pain001Refusals(message));
  const totals = {
    NbOfTxs: String(message.transfers.length),
    CtrlSum: moneyText({ minor: sumOf(message), currency: message.currency }),
  };
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      Document: {
        '@xmlns': NAMESPACE,
        CstmrCdtTrfInitn: { GrpHdr: groupHeader(message, totals), PmtInf: paymentInformation(message, totals) },
      },
    },
  ).end({ prettyPrint: true });
}

type Totals = Readonly<Record<'NbOfTxs' | 'CtrlSum', string>>;

const sumOf = ({ transfers }: PaymentMessage): bigint => transfers.reduce((sum, { amount }) => sum + amount.minor, 0n);

function groupHeader(message: PaymentMessage, totals: Totals): object {
  return {
    MsgId: message.messageId,
    CreDtTm: `${message.createdAt.toISOString().slice(0, 19)}Z`,
    ...totals,
    InitgPty: {
      Nm: toSwiftText(message.debtor.name, LONGEST_NAME),
      Id: { OrgId: { Othr: { Id: message.debtorId, SchmeNm: { Cd: 'BANK' } } } },
    },
  };
}

function paymentInformation(message: PaymentMessage, totals: Totals): object {
  return {
    PmtInfId: message.messageId,
    PmtMtd: 'TRF',
    // each payment is its own line on the statement, so that it can be matched
    BtchBookg: 'false',
    ...totals,
    PmtTpInf: { InstrPrty: 'NORM' },
    ReqdExctnDt: { Dt: message.executeOn },
    Dbtr: party(message.debtor),
    DbtrAcct: { ...account(message.debtorAccount), Ccy: message.currency },
    DbtrAgt: bank(message.debtorBank),
    ChrgBr: 'SHAR',
    CdtTrfTxInf: message.transfers.map(transfer),
  };
}

function transfer(one: CreditTransfer): object {
  return {
    PmtId: { InstrId: one.instructionId, EndToEndId: one.endToEndId, UETR: one.uetr },
    Amt: { InstdAmt: { '@Ccy': one.amount.currency, '#': moneyText(one.amount) } },
    CdtrAgt: bank(one.bank),
    Cdtr: party(one.creditor),
    CdtrAcct: account(one.account),
    // charity payment
    Purp: { Cd: 'CHAR' },
    RmtInf: { Ustrd: toSwiftText(one.remittance, 140) },
  };
}

function party({ name, street, town, country }: Party): object {
  const line = street === null ? '' : toSwiftText(street, LONGEST_STREET);
  return {
    Nm: toSwiftText(name, LONGEST_NAME),
    PstlAdr: { ...(line !== '' && { StrtNm: line }), TwnNm: toSwiftText(town, LONGEST_TOWN), Ctry: country },
  };
}

function account({ iban, accountNumber }: Account): object {
  return { Id: iban !== null ? { IBAN: iban } : { Othr: { Id: accountNumber } } };
}

function bank({ bic, name }: Bank): object {
  const shown = name === null ? '' : toSwiftText(name, LONGEST_NAME);
  return { FinInstnId: { BICFI: bic, ...(shown !== '' && { Nm: shown }) } };
}
