import type { FullTranslation } from '../catalogue.ts';

export const link: FullTranslation<'link'> = {
  password: 'Mot de passe',
  passwordHint:
    '12 caractères ou plus, de préférence 15. Plusieurs mots résistent mieux qu’un seul mot avec des signes, et se retiennent plus facilement, par exemple : lampe rivière sept pain, mais avec vos propres mots. Vous pouvez le coller.',
  'request.link': 'Pas de mot de passe, ou pas de courriel de notre part ? Recevez un courriel pour entrer',
  'request.title': 'Recevoir un courriel pour entrer',
  'request.lead':
    'Pour un mot de passe oublié, et quand le courriel de confirmation ou d’invitation n’est pas arrivé. Si un compte correspond à l’adresse, nous y écrivons.',
  'request.act': 'M’envoyer un courriel',
  'sent.title': 'Consultez votre messagerie',
  'sent.lead':
    'Si nous pouvons écrire à l’adresse que vous avez indiquée, un courriel est en route. Ouvrez le lien qu’il contient pour continuer.',
  'sent.late':
    'Rien après quelques minutes ? Regardez dans le dossier des courriels indésirables et vérifiez l’adresse indiquée.',
  'sent.again': 'Demander un autre courriel',
  'sent.demo': 'Ouvrir la boîte aux lettres de cette démonstration',
  'confirm.title': 'Confirmez votre adresse électronique',
  'confirm.lead':
    'Vous vous êtes inscrit avec cette adresse. Confirmez qu’elle est à vous ; vous serez alors connecté.',
  'confirm.act': 'Confirmer l’adresse',
  'accept.title': 'Bienvenue, {name}',
  'accept.lead':
    'Le fonds vous invite à travailler avec lui. Choisissez votre propre mot de passe ; vous serez alors connecté.',
  'accept.act': 'Accepter l’invitation',
  'reset.title': 'Choisissez un nouveau mot de passe',
  'reset.lead':
    'Toutes les sessions de ce compte prennent fin. Vous vous connectez ensuite avec le nouveau mot de passe, et avec votre second facteur si vous en avez un.',
  'reset.act': 'Changer le mot de passe',
  'reset.done': 'Votre mot de passe est changé. Connectez-vous avec le nouveau.',
  'new-address.title': 'Utiliser désormais cette adresse électronique',
  'new-address.lead': 'Elle sert à vous connecter, et nous y écrivons. L’ancienne adresse ne compte plus.',
  'new-address.act': 'Utiliser cette adresse',
  'keep-factors.title': 'Garder mes seconds facteurs',
  'keep-factors.lead':
    'Ceci arrête la demande au sujet d’un second facteur perdu. Rien ne change. Si ce n’est pas vous qui avez demandé, quelqu’un connaît votre mot de passe : changez-le aussitôt.',
  'keep-factors.act': 'Arrêter la demande',
  'keep-factors.done':
    'La demande est arrêtée. Vos seconds facteurs restent tels quels. Si ce n’est pas vous qui avez demandé, changez votre mot de passe.',
  'keep-address.title': 'Garder cette adresse électronique',
  'keep-address.lead':
    'Le compte garde cette adresse, ou la retrouve. Tout le monde est déconnecté, les jetons d’accès prennent fin et le mot de passe ne fonctionne plus : nous vous écrivons aussitôt pour que vous en choisissiez un nouveau.',
  'keep-address.act': 'Garder l’adresse',
  currentPassword: 'Votre mot de passe actuel',
  newAddress: 'Nouvelle adresse électronique',
  'change-password.title': 'Changer votre mot de passe',
  'change-password.lead': 'Toutes vos autres sessions prennent fin, et un courriel vous en avertit.',
  'change-password.act': 'Changer le mot de passe',
  'change-password.done': 'Votre mot de passe est changé, et vos autres sessions ont pris fin.',
  'change-address.title': 'Changer votre adresse électronique',
  'change-address.lead':
    'Nous écrivons à la nouvelle adresse ; elle compte dès que vous avez ouvert le lien de ce courriel. L’ancienne adresse en est avertie.',
  'change-address.act': 'Écrire à la nouvelle adresse',
  'change-address.done': 'Votre adresse électronique est changée.',
  'bad.title': 'Ce lien ne peut pas servir',
  'bad.lead':
    'Il a déjà servi, il est trop ancien, ou il n’est pas arrivé en entier. Si vous l’avez utilisé, connectez-vous. Sinon, demandez un autre courriel.',
  'other.title': 'Quelqu’un est connecté sur cet appareil',
  'other.lead':
    'Ce lien est destiné à une personne qui n’est pas connectée. Vous êtes connecté au nom de {name} : déconnectez-vous, puis la suite s’affiche.',
  'other.act': 'Se déconnecter et continuer',
};
