/** Roles that are taken back, handed on for a time, or held in an organisation. */
export const roles = {
  'revoke.title': 'Revoke a role of {name}?',
  'revoke.role': 'Which role?',
  'revoke.roleEmpty': 'Choose the role to revoke.',
  'revoke.reason': 'Why is it revoked?',
  'revoke.reasonHint':
    'For example: moved to another post on 1 March. The reason is kept with the act; it is not public.',
  'revoke.reasonEmpty': 'Write the reason; it is kept with the act.',
  'revoke.act': 'Revoke the role',
  'revoke.follows1': 'The person can no longer act in this role, also in a session that is open.',
  'revoke.follows2': 'What they did in it stays as it is. A reviewer gives back the assessments that are not sent.',
  'revoke.undo': 'Yes. The role can be granted again.',
  'revoke.none': 'No role of {name} can be revoked',
  'revoke.noneAbout':
    'It is the only one, or it is that of an applicant, which comes with the account. Close the account instead.',
  'focalPoint.publishes': 'A focal point of the secretariat publishes it.',
} as const;
