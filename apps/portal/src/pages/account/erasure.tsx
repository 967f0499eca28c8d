import type { ErasureRequestView } from '#contracts/api/portal';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { T } from '../../messages/translate.ts';
import { Button } from '../../ui/button.tsx';
import { instantText } from '../../ui/date-time.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Visitor } from '../../web/visitor.ts';
import { AccountPart } from './account-part.tsx';
import { CurrentPassword } from './current-password.tsx';
import type { Obstacle } from './erasure-obstacles.ts';

export const ERASURE = '/account/erasure';
const GOES = ['account', 'letters', 'log'] as const;
const STAYS = ['leaves', 'payments', 'records'] as const;

interface ErasureProps {
  readonly visitor: Visitor;
  /** The newest one. */
  readonly request: ErasureRequestView | null;
  readonly obstacles: readonly Obstacle[];
  readonly errors?: readonly FieldError[];
}

/** How do I have my account erased, what goes, what stays, and what must I settle first? */
export function ErasurePage({ visitor, request, obstacles, errors = [] }: ErasureProps) {
  const { t } = visitor;
  const asked = request?.status === 'asked';
  return (
    <AccountPart visitor={visitor} title={t('forgetting.title')} lead={t('forgetting.lead')} errors={errors}>
      {request !== null && <State visitor={visitor} request={request} />}
      <Section title={t('forgetting.goes')}>
        <List words={GOES.map((what) => t(`forgetting.goes.${what}`))} />
      </Section>
      <Section title={t('forgetting.stays')}>
        <List words={STAYS.map((what) => t(`forgetting.stays.${what}`))} />
        <p>
          <a href="/account/export">{t('forgetting.export')}</a>
        </p>
      </Section>
      {!asked && obstacles.length > 0 && <Obstacles t={t} obstacles={obstacles} />}
      {!asked && obstacles.length === 0 && <Ask visitor={visitor} errors={errors} />}
    </AccountPart>
  );
}

function State({ visitor, request }: { readonly visitor: Visitor; readonly request: ErasureRequestView }) {
  const { t, tokens } = visitor;
  const { status, version, reason, askedAt } = request;
  if (status === 'withdrawn') return <Notice>{t('forgetting.withdrawn')}</Notice>;
  if (status === 'refused')
    return (
      <Notice tone="bad" title={t('forgetting.refused')}>
        <bdi>{reason}</bdi>
      </Notice>
    );
  return (
    <Notice tone="due" title={t('forgetting.asked', { date: instantText(t, askedAt) })}>
      <p>{t('forgetting.askedLead')}</p>
      <Form
        action={`${ERASURE}/withdraw`}
        tokens={tokens}
        version={version}
        buttons={<Button tone="second">{t('forgetting.withdraw')}</Button>}
      />
    </Notice>
  );
}

function List({ words }: { readonly words: readonly string[] }) {
  return (
    <ul>
      {words.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Obstacles({ t, obstacles }: { readonly t: T; readonly obstacles: readonly Obstacle[] }) {
  return (
    <Section title={t('forgetting.first')}>
      <p>{t('forgetting.firstLead')}</p>
      <ul>
        {obstacles.map((obstacle) => (
          <li key={obstacle.kind === 'role' ? obstacle.role : obstacle.kind}>
            {obstacleWords(t, obstacle)} <a href={obstacle.page}>{t(`forgetting.settle.${obstacle.kind}`)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function obstacleWords(t: T, obstacle: Obstacle): string {
  const { kind, count } = obstacle;
  if (kind !== 'role') return t(`forgetting.obstacle.${kind}`, { count });
  return t('forgetting.obstacle.role', { count, role: t(`account.role.${obstacle.role}` as MessageKey) });
}

function Ask({ visitor, errors }: { readonly visitor: Visitor; readonly errors: readonly FieldError[] }) {
  const { t, tokens } = visitor;
  return (
    <Section title={t('forgetting.ask')}>
      <p>{t('forgetting.askLead')}</p>
      <Form action={ERASURE} tokens={tokens} buttons={<Button tone="danger">{t('forgetting.act')}</Button>}>
        <CurrentPassword t={t} errors={errors} />
      </Form>
    </Section>
  );
}
