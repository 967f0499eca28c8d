import type { SameKeys } from '../catalogue.ts';
import type { about as english } from '../en/public-about.ts';

export const about: SameKeys<typeof english> = {
  'accessibility.title': 'Accessibilité',
  'accessibility.lead':
    'Ces pages sont faites pour tout le monde : avec un vieux téléphone, une mauvaise connexion, un clavier ou un lecteur d’écran.',
  'accessibility.can': 'Ce sur quoi vous pouvez compter',
  'accessibility.script': 'Tout fonctionne sans JavaScript, de l’inscription au récépissé.',
  'accessibility.keys':
    'Tout fonctionne au clavier seul. Chaque formulaire dit avec des mots ce qui ne va pas, et à quel endroit.',
  'accessibility.contrast':
    'Le contraste du texte est d’au moins 6,7 pour 1, en clair comme en sombre. Aucun sens ne dépend d’une couleur. Nous visons les WCAG 2.2, niveau AA.',
  'accessibility.cannot': 'Ce qui reste à améliorer',
  'accessibility.gaps':
    'Aucune personne utilisant un lecteur d’écran au quotidien n’a encore essayé ces pages. Ce que les organisations et le fonds écrivent eux-mêmes, comme le texte d’un appel, reste dans la langue où il a été écrit. Les documents déposés par les organisations ne sont accessibles que si leurs auteurs y ont veillé.',
  'accessibility.tell': 'Dites-nous ce qui ne fonctionne pas pour vous',

  'privacy.title': 'Vie privée',
  'privacy.lead': 'Ce que ce portail conserve sur les personnes, et ce qu’il ne conserve pas.',
  'privacy.victims': 'Les personnes victimes de la traite',
  'privacy.victimsAbout':
    'Le système demande des nombres, jamais des noms. N’écrivez dans aucun formulaire ni fichier le nom d’une personne aidée ou le lieu d’un refuge.',
  'privacy.kept': 'Ce que nous conservons',
  'privacy.keptAbout':
    'Sur vous : votre nom, votre adresse électronique et votre rôle. Sur une organisation : ce qu’elle écrit dans sa fiche, ses candidatures et ses rapports, et les documents qu’elle envoie.',
  'privacy.bank':
    'Les coordonnées bancaires sont chiffrées. Seul l’agent certificateur peut les lire, et chaque lecture est consignée.',
  'privacy.cookies': 'Cookies',
  'privacy.cookiesAbout':
    'Trois au plus, tous nécessaires : l’un pendant votre session, un autre pour la langue et un pour les couleurs choisies. Aucun pistage, rien d’une autre entreprise, aucune statistique sur les visites.',
  'privacy.log': 'Le registre public',
  'privacy.logAbout':
    'Ses entrées contiennent des pseudonymes et des valeurs scellées. Sans la clé d’un scellé, que seules les personnes concernées possèdent, une entrée dit ce qui s’est passé et quand, mais pas à qui.',
  'privacy.long': 'Combien de temps',
  'privacy.longAbout':
    'Une session prend fin après quelques heures sans activité. Ce qui a été refusé pour des raisons de sécurité est conservé {days, plural, one {# jour} other {# jours}}. Les candidatures, les décisions et les paiements sont conservés aussi longtemps que le fonds doit en rendre compte.',
  'privacy.rights': 'Ce que vous pouvez demander',
  'privacy.rightsAbout':
    'Sur la page de votre compte, vous voyez votre nom, votre adresse et vos rôles, et pouvez changer l’adresse. Vous pouvez aussi y télécharger ce que nous conservons sur vous et en demander l’effacement : une personne l’ordonne et une autre le confirme. Les pièces des paiements restent, parce que la loi l’exige.',
  'privacy.leave': 'Si quelqu’un regarde votre écran',
  'privacy.leaveAbout':
    '« Quitter vite » vous envoie sur un autre site. Cela ne cache pas votre visite : l’historique du navigateur et le réseau peuvent encore la montrer.',

  'contact.title': 'Contact',
  'contact.lead': 'À qui écrire, et quoi conserver.',
  'contact.write': 'Écrire au fonds',
  'contact.demo': 'Ceci est une démonstration. Personne n’y lit de courrier ; aucune adresse n’est donc indiquée.',
  'contact.none': 'L’équipe qui gère ce portail n’a pas encore indiqué d’adresse.',
  'contact.application': 'Au sujet de votre candidature ou de votre subvention',
  'contact.applicationAbout':
    'Connectez-vous : la page de votre candidature dit ce qui manque et ce qui va suivre. Indiquez son numéro quand vous écrivez.',
  'contact.mismatch': 'Si une preuve ne correspond pas',
  'contact.mismatchAbout':
    'Gardez le récépissé, la preuve et l’état signé que vous avez, et publiez-les si vous le souhaitez : ensemble, ils montrent qui a raison.',
  'contact.help': 'Si vous avez vous-même besoin d’aide',
  'contact.helpAbout':
    'Le fonds finance des organisations et ne peut pas aider directement des personnes. Si vous êtes en danger, appelez le numéro d’urgence du pays où vous êtes.',

  'data.title': 'Données ouvertes',
  'data.lead': 'Tout ce que montrent les pages publiques peut être lu par des programmes, sans compte.',
  'data.read': 'Ce qui peut être lu',
  'data.calls': 'chaque appel publié, avec ses règles',
  'data.grants': 'chaque subvention, dans la mesure où elle est publiée',
  'data.totals': 'les totaux de toutes les subventions',
  'data.history': 'ce qui a été publié avant ce système, avec les sources',
  'data.api': 'la description de toute l’API (OpenAPI)',
  'data.checkpoint': 'l’état signé du registre public ',
  'data.policy': 'où se trouve le registre et quelles clés le signent (C2SP tlog-policy)',
  'data.reuse': 'Les utiliser',
  'data.reuseAbout':
    'Réutilisation libre en citant le fonds. Un chiffre sans sa date ne dit pas grand-chose : gardez les deux.',
};
