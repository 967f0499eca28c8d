import type { SameKeys } from '../catalogue.ts';
import type { accountLetters as english } from '../en/letters-account.ts';

export const accountLetters: SameKeys<typeof english> = {
  'confirm-address.subject': 'Confirmez votre adresse électronique',
  'confirm-address.text':
    'Quelqu’un s’est inscrit avec cette adresse électronique. Si c’est vous, ouvrez la page ci-dessous et confirmez-la. Le lien sert une seule fois, pendant 24 heures. Si ce n’est pas vous, ne faites rien.',
  'address-taken.subject': 'Vous avez déjà un compte',
  'address-taken.text':
    'Quelqu’un a essayé de s’inscrire avec cette adresse électronique. Un compte existe déjà à cette adresse, rien n’a donc changé. Si c’est vous, connectez-vous ; si vous ne connaissez plus le mot de passe, demandez-en un nouveau à la page ci-dessous.',
  'invitation.subject': 'Vous êtes invité au portail du fonds',
  'invitation.text':
    'Le fonds vous invite à travailler sur son portail. Ouvrez la page ci-dessous et choisissez votre mot de passe. Le lien sert une seule fois, pendant 7 jours.',
  'organisation-invitation.subject': 'Votre organisation vous invite à ses candidatures',
  'organisation-invitation.text':
    'Quelqu’un de votre organisation vous invite à travailler à ses candidatures et à ses subventions. Ouvrez la page ci-dessous pour accepter. Le lien sert une seule fois, pendant 7 jours.',
  'reset-password.subject': 'Choisissez un nouveau mot de passe',
  'reset-password.text':
    'Quelqu’un a demandé un nouveau mot de passe pour votre compte. Si c’est vous, ouvrez la page ci-dessous. Le lien sert une seule fois, pendant une heure. Si ce n’est pas vous, ne faites rien : votre mot de passe reste le même.',
  'password-changed.subject': 'Votre mot de passe a été changé',
  'password-changed.text':
    'Le mot de passe de votre compte a été changé et toutes les autres sessions ont pris fin. Si ce n’est pas vous, demandez aussitôt un nouveau mot de passe et écrivez-nous.',
  'confirm-new-address.subject': 'Confirmez votre nouvelle adresse électronique',
  'confirm-new-address.text':
    'Vous nous avez demandé d’écrire désormais à cette adresse. Ouvrez la page ci-dessous et confirmez-la. Le lien sert une seule fois, pendant une heure.',
  'address-change-asked.subject': 'Votre adresse électronique va être changée',
  'address-change-asked.text':
    'Quelqu’un qui connaît votre mot de passe nous a demandé d’écrire désormais à une autre adresse. Si c’était vous, ne faites rien. Sinon, ouvrez la page ci-dessous dans les trois jours : le changement est arrêté, tout le monde est déconnecté et vous choisissez un nouveau mot de passe.',
  'address-changed.subject': 'Votre adresse électronique a été changée',
  'address-changed.text':
    'Désormais votre compte a une autre adresse électronique, et plus aucun courriel n’arrive à celle-ci. Si ce n’était pas vous, ouvrez la page ci-dessous dans les trois jours : vous retrouvez l’adresse, tout le monde est déconnecté et vous choisissez un nouveau mot de passe.',
  'account-closed.subject': 'Votre compte a été fermé',
  'account-closed.text': 'Un administrateur a fermé votre compte. Écrivez-nous si vous pensez que c’est une erreur.',
  'roles-changed.subject': 'Vos rôles au sein du fonds ont changé',
  'roles-changed.text':
    'Un administrateur a changé ce que vous pouvez faire sur le portail. La page ci-dessous indique les rôles que vous avez maintenant.',
  'delegation-changed.subject': 'Une délégation de fonctions a changé',
  'delegation-changed.text':
    'Une fonction vous a été confiée, ou a été confiée par vous, pour un temps, ou ce temps a pris fin. La page ci-dessous indique qui exerce quelle fonction et jusqu’à quand.',
  'factor-added.subject': 'Un second facteur a été ajouté à votre compte',
  'factor-added.text':
    'Un second facteur peut désormais servir à se connecter à votre compte. Si ce n’est pas vous qui l’avez ajouté, changez aussitôt votre mot de passe et écrivez-nous.',
  'passkey-added.subject': 'Une clé d’accès a été ajoutée à votre compte',
  'passkey-added.text':
    'Désormais, cette clé d’accès ouvre votre compte sans le mot de passe. Si ce n’est pas vous qui l’avez ajoutée, supprimez-la à la page ci-dessous, changez aussitôt votre mot de passe et écrivez-nous.',
  'token-made.subject': 'Un jeton d’accès a été créé dans votre compte',
  'token-made.text':
    'Avec ce jeton, un programme peut lire ou agir en votre nom, dans les limites choisies, jusqu’à son expiration. Si ce n’est pas vous qui l’avez créé, révoquez-le sur la page ci-dessous, changez tout de suite votre mot de passe et écrivez-nous.',
  'factor-removed.subject': 'Un second facteur a été retiré de votre compte',
  'factor-removed.text':
    'Un second facteur de votre compte a été retiré. Si ce n’est pas vous, changez aussitôt votre mot de passe et écrivez-nous.',
  'recovery-codes-made.subject': 'Vous avez de nouveaux codes de secours',
  'recovery-codes-made.text':
    'De nouveaux codes de secours ont été créés pour votre compte ; les précédents ne servent plus. Si ce n’est pas vous, changez aussitôt votre mot de passe et écrivez-nous.',
  'recovery-code-used.subject': 'Un code de secours a été utilisé',
  'recovery-code-used.text':
    'Quelqu’un s’est connecté à votre compte avec un code de secours. Ce code ne sert pas une seconde fois. Si ce n’est pas vous, changez aussitôt votre mot de passe et écrivez-nous.',
  'factor-reset-requested.subject': 'Nous avons votre demande au sujet du second facteur perdu',
  'factor-reset-requested.text':
    'Quelqu’un qui connaît votre mot de passe dit que tous les seconds facteurs sont perdus. Une autre personne s’assure que c’est bien vous avant tout changement, et vous appellera peut-être. Pour l’arrêter, ouvrez la page ci-dessous. Si ce n’est pas vous, arrêtez-la, changez aussitôt votre mot de passe et écrivez-nous.',
  'factor-reset-vouched.subject': 'Quelqu’un s’est porté garant de vous',
  'factor-reset-vouched.text':
    'Un administrateur s’est assuré que c’est bien vous qui avez perdu le second facteur. En raison de votre rôle, une seconde personne le fait aussi. Pour l’arrêter, ouvrez la page ci-dessous. Si ce n’est pas vous qui avez demandé, arrêtez-la, changez aussitôt votre mot de passe et écrivez-nous.',
  'factor-reset-confirmed.subject': 'Vos seconds facteurs seront retirés dans un jour',
  'factor-reset-confirmed.text':
    'Deux personnes se sont assurées que c’est bien vous qui avez perdu le second facteur. Il sera retiré après 24 heures. D’ici là, vous pouvez l’arrêter à la page ci-dessous. Si ce n’est pas vous qui avez demandé, arrêtez-la maintenant, changez votre mot de passe et écrivez-nous.',
  'factor-reset-done.subject': 'Vos seconds facteurs ont été retirés',
  'factor-reset-done.text':
    'Comme vous l’avez demandé, les seconds facteurs de votre compte ont été retirés, toutes ses sessions et tous ses jetons d’accès ont pris fin. Connectez-vous et installez-en un nouveau. Si ce n’est pas vous qui avez demandé, écrivez-nous aussitôt.',
  'factor-reset-refused.subject': 'Vos seconds facteurs restent tels quels',
  'factor-reset-refused.text':
    'La demande au sujet d’un second facteur perdu de votre compte a été refusée. Rien n’a changé. Écrivez-nous si vous ne pouvez toujours pas vous connecter. Si ce n’est pas vous qui avez demandé, changez aussitôt votre mot de passe.',
  'factor-reset-stopped.subject': 'La demande au sujet de votre second facteur a pris fin',
  'factor-reset-stopped.text':
    'Elle a été arrêtée, ou le second facteur a servi malgré tout. Rien n’a changé. Si ce n’est pas vous, changez aussitôt votre mot de passe et écrivez-nous.',
  'erasure-asked.subject': 'Nous avons votre demande d’effacement',
  'erasure-asked.text':
    'Vous nous avez demandé d’effacer votre compte. Deux personnes l’examinent. Jusqu’à la confirmation, vous pouvez retirer la demande sur la page ci-dessous. Si ce n’était pas vous, faites-le aussitôt et changez votre mot de passe.',
  'erasure-refused.subject': 'Votre compte n’est pas effacé',
  'erasure-refused.text':
    'Votre demande d’effacement a été refusée. La page ci-dessous en donne les motifs ; vous pouvez demander de nouveau.',
  'erasure-granted.subject': 'Votre compte est effacé',
  'erasure-granted.text':
    'Comme vous l’avez demandé, votre compte est fermé et ce que nous conservions sur vous est supprimé. Les inscriptions du registre public restent et ne mènent plus à personne. Ceci est notre dernier courriel ; nous le supprimons dès son envoi.',
  'identity-bound.subject': 'Votre compte a été relié à un autre',
  'identity-bound.text':
    'Vous pouvez désormais vous connecter ici avec le compte de votre maison que vous avez relié. Si ce n’était pas vous, déliez-le sur la page ci-dessous, changez aussitôt votre mot de passe et écrivez-nous.',
  'identity-removed.subject': 'Votre compte n’est plus relié',
  'identity-removed.text':
    'Désormais vous vous connectez ici seulement avec votre mot de passe. Si ce n’était pas vous, changez aussitôt votre mot de passe et écrivez-nous.',
  'access-token-made.subject': 'Un jeton d’accès personnel a été créé',
  'access-token-made.text':
    'Un programme peut maintenant agir en votre nom, dans les limites que vous lui avez données. Si ce n’est pas vous qui avez créé ce jeton, révoquez-le à la page ci-dessous et changez votre mot de passe.',
};
