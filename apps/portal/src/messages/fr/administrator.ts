import type { FullTranslation } from '../catalogue.ts';

export const administrator: FullTranslation<'administrator'> = {
  'people.title': 'Personnes',
  'people.count': '{count, plural, one {# personne a un compte} other {# personnes ont un compte}}',
  'people.found':
    '{count, plural, =0 {Personne ne correspond} one {Une personne correspond} other {# personnes correspondent}}, sur {all, number}',
  'people.lead':
    'Les organisations candidates s’inscrivent elles-mêmes. Toutes les autres personnes sont ajoutées ici, avec les rôles nécessaires et pas davantage.',
  'people.leadReader':
    'Vous pouvez lire qui a quel rôle. Seul un administrateur peut ajouter des personnes et des rôles.',
  'people.add': 'Ajouter une personne',
  'people.search': 'Nom ou adresse électronique',
  'people.role': 'Rôle',
  'people.state': 'État',
  'people.name': 'Nom',
  'people.email': 'Adresse électronique',
  'people.roles': 'Rôles',
  'people.acts': 'Ce que vous pouvez faire',
  'people.grant': 'Attribuer un rôle',
  'people.grantTo': 'Attribuer un rôle à {name}',
  'people.revoke': 'Retirer un rôle',
  'people.revokeOf': 'Retirer un rôle à {name}',
  'people.disable': 'Fermer le compte',
  'people.disableOf': 'Fermer le compte de {name}',
  'people.you': 'C’est vous. Un autre administrateur modifie votre compte.',
  'people.done.added':
    '{name} a maintenant un compte. Donnez le mot de passe de vive voix ou par téléphone, jamais dans le même message que l’adresse.',
  'people.done.granted': '{name} a le nouveau rôle, dès maintenant et partout.',
  'people.done.revoked': '{name} n’a plus ce rôle, dès maintenant et partout.',
  'people.done.disabled': 'Le compte de {name} est fermé, et toutes ses sessions sont terminées.',

  'people.erase': 'Ordonner l’oubli',
  'people.eraseOf': 'Ordonner l’oubli de {name}',
  'people.erasures': 'Oubli d’une personne ou d’une organisation',

  'erasures.title': 'Le droit à l’oubli',
  'erasures.waiting':
    '{count, plural, =0 {Aucun effacement n’attend une deuxième personne} one {Un effacement attend une deuxième personne} other {# effacements attendent une deuxième personne}}',
  'erasures.lead':
    'Ce qui permet de lire le registre public au sujet de quelqu’un est supprimé pour toujours. Une personne l’ordonne, une autre le confirme. Les pièces des paiements restent, parce que la loi l’exige.',
  'erasures.none': 'Aucun effacement n’a été fait, et aucun ordre n’attend une deuxième personne.',
  'erasures.order': 'Ordonner un oubli',
  'erasures.orderAct': 'Ordonner',
  'erasures.confirm': 'Confirmer l’effacement',
  'erasures.cancel': 'Annuler l’effacement',
  'erasures.subject': 'Personne ou organisation',
  'erasures.whom': 'De qui s’agit-il ?',
  'erasures.kind.person': 'Une personne',
  'erasures.kind.organisation': 'Une organisation',
  'erasures.id': 'Identifiant du dossier',
  'erasures.idHint':
    'Un UUID comme 3c0f4c8e-9a53-4c8e-8d5a-0f6d5b8a1c11. Le compte d’une personne doit d’abord être fermé.',
  'erasures.ground': 'Motif',
  'erasures.ground.no-longer-needed': 'Plus nécessaire à son but',
  'erasures.ground.consent-withdrawn': 'Consentement retiré',
  'erasures.ground.objection': 'La personne s’y oppose',
  'erasures.ground.unlawful': 'Conservé sans en avoir le droit',
  'erasures.orderedAt': 'Ordonné',
  'erasures.outcome': 'Résultat',
  'erasures.done':
    'Services ayant répondu : {answered, number} sur 5 ; {erased, plural, =0 {il n’y avait plus rien à effacer} one {un acte ne peut plus être ouvert par personne} other {# actes ne peuvent plus être ouverts par personne}} ; {kept, plural, =0 {la loi n’en fait conserver aucun} one {la loi en fait conserver un} other {la loi en fait conserver #}}.',
  'erasures.follows1':
    'Les sels et les valeurs de chaque acte qui cite la personne ou l’organisation sont supprimés, et personne ne peut plus dire à qui était le pseudonyme.',
  'erasures.follows2':
    'Les entrées du registre public restent telles quelles, et chaque preuve tient. Le registre dit que des données ont été effacées, pas celles de qui.',
  'erasures.orderUndo': 'On peut l’annuler tant qu’une autre personne ne l’a pas confirmé.',
  'erasures.confirmUndo': 'Personne ne peut revenir sur cet effacement.',
  'erasures.cancelFollows': 'Rien n’est effacé, et l’ordre ne nomme plus personne.',
  'erasures.cancelUndo': 'Il peut être ordonné à nouveau.',

  'add.title': 'Ajouter une personne',
  'add.lead':
    'Le compte fonctionne aussitôt. Le registre public montre qu’une personne a été ajoutée et avec quels rôles, jamais son nom.',
  'add.name': 'Nom',
  'add.email': 'Adresse électronique',
  'add.emailHint': 'La personne s’en sert pour se connecter. Cette adresse doit être à elle seule.',
  'add.password': 'Premier mot de passe',
  'add.passwordHint':
    '12 caractères ou plus. Plusieurs mots résistent mieux qu’un seul mot avec des signes. La page ne le montre plus ensuite.',
  'add.roles': 'Rôles',
  'add.rolesHint': 'Choisissez-en aussi peu que le travail l’exige : un rôle peut être ajouté plus tard.',
  'add.act': 'Ajouter cette personne',
  'add.wrong.name-missing': 'Indiquez le nom de la personne.',
  'add.wrong.email-missing': 'Indiquez l’adresse électronique de la personne.',
  'add.wrong.email-taken':
    'Il existe déjà un compte avec cette adresse. Cherchez-le dans la liste, ou prenez une autre adresse.',
  'add.wrong.incompatible-roles':
    'Nul ne peut cumuler ces deux rôles : {first}, {second}. Confiez l’un des deux à une autre personne.',
  'apart.title': 'Rôles que nul ne peut cumuler',
  'apart.money':
    'Agent certificateur, agent ordonnateur, agent chargé de la libération : pour l’argent, il faut trois personnes.',
  'apart.applicant':
    'Organisation candidate avec évaluateur, membre du Conseil ou secrétariat : nul n’est juge en sa propre cause.',
  'apart.self': 'Personne ne modifie ses propres rôles : un autre administrateur s’en charge.',

  'grant.title': 'Attribuer un autre rôle à {name} ?',
  'grant.role': 'Quel rôle ?',
  'grant.roleEmpty': 'Choisissez un rôle.',
  'grant.act': 'Attribuer le rôle',
  'grant.now': 'Rôles actuels',
  'grant.none': 'Il ne reste aucun rôle possible pour {name}',
  'grant.noneAbout': 'Tous les autres rôles sont déjà attribués, ou ne peuvent pas être cumulés avec l’un d’eux.',
  'grant.refused': 'Impossible pour cette personne',
  'grant.refusedLine': '{role} : pas avec {held}',
  'grant.follows1': 'La personne peut agir aussitôt dans son nouveau rôle, même dans une session ouverte.',
  'grant.follows2': 'Le registre public montre qu’un rôle a été attribué, avec un pseudonyme à la place du nom.',
  'grant.undo': 'Oui. Un administrateur peut retirer le rôle.',

  'disable.title': 'Fermer le compte de {name} ?',
  'disable.act': 'Fermer le compte',
  'disable.reason': 'Pourquoi est-il fermé ?',
  'disable.reasonEmpty': 'Écrivez le motif ; il est conservé avec l’acte.',
  'disable.reasonHint':
    'Par exemple : a quitté le fonds le 30 novembre. Le motif est conservé avec l’acte ; il n’est pas public.',
  'disable.follows1': 'La personne est déconnectée partout et ne peut plus se connecter.',
  'disable.follows2':
    'Ce qu’elle a fait reste tel quel, sous son nom. Les évaluations qui ne sont pas envoyées doivent être confiées à quelqu’un d’autre.',
  'disable.undo': 'Non. La même personne aura besoin d’un nouveau compte, avec une autre adresse électronique.',

  'role.applicant': 'Organisation candidate',
  'role.reviewer': 'Évaluateur',
  'role.trustee': 'Membre du Conseil',
  'role.secretariat': 'Secrétariat',
  'role.focal-point': 'Point focal',
  'role.certifying-officer': 'Agent certificateur',
  'role.approving-officer': 'Agent ordonnateur',
  'role.releasing-officer': 'Agent chargé de la libération',
  'role.donor': 'Donateur',
  'role.auditor': 'Auditeur',
  'role.administrator': 'Administrateur',
  'about.reviewer': 'Note les candidatures, de façon indépendante.',
  'about.trustee': 'Donne son accord à une liste classée ou la renvoie.',
  'about.secretariat': 'Gère les appels, la recevabilité, les accords et la publication.',
  'about.focal-point': 'Publie les appels et les subventions ; pour une personne du secrétariat seulement.',
  'about.certifying-officer': 'Confirme que l’argent est là et que les conditions sont remplies.',
  'about.approving-officer': 'Approuve ce qui a été certifié.',
  'about.releasing-officer': 'Libère ce qui a été approuvé et le remet à la banque.',
  'about.donor': 'Lit ce que les contributions ont permis.',
  'about.auditor': 'Lit tout, ne modifie rien.',
  'about.administrator': 'Ajoute des personnes et des rôles ; ne voit ni candidature ni paiement.',
};
