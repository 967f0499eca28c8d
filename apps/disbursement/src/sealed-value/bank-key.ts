/** The files of the keys that wrap those of bank accounts and bank files: `bank-account.key`, `bank-account-2.key`. */
export const BANK_KEY = 'bank-account';
