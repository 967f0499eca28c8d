/** The launcher's own provisioning, so that specs run under the same roles and schemas as the fund. */
interface Provisioning {
  provision(adminUrl: string, database: string): Promise<unknown>;
  serviceUrl(adminUrl: string, database: string, service: string): string;
  ownerUrl(adminUrl: string, database: string, service: string): string;
}

const file = new URL('../../tools/provision.mjs', import.meta.url).href;

export const { provision, serviceUrl, ownerUrl } = (await import(file)) as Provisioning;
