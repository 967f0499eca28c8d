import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Refusal } from '#kernel/refusal';
import { pain001 } from '#formats/pain-001';
import { Act } from '#platform/act/act';
import type { EnvelopePlace } from '#platform/restricted/envelope.cipher';
import { placeIn } from '#platform/restricted/sealed-columns';
import { SealedValues } from '#platform/restricted/sealed-values';
import { AgreementEntity } from '../agreement/agreement.entity.ts';
import { BankAccountService } from '../bank-account/bank-account.service.ts';
import { DisbursementConfig } from '../config.ts';
import { BANK_FILES } from '../sealed-value/bank-details.ts';
import { signerOf } from '../request/signature.ts';
import type { TrancheEntity } from '../tranche/tranche.entity.ts';
import { instructionIdOf, paymentMessage, type DuePayment, type RunFacts } from './payment-run.rules.ts';

export interface SealedFile {
  readonly fileName: string;
  readonly fileHash: string;
  readonly fileSealed: Buffer;
  readonly fileWrappedKey: Buffer | null;
  readonly fileKeyNumber: number;
}

const placeOf = (rowId: string): EnvelopePlace => placeIn(BANK_FILES, rowId, 1);

/** Writes bank files and keeps them sealed: they hold the bank account of every payee. */
@Injectable()
export class BankFileService {
  constructor(
    private readonly config: DisbursementConfig,
    private readonly bankAccounts: BankAccountService,
    private readonly values: SealedValues,
  ) {}

  /** What the bank must know of each tranche, by agreement. Every account that is read for it is written down. */
  async duePayments(act: Act, paymentRunId: string, tranches: readonly TrancheEntity[]): Promise<DuePayment[]> {
    const agreements = await act.tx.findBy(AgreementEntity, { id: In(tranches.map(({ agreementId }) => agreementId)) });
    const reading = { readerId: signerOf(act.actor), purpose: 'bank-file', paymentRunId, at: act.now } as const;
    const due: DuePayment[] = [];
    for (const { id, agreementId, ordinal, amountMinor, currency } of tranches) {
      const agreement = agreements.find((one) => one.id === agreementId);
      const account = await this.bankAccounts.read(act.tx, agreementId, reading);
      if (agreement === undefined || account === null)
        throw new Error(`tranche ${id} is released without a bank account`);
      due.push({
        paymentId: act.newId(),
        trancheId: id,
        instructionId: instructionIdOf(agreement.number, ordinal),
        ordinal,
        agreementNumber: agreement.number,
        organisationName: agreement.organisationName,
        amount: { minor: amountMinor, currency },
        account,
      });
    }
    return due.sort((a, b) => (a.instructionId < b.instructionId ? -1 : 1));
  }

  /** Refusals: `fund-account-missing`, `correct-these-fields`. */
  async write(
    tx: EntityManager,
    run: RunFacts & { readonly id: string },
    due: readonly DuePayment[],
  ): Promise<SealedFile> {
    const debtor = this.config.debtor();
    if (debtor === null) {
      const message = "The fund's own bank account is not set. Ask the operator to set the DEBTOR settings.";
      throw new Refusal('not-allowed-now', 'fund-account-missing', message);
    }
    const file = Buffer.from(pain001(paymentMessage(run, debtor, due)));
    const { sealed, wrappedKey, keyNumber } = await this.values.seal(tx, placeOf(run.id), file);
    return {
      fileName: `${run.number}-${run.currency}.xml`,
      fileHash: createHash('sha256').update(file).digest('hex'),
      fileSealed: sealed,
      fileWrappedKey: wrappedKey,
      fileKeyNumber: keyNumber,
    };
  }

  open(
    paymentRunId: string,
    { fileSealed: sealed, fileWrappedKey, fileKeyNumber }: Omit<SealedFile, 'fileHash'>,
  ): Buffer {
    return this.values.open(placeOf(paymentRunId), { sealed, wrappedKey: fileWrappedKey, keyNumber: fileKeyNumber });
  }
}
