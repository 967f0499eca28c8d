import type { Visitor } from '#test/support/browser';

/** A trustee reads the ranked list and agrees to it. */
export async function agrees(trustee: Visitor): Promise<void> {
  await trustee.visitUntil('/board', 'Read the list and decide');
  await trustee.follow('Read the list and decide');
  await trustee.follow('Agree to the list');
  await trustee.seesHeading('Agree to this list?');
  await trustee.press('Agree to the list');
  await trustee.sees('You have agreed. Your agreement is recorded and stands in the public log.');
}

/** When enough have agreed, any trustee makes the list final. */
export async function approves(trustee: Visitor): Promise<void> {
  await trustee.follow('Approve the list');
  await trustee.seesHeading('Approve this list?');
  await trustee.press('Approve the list');
  await trustee.sees(
    'The list is approved. The organisations get their answers, and the agreements are being written.',
  );
}
