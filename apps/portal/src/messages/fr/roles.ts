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

  'members.title': 'Personnes de l’organisation',
  'members.lead':
    'Chacun ici peut préparer. Seul un représentant légal soumet les candidatures, signe les accords et demande les paiements.',
  'members.leadMember':
    'Vous pouvez préparer ici avec les autres. Un représentant légal soumet, signe, demande les paiements et décide qui rejoint l’organisation.',
  'members.done': 'La modification est faite.',
  'members.name': 'Nom',
  'members.position': 'Fonction',
  'members.since': 'Depuis',
  'members.acts': 'Ce que vous pouvez faire',
  'members.askRepresentative': 'Un représentant légal peut le modifier.',
  'members.make.legal-representative': 'Nommer représentant légal',
  'members.make.member': 'Nommer membre',
  'members.leave': 'Quitter l’organisation',
  'members.remove': 'Retirer',
  'members.waiting': 'Invitations en attente',
  'members.email': 'Adresse électronique',
  'members.emailHint':
    'Nous envoyons un lien à cette adresse. Il sert une fois, pendant 14 jours ; par exemple maria@example.org.',
  'members.emailEmpty': 'Indiquez l’adresse électronique de la personne invitée.',
  'members.until': 'Valable jusqu’au',
  'members.invite': 'Inviter quelqu’un',
  'members.inviteAct': 'Envoyer l’invitation',
  'position.legal-representative': 'Représentant légal',
  'position.legal-representativeAbout':
    'Soumet les candidatures, signe les accords, demande les paiements et décide qui rejoint l’organisation.',
  'position.member': 'Membre',
  'position.memberAbout': 'Prépare les candidatures et les rapports avec les autres.',
  'join.title': 'Rejoindre {organisation} ?',
  'join.lead':
    'Vous avez été invité à travailler avec cette organisation. On ne peut agir que pour une seule organisation.',
  'join.act': 'Rejoindre l’organisation',
  'members.submits': 'Un représentant légal de votre organisation la soumet, tant que l’appel est ouvert.',
};
