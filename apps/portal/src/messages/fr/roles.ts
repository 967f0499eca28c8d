import type { FullTranslation } from '../catalogue.ts';

export const roles: FullTranslation<'roles'> = {
  'revoke.title': 'Retirer un rôle à {name} ?',
  'revoke.role': 'Quel rôle ?',
  'revoke.roleEmpty': 'Choisissez le rôle à retirer.',
  'revoke.reason': 'Pourquoi est-il retiré ?',
  'revoke.reasonHint':
    'Par exemple : a changé de poste le 1er mars. Le motif est conservé avec l’acte ; il n’est pas public.',
  'revoke.reasonEmpty': 'Écrivez le motif ; il est conservé avec l’acte.',
  'revoke.act': 'Retirer le rôle',
  'revoke.follows1': 'La personne ne peut plus agir dans ce rôle, même dans une session déjà ouverte.',
  'revoke.follows2': 'Ce qu’elle y a fait reste. Un évaluateur rend les évaluations qui ne sont pas envoyées.',
  'revoke.undo': 'Oui. Le rôle peut être attribué de nouveau.',
  'revoke.none': 'Aucun rôle de {name} ne peut être retiré',
  'revoke.noneAbout': 'C’est le seul, ou c’est celui de candidat, qui vient avec le compte. Fermez plutôt le compte.',
  'focalPoint.publishes': 'Un point focal du secrétariat le publie.',
};
