import { expect } from '@jest/globals';
import type { Visitor } from '#test/support/browser';
import { looksInAnotherLanguage, sendsThoughTheSessionIsOver } from './what-was-typed.ts';

/** The criteria of the standard rubric, in its order. */
const CRITERIA = ['Relevance and need', 'Design and results', 'Capacity and track record', 'Safeguards', 'Budget'];

/** Opens the one file that was given; nothing of what others think of it may stand there yet. */
export async function opensTheFile(reviewer: Visitor): Promise<void> {
  await reviewer.visitUntil('/review', 'One application to assess');
  await reviewer.follow(/^Go on with A-/);
  await reviewer.seesHeading('Your assessment');
  expect((await reviewer.download('certificate.pdf')).name).toBe('certificate.pdf');
}

/** A score and a reason for each criterion; a reason without a score is kept on the page and asked for. */
export async function fillsTheSheet(reviewer: Visitor, member: string, score: string, reason: string): Promise<void> {
  const [first, ...others] = CRITERIA as [string, ...string[]];
  await reviewer.fill('Reason', reason, new RegExp(`^${first}`));
  await reviewer.press('Save');
  await reviewer.seesHeading('One thing to correct');
  for (const criterion of [first, ...others]) {
    await reviewer.select('Score', score, new RegExp(`^${criterion}`));
    await reviewer.fill('Reason', reason, new RegExp(`^${criterion}`));
  }
  await reviewer.fill('What decides for you, all in all?', 'A clear need and people who are close to it.');
  await looksInAnotherLanguage(reviewer);
  await sendsThoughTheSessionIsOver(reviewer, member, 'Save');
  await reviewer.sees('Nobody sees it until you send it.');
}

/** Seals the sheet; afterwards the others' scores stand beside the own. */
export async function sendsTheSheet(reviewer: Visitor, othersHaveSent: string): Promise<void> {
  await reviewer.press('Save and go on to sending');
  await reviewer.seesHeading(/^Send your assessment of A-/);
  await reviewer.press('Send the assessment');
  await reviewer.sees('Your assessment is sent and sealed');
  await reviewer.seesHeading(new RegExp(`of 100 points; ${othersHaveSent}`));
}
