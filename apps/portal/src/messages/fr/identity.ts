import type { FullTranslation } from '../catalogue.ts';

export const identity: FullTranslation<'identity'> = {
  'signIn.lead': 'Si vous travaillez pour le fonds et avez relié votre compte :',
  'signIn.act': 'Se connecter avec {provider}',
  'page.title': 'Se connecter avec {provider}',
  'page.lead':
    'Vous vous connectez là-bas et revenez ici connecté. Votre mot de passe reste valable ici, et l’argent exige toujours votre second facteur d’ici.',
  'page.bound': 'Votre compte est relié depuis le {date}.',
  'page.unbound':
    'Votre compte n’est pas relié. Vous confirmez que c’est bien vous, vous vous connectez encore une fois chez {provider}, puis vous revenez ici.',
  'page.bind': 'Relier mon compte',
  'page.remove': 'Délier mon compte',
  'page.fresh':
    'Nous demandons d’abord votre second facteur si vous ne l’avez pas donné dans les cinq dernières minutes.',
  'done.bound': 'Votre compte est relié. Vous pouvez désormais vous connecter là-bas.',
  'done.removed': 'Votre compte n’est plus relié. Vous vous connectez ici avec votre mot de passe.',
};
