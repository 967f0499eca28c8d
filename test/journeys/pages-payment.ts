import { FundClient, until, type Answer } from '../../deploy/seed/client.mjs';
import { DemoClock } from '../../deploy/seed/clock.mjs';
import { demoPerson } from './pages-readers.ts';
import type { Known } from './pages-newcomers.ts';

const CASA_LUCERO = { email: 'office@casa-lucero.example', password: 'a long sentence of casa-lucero' };

/** A run that is with the bank and a pledge that has not arrived: the seed leaves none, and a demonstration keeps its books. */
export async function aPaymentUnderWay(url: string): Promise<Known> {
  const [grantee, secretariat, certifying, approving, releasing] = (await Promise.all(
    [CASA_LUCERO, ...['samuel@fund', 'carla@finance', 'peter@finance', 'rosa@finance'].map(demoPersonAt)].map(
      (person) => FundClient.signedIn(url, person),
    ),
  )) as [FundClient, FundClient, FundClient, FundClient, FundClient];
  const [{ id: agreement }] = await grantee.get('/agreements');
  await reportsOn(await grantee.get(`/agreements/${agreement}`), grantee, secretariat);
  const { tranches } = await grantee.get(`/agreements/${agreement}`);
  const { id } = tranches.find(({ status }: Answer) => status === 'planned');
  const acts = [
    [grantee, 'request'],
    [certifying, 'certify'],
    [approving, 'approve'],
    [releasing, 'release'],
  ] as const;
  for (const [person, verb] of acts) {
    const { version } = await until(
      `the moment to ${verb} the tranche`,
      () => person.get(`/tranches/${id}`),
      ({ allowed }) => allowed.includes(verb),
    );
    await person.post(`/tranches/${id}/${verb}`, { version });
  }
  const run = await releasing.post('/payment-runs', { currency: 'USD' });
  await releasing.post(`/payment-runs/${run.id}/send`, { version: run.version });
  return { run: run.id, ...(await aPledge(secretariat)).known };
}

/** A contribution that has not come; it can be taken back, and the books are as before. */
export async function aPledge(
  secretariat: FundClient,
): Promise<{ readonly known: Known; readonly takeBack: () => Promise<void> }> {
  const amount = { amount: '1000.00', currency: 'USD' };
  const pledgedOn = DemoClock.day(-30);
  const { id, version } = await secretariat.post('/contributions', { donor: 'Pages by Hand', amount, pledgedOn });
  const takeBack = async (): Promise<void> => {
    await secretariat.post(`/contributions/${id}/cancel`, { version, reason: 'Invented for the pages.' });
  };
  return { known: { contribution: id }, takeBack };
}

const demoPersonAt = (address: string) => demoPerson(`${address}.example`);

/** What has to be told before the next part is paid. */
async function reportsOn({ reports }: Answer, grantee: FundClient, secretariat: FundClient): Promise<void> {
  const due = reports.find(({ status }: Answer) => status === 'due');
  const { version } = await grantee.post(`/reports/${due.id}/submit`, {
    version: due.version,
    narrative: 'Invented for the pages that no link leads to: help was given as planned, month by month.',
    spent: { amount: '9000.00', currency: 'USD' },
    peopleAssisted: 30,
  });
  await secretariat.post(`/reports/${due.id}/accept`, { version });
}
