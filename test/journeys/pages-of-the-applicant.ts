import type { Visitor } from '#test/support/browser';
import type { ChosenFile } from '#test/support/hands';
import { samplePdf } from '../../deploy/seed/sample-document.mjs';
import { email, password } from './cast.ts';
import { looksInAnotherLanguage, sendsThoughTheSessionIsOver } from './what-was-typed.ts';

/** What an organisation writes of itself and of its project. */
export interface Applicant {
  readonly account: string;
  readonly organisation: string;
  readonly project: string;
}

export interface SentApplication {
  /** A-2026-00001 */
  readonly number: string;
  readonly leafHash: string;
  /** The arguments of the command that the receipt's page prints. */
  readonly command: readonly string[];
  /** The receipt as it was downloaded. */
  readonly receipt: string;
}

const pdf = (title: string): ChosenFile => ({
  name: `${title.toLowerCase()}.pdf`,
  mimeType: 'application/pdf',
  bytes: samplePdf([title, 'Invented for the journey.']),
});

export async function registers(ngo: Visitor, { account }: Applicant): Promise<void> {
  await ngo.visit('/');
  await ngo.follow('Sign in');
  await ngo.follow('Register your organisation');
  await ngo.fill('Your name', account);
  await ngo.fill('E-mail address', email(account));
  await ngo.fill('Password', 'too short');
  await ngo.press('Register');
  await ngo.seesHeading('One thing to correct');
  await ngo.fill('Password', password(account));
  await ngo.press('Register');
  await ngo.seesHeading('Look into your mail');
  await ngo.follow('Open the mailbox of this demonstration');
  await ngo.follow(/\/account\/confirm\?token=/);
  await ngo.press('Confirm the address');
  await ngo.seesHeading('Next: say who you are');
}

export async function entersTheOrganisation(ngo: Visitor, { organisation }: Applicant): Promise<void> {
  await ngo.follow('Enter your organisation');
  await ngo.fill('Name of the organisation', organisation);
  await ngo.select('Country of registration', 'Ghana');
  await ngo.fill('City', 'Tema');
  await ngo.fill('Registration number', 'NGO/2015/0412');
  await ngo.fillDate('Day of registration', '2015-03-12');
  await ngo.fill('What does your organisation do?', 'Shelter and legal help for people who were trafficked.');
  await ngo.press('Save the organisation');
  await ngo.sees(organisation);
}

/** From the public page of the call to a draft. */
export async function startsAnApplication(ngo: Visitor, call: string): Promise<void> {
  await ngo.visit('/calls');
  await ngo.follow(call);
  await ngo.follow('Start an application');
  await ngo.press('Start the application');
  await ngo.sees('Started, not sent');
}

/** Five short answers and the questions, page by page; a wrong answer comes back with what was typed. */
export async function answersTheQuestions(ngo: Visitor, { account, project }: Applicant): Promise<void> {
  await ngo.follow('The project in short');
  await ngo.fill('Title of the project', project);
  await ngo.choose('English');
  await ngo.fill('How much do you ask for?', '18,000.005');
  await ngo.fill('How many months does the project run?', '8');
  await ngo.fill('For how many years has your organisation helped victims directly?', '6');
  await ngo.press('Save and continue');
  await ngo.seesHeading('One thing to correct');
  await ngo.fill('How much do you ask for?', '18,000');
  await ngo.press('Save and continue');
  await ngo.seesHeading('Your project');
  await ngo.fill('Whom will you help, and what do they need?', '40 people need a safe place and a lawyer.');
  await ngo.fill('What will you do, month by month?', 'Shelter from the first month, legal help from the second.');
  await ngo.fill(/^What will be different at the end/, '40 people safe, 30 of them with papers.');
  await looksInAnotherLanguage(ngo);
  await ngo.press('Save and continue');
  await ngo.seesHeading('Keeping people safe');
  await ngo.fill(/^How do you keep people safe/, 'A policy, one person responsible, and a box for complaints.');
  await sendsThoughTheSessionIsOver(ngo, account, 'Save and continue');
  await ngo.seesHeading('Documents');
}

/** One file of each kind that is asked for; a file that is none of the allowed types is refused beside its question. */
export async function uploadsTheDocuments(ngo: Visitor): Promise<void> {
  await uploads(ngo, 'Certificate of registration', {
    name: 'certificate.pdf',
    mimeType: 'application/pdf',
    bytes: Buffer.from('this is not a PDF'),
  });
  await ngo.seesHeading('One thing to correct');
  await uploads(ngo, 'Certificate of registration', pdf('Certificate'));
  await ngo.sees('certificate.pdf');
  await uploads(ngo, 'Audited statements of the last financial year', pdf('Accounts'));
  await ngo.sees('accounts.pdf');
  await ngo.follow('Continue to the check');
}

async function uploads(ngo: Visitor, title: string, file: ChosenFile): Promise<void> {
  await ngo.attach(`Choose a file: ${title}`, file);
  await ngo.press('Upload the file', ngo.page.locator('section').filter({ hasText: title }));
}

/** Checks, sends, and keeps the receipt. */
export async function sendsTheApplication(ngo: Visitor): Promise<SentApplication> {
  await ngo.seesHeading('Check your answers, then send');
  await ngo.press('Send the application');
  await ngo.seesHeading('One thing to correct');
  await ngo.choose('I act for this organisation, and what this application says is true.');
  await ngo.press('Send the application');
  await ngo.seesHeading('We have your application.');
  const { text: receipt } = await ngo.download('Download the receipt (JSON, 4 kB)');
  const { number, act } = JSON.parse(receipt) as { number: string; act: { leafHash: string } };
  await ngo.sees(number);
  return { number, leafHash: act.leafHash, receipt, command: await printedCommand(ngo, `receipt receipt-${number}`) };
}

/** Before the deadline, with a reason. */
export async function withdraws(ngo: Visitor): Promise<void> {
  await ngo.follow('To the application');
  await ngo.follow('Withdraw the application');
  await ngo.fill('Why do you withdraw it?', 'We found another donor.');
  await ngo.press('Withdraw the application');
  await ngo.seesHeading('This application is withdrawn');
}

/** The arguments of the checker as a page prints them after `npm run --silent verify --`. */
export async function printedCommand(reader: Visitor, begins: string): Promise<string[]> {
  const lines = await reader.page.locator('pre').allInnerTexts();
  const start = `npm run --silent verify -- ${begins}`;
  const line = lines.map((each) => each.trim()).find((each) => each.startsWith(start));
  if (line === undefined) throw new Error(`${reader.address()} prints no command that begins with: ${start}`);
  return line.replace('npm run --silent verify -- ', '').split(/\s+/);
}

export const ACCOUNT = {
  'Holder of the account': 'Journey House',
  'Name of the bank': 'Invented Bank',
  'BIC (SWIFT code)': 'GHCBGHACXXX',
  'Account number': '0123456789',
  'Town of the organisation': 'Tema',
};

/** Signs and gives the account; without the tick nothing is signed, and what was typed stays. */
export async function signsTheAgreement(grantee: Visitor): Promise<void> {
  await grantee.visitUntil('/apply', 'Next: sign the grant agreement');
  await grantee.follow('Sign the agreement');
  await grantee.select('Country of the bank', 'Ghana');
  for (const [label, text] of Object.entries(ACCOUNT)) await grantee.fill(label, text);
  await grantee.press('Sign the agreement');
  await grantee.seesHeading('One thing to correct');
  await grantee.choose('I may sign for this organisation, I have read the agreement, and I accept it.');
  await grantee.press('Sign the agreement');
  await grantee.sees('You have signed. The fund signs next; then the first payment can be requested.');
}

/** Amounts are set with a space that does not break. */
const words = (amount: string): string => amount.replace(' ', '\\s');

export async function requestsThePayment(grantee: Visitor, amount: string): Promise<void> {
  await grantee.visitUntil('/apply', new RegExp(`Next: request ${words(amount)}`));
  await grantee.follow(new RegExp(`^Request ${words(amount)}`));
  await grantee.press(new RegExp(`^Request ${words(amount)}`));
  await grantee.sees('Requested');
}

export async function reports(grantee: Visitor): Promise<void> {
  await grantee.visitUntil('/apply', 'Progress report');
  await grantee.follow('Progress report');
  await grantee.fill(
    'What did you do, and what changed?',
    'Forty people were sheltered and thirty met a lawyer, as planned.',
  );
  await grantee.fill('How much of the grant did you spend?', '10,000');
  await grantee.fill(/^How many people did you help directly\?/, '40');
  await grantee.press('Save and check');
  await grantee.press('Send the report');
  await grantee.sees(/The fund has your report and reads it\./);
}
