import type { TrancheView } from '#contracts/api/disbursement';
import type { T } from '../../messages/translate.ts';
import { Day, Instant } from '../../ui/date-time.tsx';
import { Thread, type Step } from '../../ui/thread.tsx';
import { signerWords } from '../signer.ts';

const STEPS = ['request', 'certify', 'approve', 'release', 'pay'] as const;
type ChainStep = (typeof STEPS)[number];

/** How many steps are done in each state. */
const DONE: Readonly<Record<string, number>> = {
  planned: 0,
  requested: 1,
  certified: 2,
  approved: 3,
  released: 4,
  paid: 5,
};

/** Requested, certified, approved, released, paid: who and when, and who is next. */
export function Chain({ t, tranche }: { readonly t: T; readonly tranche: TrancheView }) {
  return <Thread t={t} across steps={stepsOf(t, tranche)} />;
}

function stepsOf(t: T, tranche: TrancheView): readonly Step[] {
  const { status, returnedReason } = tranche;
  if (status === 'cancelled') return [{ state: 'stopped', title: t('finance.chain.cancelled') }];
  const done = DONE[status] ?? 0;
  return STEPS.map((step, place): Step => {
    const title = t(`finance.chain.${step}`);
    if (place < done) return { state: 'done', title, ...signedBy(t, tranche, step) };
    if (place === 0 && returnedReason !== null)
      return { state: 'stopped', title, about: t('finance.chain.sentBack', { reason: returnedReason }) };
    return { state: place === done ? 'now' : 'next', title, when: t(`finance.chain.who.${step}`) };
  });
}

function signedBy(t: T, tranche: TrancheView, step: ChainStep): Pick<Step, 'when' | 'about'> {
  if (step === 'pay') return tranche.paidOn === null ? {} : { when: <Day t={t} date={tranche.paidOn} /> };
  const signatures: Readonly<
    Record<typeof step, readonly [name: string | null | undefined, at: string | null, principal?: string | null]>
  > = {
    request: [null, tranche.requestedAt],
    certify: [tranche.certifiedBy, tranche.certifiedAt, tranche.certifiedFor],
    approve: [tranche.approvedBy, tranche.approvedAt, tranche.approvedFor],
    release: [tranche.releasedBy, tranche.releasedAt, tranche.releasedFor],
  };
  const [name, at, principal] = signatures[step];
  return {
    about: name ? t('finance.chain.by', { name: signerWords(t, name, principal) }) : t('finance.chain.byPayee'),
    ...(at !== null && { when: <Instant t={t} at={at} style="short" /> }),
  };
}
