import { IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import { ServiceConfig } from '#platform/config/service-config';
import type { Debtor } from './payment-run/payment-run.rules.ts';
import { database } from './database/data-source.ts';

/** An invented fund at an invented bank, so that a demonstration can write bank files that no bank would take. */
const DEMO_DEBTOR: Debtor = {
  party: { name: 'Demonstration Trust Fund', street: 'Example Street 5', town: 'Vienna', country: 'AT' },
  id: 'DEMOFUND',
  account: { iban: null, accountNumber: 'DEMO000123456789' },
  bank: { bic: 'EXAMATWWXXX', name: 'Example Bank' },
};

/**
 * The settings of the disbursement service. The DEBTOR names are the fund's own account, as its bank knows it; without
 * them (and without DEMO=true) the service runs and refuses to build payment runs.
 */
export class DisbursementConfig extends ServiceConfig {
  static readonly service = 'disbursement';
  static readonly database = database;

  @IsOptional()
  @Length(2, 140)
  debtorName?: string;

  @IsOptional()
  @IsString()
  @MaxLength(70)
  debtorStreet?: string;

  @IsOptional()
  @Length(1, 35)
  debtorTown?: string;

  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  debtorCountry?: string;

  /** The fund's customer number at its bank. */
  @IsOptional()
  @Length(1, 35)
  debtorId?: string;

  /** Either this or DEBTOR_ACCOUNT_NUMBER. */
  @IsOptional()
  @Matches(/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/)
  debtorIban?: string;

  @IsOptional()
  @Length(1, 34)
  debtorAccountNumber?: string;

  @IsOptional()
  @Matches(/^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/)
  debtorBic?: string;

  /** Null while the operator has not said all of it. What a bank would reject is refused when a run is built. */
  debtor(): Debtor | null {
    const {
      debtorName,
      debtorTown,
      debtorCountry,
      debtorId,
      debtorBic,
      debtorIban = null,
      debtorAccountNumber = null,
    } = this;
    const isComplete =
      debtorName && debtorTown && debtorCountry && debtorId && debtorBic && (debtorIban ?? debtorAccountNumber);
    if (!isComplete) return this.demo ? DEMO_DEBTOR : null;
    return {
      party: { name: debtorName, street: this.debtorStreet ?? null, town: debtorTown, country: debtorCountry },
      id: debtorId,
      account: { iban: debtorIban, accountNumber: debtorAccountNumber },
      bank: { bic: debtorBic, name: null },
    };
  }
}
