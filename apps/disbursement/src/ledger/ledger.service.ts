import { Injectable } from '@nestjs/common';
import { Act } from '#platform/act/act';
import { dayOf } from '#kernel/days';
import { JournalEntity } from './journal.entity.ts';
import { mustBalance, reversalOf, type Journal } from './ledger.rules.ts';
import { PostingEntity } from './posting.entity.ts';

/** Books journals in the act that causes them. There is no other way to write to the books. */
@Injectable()
export class LedgerService {
  /** A second journal for the same reason and record is refused by the database: money is counted once. */
  async book(act: Act, journal: Journal): Promise<string> {
    mustBalance(journal);
    const { reason, recordId, bookedOn, reverses, postings } = journal;
    const id = act.newId();
    await act.tx.insert(JournalEntity, { id, reason, recordId, bookedOn, reverses, enteredAt: act.now });
    await act.tx.insert(
      PostingEntity,
      postings.map(({ account, amount }, at) => ({
        journalId: id,
        ordinal: at + 1,
        account,
        amountMinor: amount.minor,
        currency: amount.currency,
      })),
    );
    return id;
  }

  /** Corrects a journal by its mirror, dated today; the wrong one stays to be seen. A journal is reversed once. */
  async reverse(act: Act, journalId: string): Promise<string> {
    const postings = await act.tx.find(PostingEntity, { where: { journalId }, order: { ordinal: 'ASC' } });
    const mirrored = postings.map(({ account, amountMinor, currency }) => ({
      account,
      amount: { minor: amountMinor, currency },
    }));
    return this.book(act, reversalOf(journalId, mirrored, dayOf(act.now)));
  }
}
