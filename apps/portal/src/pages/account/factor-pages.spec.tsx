import { describe, expect, it } from '@jest/globals';
import type { FactorsView } from '#contracts/api/portal';
import { aVisitor, faultsIn, markupOf, TESTED } from '#test/support/page-markup';
import { GiveFactorPage, type GiveFactorProps } from './give-factor.tsx';
import { PasskeyPage } from './passkey.tsx';
import { RecoveryCodesPage } from './recovery-codes.tsx';
import { SecurityPage } from './security.tsx';
import { SetUpTotpPage } from './set-up-totp.tsx';

const passkey = { id: 'p1', name: 'My phone', addedAt: '2026-11-21T15:41:09.000Z', lastUsedAt: null };
const used = { ...passkey, id: 'p2', name: 'مفتاح المكتب', lastUsedAt: '2026-11-22T08:00:00.000Z' };
const factors: FactorsView = {
  totp: true,
  totpBegun: false,
  passkeys: [passkey, used],
  recoveryCodesLeft: 9,
  required: true,
};
const none: FactorsView = { ...factors, totp: false, passkeys: [], recoveryCodesLeft: 0 };
const setUp = { secret: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', address: 'otpauth://totp/x?secret=ABC' };
const errors = [{ field: 'name', message: 'Another name.' }];

describe.each(TESTED)('the pages of second factors in %s', (locale) => {
  it('are sound', () => {
    const visitor = aVisitor(locale, 'donor');
    const give = (asked: Partial<GiveFactorProps['asked']>, purpose: 'give' | 'confirm') => (
      <GiveFactorPage
        key={`${purpose} ${JSON.stringify(asked)}`}
        visitor={visitor}
        purpose={purpose}
        asked={{ awaits: purpose === 'give', totp: false, passkey: false, ...asked }}
        errors={asked.totp ? [{ field: 'code', message: 'Wrong.' }] : [{ message: 'Not this one.' }]}
        next=""
        kept=""
      />
    );
    const pages = [
      <SecurityPage key="1" visitor={visitor} factors={factors} mayChange deviceName="Firefox" errors={errors} />,
      <SecurityPage key="2" visitor={visitor} factors={factors} mayChange={false} deviceName="" done="passkey" />,
      <SecurityPage key="3" visitor={visitor} factors={none} mayChange deviceName="" />,
      <PasskeyPage key="4" visitor={visitor} passkey={passkey} isOnlyOne={false} typed="" errors={errors} />,
      <PasskeyPage key="5" visitor={visitor} passkey={used} isOnlyOne />,
      <RecoveryCodesPage key="6" visitor={visitor} codes={['ABCD-EFGH-JKMN-PQRS']} />,
      <SetUpTotpPage key="7" visitor={visitor} setUp={setUp} />,
      give({ totp: true }, 'give'),
      give({ passkey: true }, 'give'),
      give({ totp: true, passkey: true }, 'confirm'),
      give({ passkey: true }, 'confirm'),
      give({}, 'confirm'),
    ];
    expect(pages.flatMap((page) => faultsIn(markupOf(page)))).toEqual([]);
  });
});

describe('the page of second factors', () => {
  const pageOf = (own: FactorsView) =>
    markupOf(<SecurityPage visitor={aVisitor('en', 'donor')} factors={own} mayChange deviceName="" />).buttons;

  it('offers to remove an app only where another factor stays, or none is needed', () => {
    const alone = { ...factors, passkeys: [] };
    expect(pageOf(alone)).not.toContain('Remove the app');
    expect(pageOf({ ...alone, required: false })).toContain('Remove the app');
    expect(pageOf(factors)).toContain('Remove the app');
  });
});
