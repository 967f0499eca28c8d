import type { FullTranslation } from '../catalogue.ts';

export const security: FullTranslation<'security'> = {
  title: 'Événements de sécurité',
  count:
    '{count, plural, =0 {Rien à examiner} one {Un événement à examiner} many {# événements à examiner} other {# événements à examiner}}',
  lead: 'Les requêtes indues, toutes refusées, chaque étape du retour après la perte d’un second facteur, et chaque téléchargement d’un fichier personnel. Nous gardons le compte, et une marque qui permet de reconnaître la même adresse réseau.',
  kind: 'Nature',
  at: 'Quand',
  place: 'Où',
  account: 'Compte',
  nobody: 'Non connecté',
  address: 'Marque de l’adresse',
  request: 'Numéro de requête',
  none: 'Rien de cette nature n’a été envoyé pendant la période conservée.',
  'kind.another-site': 'Envoyé depuis un autre site',
  'kind.form-token': 'Formulaire sans son jeton',
  'kind.forged': 'Jeton falsifié ou périmé, ou fausse réponse d’une clé d’accès',
  'kind.spoofed-header': 'En-tête qui usurpe une identité',
  'kind.replayed': 'Envoyé une seconde fois : clé ou réponse d’une clé d’accès déjà utilisée',
  'kind.reordered': 'Étape dans le désordre',
  'kind.oversized': 'Trop volumineux',
  'kind.not-permitted': 'Non autorisé',
  'kind.guessing': 'Recherche de mots de passe',
  'kind.copied-passkey': 'Clé d’accès peut-être copiée',
  'kind.lost-factor': 'Retour après la perte d’un second facteur',
  'kind.sign-in-elsewhere': 'Connexion par un autre service, non valable',
  'kind.personal-export': 'Fichier personnel téléchargé',
};
