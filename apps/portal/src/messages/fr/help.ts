import type { FullTranslation } from '../catalogue.ts';

export const help: FullTranslation<'help'> = {
  'saved.refused':
    'Seulement sur cet appareil, dans cette fenêtre : une réponse ne peut pas être gardée telle quelle. Enregistrez avec un bouton pour voir quoi corriger.',
  'saved.stale':
    'Seulement sur cet appareil, dans cette fenêtre : une autre personne, ou vous-même dans une autre fenêtre, a enregistré une version plus récente. Enregistrez avec un bouton pour voir les deux.',
  'saved.over':
    'Seulement sur cet appareil, dans cette fenêtre : votre session est terminée. Enregistrez avec un bouton et connectez-vous ; votre texte reviendra.',
  'saved.away':
    'Seulement sur cet appareil, dans cette fenêtre : notre serveur ne répond pas. Nous réessayons ; laissez cette fenêtre ouverte.',
  'sum.points': '{points} points sur {of} jusqu’ici, d’après ce qui est sur cette page.',
  'theme.label': 'Couleurs des pages',
  'theme.light': 'Claires',
  'theme.dark': 'Sombres',
  'theme.device': 'Comme sur l’appareil',
  'exit.link': 'Ce que cela cache',
  'exit.footer': 'Quitter vite',
  'exit.title': 'Ce que « Quitter vite » cache, et ce qu’il ne peut pas cacher',
  'exit.lead': 'Pour les personnes qui ne doivent pas être vues sur ces pages.',
  'exit.does': 'Ce qu’il fait',
  'exit.button':
    '« Quitter vite » se trouve en haut de chaque page destinée aux candidats et ouvre Wikipédia à la place.',
  'exit.keys':
    'Si votre navigateur exécute JavaScript, appuyer trois fois sur la touche Échap fait de même, la page disparaît aussitôt et le bouton Précédent n’y ramène pas.',
  'exit.cannot': 'Ce qu’il ne peut pas cacher',
  'exit.history':
    'L’historique du navigateur : les autres pages que vous avez ouvertes ici y restent jusqu’à ce que vous les supprimiez.',
  'exit.session':
    'Votre session : vous restez connecté. Quiconque ouvre ce portail dans le même navigateur avant la fin de la session agit en votre nom. Sur un appareil partagé, déconnectez-vous d’abord.',
  'exit.typed':
    'Ce que vous avez écrit : les réponses enregistrées restent sur notre serveur ; les autres sont perdues.',
  'exit.network':
    'Le réseau et l’appareil : quiconque gère le réseau, ou a installé un programme sur l’appareil, peut voir que vous étiez ici.',
  'exit.letters': 'Les courriels que nous vous avons envoyés : ils restent dans votre boîte aux lettres.',
  'exit.safer': 'Ce qui est plus sûr',
  'exit.saferAbout': 'Un appareil que personne d’autre n’ouvre, et une fenêtre privée que vous fermez en partant.',
  'exit.danger': 'Si vous êtes en danger',
  'exit.dangerAbout': 'Appelez le numéro d’urgence du pays où vous êtes.',
};
