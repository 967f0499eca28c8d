import type { T } from '../../messages/translate.ts';
import { Card } from '../../ui/layout.tsx';

/** Why some roles never come together, in three lines. */
export function RolesApart({ t }: { readonly t: T }) {
  return (
    <Card title={t('administrator.apart.title')}>
      <ul>
        <li>{t('administrator.apart.money')}</li>
        <li>{t('administrator.apart.applicant')}</li>
        <li>{t('administrator.apart.self')}</li>
      </ul>
    </Card>
  );
}
