import type { FullTranslation } from '../catalogue.ts';

export const factors: FullTranslation<'factors'> = {
  'give.title': 'Encore une étape',
  'give.lead': 'La première étape est faite. Montrez maintenant que c’est bien vous.',
  'give.act': 'Se connecter',
  'confirm.title': 'Confirmez que c’est bien vous',
  'confirm.lead':
    'Il s’agit d’un mouvement d’argent ou d’un changement de connexion. Vous aurez ensuite cinq minutes ; votre saisie est conservée.',
  'confirm.act': 'Confirmer et continuer',
  'confirm.none': 'Là où un second facteur est nécessaire, configurez-en un d’abord, puis recommencez.',
  'confirm.forgotten':
    'Vous ne connaissez plus votre mot de passe ? Déconnectez-vous ; depuis la page de connexion, nous vous envoyons un courriel qui permet d’en choisir un nouveau.',
  'code.label': 'Code à usage unique',
  'code.hint': 'Les six chiffres affichés par votre application, par exemple 492039.',
  'code.orRecovery':
    'Les six chiffres affichés par votre application, par exemple 492039 ; ou l’un de vos codes de secours.',
  'code.missing': 'Saisissez le code.',
  'security.title': 'Se connecter en sécurité',
  'security.lead': 'Un second facteur protège votre compte, même si quelqu’un connaît votre mot de passe.',
  'security.required': 'Configurez d’abord un second facteur',
  'security.requiredLead': 'D’ici là, aucune autre page ne s’ouvre.',
  'security.stale': 'Pour modifier quoi que ce soit ici, confirmez d’abord que c’est bien vous.',
  'security.confirm': 'Confirmer que c’est bien vous',
  'security.account': 'Votre compte',
  'totp.title': 'Une application qui crée des codes',
  'totp.lead': 'Elle fonctionne sans réseau, même sur un ancien téléphone.',
  'totp.on': 'Votre application est configurée.',
  'totp.off': 'Aucune application n’est configurée.',
  'totp.begin': 'Configurer une application',
  'totp.replace': 'Configurer une autre application à la place',
  'totp.remove': 'Supprimer l’application',
  'totp.scan': '1. Scannez cette image avec votre application',
  'totp.picture': 'Image destinée à l’application ; le même secret figure ci-dessous en texte',
  'totp.secret': 'Si vous ne pouvez pas scanner, saisissez ce secret dans l’application',
  'totp.type': '2. Saisissez le code affiché par l’application',
  'totp.act': 'Confirmer l’application',
  'codes.title': 'Codes de secours',
  'codes.lead':
    'Pour le jour où votre téléphone est perdu. Chacun ouvre votre compte une fois, avec votre mot de passe.',
  'codes.left':
    '{count, plural, =0 {Il ne reste aucun code.} one {Il reste un code.} many {Il reste # codes.} other {Il reste # codes.}}',
  'codes.renew': 'Créer de nouveaux codes de secours',
  'codes.renewHint': 'Les anciens cessent aussitôt d’être valables.',
  'codes.shown': 'Conservez ces dix codes',
  'codes.once':
    'Ils ne sont affichés que maintenant. Notez-les ou imprimez cette page, et gardez-la avec vos papiers, loin de votre téléphone.',
  'codes.kept': 'Je les ai conservés : continuer',
  'done.totp': 'Votre application est configurée. Désormais, son code vous sera demandé à la connexion.',
  'done.passkey': 'Votre clé d’accès est ajoutée. Désormais, elle suffit pour vous connecter.',
  'done.renamed': 'La clé d’accès porte son nouveau nom.',
  'done.removed': 'C’est supprimé. Vos autres sessions ont pris fin.',
  'done.confirmed': 'Vous avez confirmé que c’est bien vous.',
};
