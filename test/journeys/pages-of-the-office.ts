import type { Visitor } from '#test/support/browser';

export interface CallOnPaper {
  readonly title: string;
  readonly opensOn: string;
  readonly deadlineOn: string;
}

/** Drafts the call in its form: first with the budget missing, which stays a draft and says so; then completely. */
export async function draftsTheCall(office: Visitor, { title, opensOn, deadlineOn }: CallOnPaper): Promise<void> {
  await office.visit('/office');
  await office.follow('Draft a new call');
  await office.fill('What is the call named?', title);
  await office.fill('What is it for?', 'Shelter, health care and legal help, at most USD 20,000 and eight months.');
  await office.fillDate('On which day does it open?', opensOn);
  await office.fillDate('On which day is the deadline?', deadlineOn);
  await office.fill('In which time zone?', 'Europe/Vienna');
  await office.fillDate('Registered on or before which day?', '2023-12-01');
  await office.fill('How many trustees must agree to the ranking?', '2');
  await office.press('Save the draft');
  await office.sees(/^How much money is in this call\?/);
  await office.fill('How much money is in this call?', '60,000');
  await office.press('Save and go on to publication');
}

export async function publishesTheCall(office: Visitor): Promise<void> {
  await office.seesHeading('Publish this call?');
  await office.press('Publish the call');
  await office.sees('The call is published');
}

export async function closesTheCall(office: Visitor, title: string): Promise<void> {
  await office.visitUntil('/office', `Close “${title}”`);
  await office.follow(`Close “${title}”`);
  await office.seesHeading('Close this call?');
  await office.press('Close the call');
  await office.sees('The call is closed');
}

export async function findsItEligible(office: Visitor, organisation: string): Promise<void> {
  await office.visitUntil('/office', 'Screen one application');
  await office.follow('Screen one application');
  await office.sees(organisation);
  await office.follow(/A-\d{4}-\d{5}/);
  await office.follow('Find it eligible');
  await office.fill(/^What did you see\?/, 'Registered in time, six years of experience, all documents there.');
  await office.press('Find it eligible');
  await office.sees('The outcome is recorded');
}

export async function assignsTheReviewers(office: Visitor, title: string): Promise<void> {
  await office.visitUntil('/office', `Assign reviewers in “${title}”`);
  await office.follow(`Assign reviewers in “${title}”`);
  await office.seesHeading('Assign the reviewers?');
  await office.press('Assign the reviewers');
  await office.sees('The reviewers are assigned');
}

export async function ranksAndSends(office: Visitor, title: string): Promise<void> {
  await office.visitUntil('/office', `Make the ranking of “${title}”`);
  await office.follow(`Make the ranking of “${title}”`);
  await office.press('Make the ranking');
  await office.sees('The ranking is made');
  await office.follow('Send it to the Board');
  await office.seesHeading('Send this ranking to the Board?');
  await office.press('Send it to the Board');
  await office.sees('The ranking is with the Board');
}

export async function countersigns(office: Visitor, startsOn: string): Promise<void> {
  await office.visitUntil('/office', 'Countersign one agreement');
  await office.follow('Countersign one agreement');
  await office.follow(/G-\d{4}-\d{5}/);
  await office.follow('Countersign');
  await office.fillDate('On which day does the project start?', startsOn);
  await office.press('Countersign the agreement');
  await office.sees('The agreement is in force');
}

export async function acceptsTheReport(office: Visitor): Promise<void> {
  await office.visitUntil('/office', 'Accept or send back one report');
  await office.follow('Accept or send back one report');
  await office.follow('Progress report');
  await office.follow('Accept the report');
  await office.press('Accept the report');
  await office.sees('The report is accepted');
}

/** Decides that everything is shown; without a ground nothing is. Answers the grant's reference. */
export async function publishesTheGrant(office: Visitor): Promise<string> {
  await office.visitUntil('/office', 'Decide what the public sees of one grant');
  await office.follow('Decide what the public sees of one grant');
  await office.follow(/G-\d{4}-\d{5}/);
  await office.choose('Everything');
  await office.press('Publish at this level');
  await office.seesHeading('One thing to correct');
  await office.fill('Why does this harm nobody?', 'The grantee agreed in writing; nothing points to a shelter.');
  await office.press('Publish at this level');
  await office.sees('The grant is shown as you decided');
  return /G-\d{4}-\d{5}/.exec(await office.text())![0];
}

export async function recordsAPledge(office: Visitor, donor: string, day: string): Promise<void> {
  await office.visit('/office/contributions');
  await office.follow('Record a pledge');
  await office.fill('Who gives?', donor);
  await office.select('Currency', 'USD');
  await office.fill('Amount', '350,000');
  await office.fillDate('On which day was it promised?', day);
  await office.press('Record the pledge');
  await office.sees('The pledge is recorded');
}
