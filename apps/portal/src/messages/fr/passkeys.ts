import type { FullTranslation } from '../catalogue.ts';

export const passkeys: FullTranslation<'passkeys'> = {
  title: 'Clés d’accès',
  lead: 'Votre téléphone, votre ordinateur ou une clé de sécurité vous connecte, dès que vous le déverrouillez avec le doigt, le visage ou un code PIN. Rien à saisir, et personne ne peut vous la soutirer.',
  none: 'Vous n’avez aucune clé d’accès.',
  name: 'Nom de l’appareil',
  nameHint: 'Pour le reconnaître, par exemple « Mon téléphone » ou « Clé du coffre du bureau ».',
  added: 'Ajoutée',
  used: 'Dernière utilisation',
  never: 'Pas encore',
  act: 'Modifier',
  change: 'Renommer ou supprimer',
  changeOf: 'Renommer ou supprimer {name}',
  onlyOne:
    'Votre rôle exige un second facteur, et c’est le seul que vous ayez. Ajoutez-en un autre avant de le supprimer.',
  add: 'Ajouter une clé d’accès',
  rename: 'Renommer la clé d’accès',
  renameTitle: 'Clé d’accès « {name} »',
  remove: 'Supprimer la clé d’accès',
  removeHint: 'Elle n’ouvrira plus votre compte. Supprimez-la aussi de l’appareil.',
  needsScripts:
    'Une clé d’accès a besoin de scripts, que ce navigateur n’exécute pas ici. Utilisez l’un des autres moyens.',
  signIn: 'Se connecter avec une clé d’accès',
  give: 'Utiliser une clé d’accès',
  otherwise: 'Ou avec un code',
  notGiven: 'L’appareil n’a pas donné de clé d’accès. Réessayez, ou utilisez un autre moyen.',
  known: 'Cet appareil contient déjà une clé d’accès à votre compte.',
  away: 'Nous étions injoignables. Réessayez.',
};
