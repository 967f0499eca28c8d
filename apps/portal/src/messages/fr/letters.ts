import type { FullTranslation } from '../catalogue.ts';
import { accountLetters } from './letters-account.ts';
import { dutyLetters } from './letters-duties.ts';

export const letters: FullTranslation<'letters'> = {
  greeting: 'Bonjour {name},',
  greetingNobody: 'Bonjour,',
  foot: 'Ce courriel ne contient volontairement aucun détail : vous les verrez une fois connecté au portail. Nous ne demandons jamais votre mot de passe par courriel.',
  choose: 'Votre langue, et vos courriels tout de suite ou une fois par jour :',

  'application-submitted.subject': 'Nous avons reçu votre candidature',
  'application-submitted.text':
    'Votre candidature est complète et en sécurité chez nous. Votre récépissé se trouve à la page ci-dessous ; gardez-le.',
  'application-found-eligible.subject': 'Votre candidature passe à l’évaluation',
  'application-found-eligible.text':
    'Nous avons vérifié votre candidature au regard des conditions de l’appel. Elle est maintenant confiée à des évaluateurs indépendants.',
  'application-found-ineligible.subject': 'Une décision sur votre candidature',
  'application-found-ineligible.text':
    'Nous avons vérifié votre candidature au regard des conditions de l’appel. La page ci-dessous indique la décision et ses motifs.',
  'application-decided.subject': 'Une décision sur votre candidature',
  'application-decided.text':
    'Le Conseil s’est prononcé sur les candidatures de cet appel. La page ci-dessous indique la décision sur la vôtre, et la suite.',
  'assessment-assigned.subject': 'Une candidature attend votre évaluation',
  'assessment-assigned.text':
    'Une candidature à évaluer vous a été attribuée. Avant de la lire, regardez qui l’a présentée : si un lien vous unit à cette organisation, récusez-vous sur cette page. Se récuser n’a aucune conséquence pour vous.',
  'agreement-drafted.subject': 'Votre accord de subvention est prêt à signer',
  'agreement-drafted.text':
    'L’accord de subvention est établi. Lisez-le à la page ci-dessous, indiquez le compte bancaire et signez.',
  'agreement-countersigned.subject': 'Votre accord de subvention est en vigueur',
  'agreement-countersigned.text':
    'Les deux parties ont signé l’accord de subvention. La page ci-dessous indique quand demander chaque paiement et quand remettre chaque rapport.',
  'account-change-proposed.subject': 'Le compte bancaire de votre subvention doit changer',
  'account-change-proposed.text':
    'Quelqu’un de votre organisation a proposé un autre compte bancaire pour une subvention. Si vous n’en savez rien, arrêtez cela tout de suite sur la page de la subvention. Nous vous appellerons à un numéro que nous connaissons depuis plus longtemps ; avant la décision, rien n’est payé.',
  'account-change-agreed.subject': 'Un nouveau compte bancaire comptera dans trois jours',
  'account-change-agreed.text':
    'Deux agents ont accepté un autre compte bancaire pour votre subvention. Si votre organisation ne le veut pas, arrêtez cela sur la page de la subvention avant qu’il ne compte.',
  'account-change-refused.subject': 'Le compte bancaire de votre subvention reste',
  'account-change-refused.text':
    'Le compte bancaire proposé a été refusé. La page de la subvention dit pourquoi ; les paiements continuent sur le compte que nous avions.',
  'account-change-withdrawn.subject': 'Le changement de votre compte bancaire est arrêté',
  'account-change-withdrawn.text':
    'Quelqu’un de votre organisation a arrêté le changement de compte bancaire. Le compte que nous avions reste.',
  'account-change-counts.subject': 'Votre subvention a un nouveau compte bancaire',
  'account-change-counts.text':
    'Le nouveau compte bancaire de votre subvention compte désormais. Si votre organisation ne le connaît pas, écrivez-nous tout de suite.',
  'tranche-returned.subject': 'Votre demande de paiement est à corriger',
  'tranche-returned.text':
    'Nous ne pouvons pas donner suite à une demande de paiement telle qu’elle est. La page ci-dessous indique ce qu’il faut corriger ; demandez ensuite le paiement de nouveau.',
  'tranche-paid.subject': 'Un paiement est en route',
  'tranche-paid.text':
    'La banque a exécuté un paiement de votre subvention. Il peut mettre quelques jours à arriver. La page ci-dessous indique de quel paiement il s’agit.',
  'report-sent-back.subject': 'Votre rapport est à corriger',
  'report-sent-back.text':
    'Nous avons lu votre rapport et avons des questions. La page ci-dessous indique ce qui manque ; corrigez-le à cet endroit et envoyez-le de nouveau.',
  'report-accepted.subject': 'Votre rapport est accepté',
  'report-accepted.text': 'Nous avons lu votre rapport et l’avons accepté. Merci.',
  'application-withdrawn.subject': 'Votre candidature est retirée',
  'application-withdrawn.text':
    'Votre candidature a été retirée et personne ne l’évalue plus. Si ce n’était pas voulu, écrivez-nous avant la date limite.',
  'agreement-cancelled.subject': 'Votre accord de subvention est annulé',
  'agreement-cancelled.text':
    'L’accord de subvention a été annulé avant que les deux parties ne l’aient signé. La page ci-dessous en indique le motif.',
  'agreement-closed.subject': 'Votre subvention est close',
  'agreement-closed.text':
    'Tous les paiements ont été faits et tous les rapports acceptés ; la subvention est close. Merci de votre travail.',
  'tranche-cancelled.subject': 'Un paiement de votre subvention est annulé',
  'tranche-cancelled.text':
    'Un paiement prévu de votre subvention a été annulé. La page ci-dessous indique lequel, et pourquoi.',
  'digest.subject': '{count, plural, =0 {Aucun avis} one {Un avis} other {# avis}} du fonds',
  'digest.text': 'Ce qui s’est passé depuis notre dernier courriel :',
  'member-invited.subject': 'Vous êtes invité à rejoindre une organisation',
  'member-invited.text':
    'Une organisation qui présente des candidatures au fonds vous invite à y travailler avec elle. La page ci-dessous montre laquelle. L’invitation est valable 14 jours ; si vous ne l’attendiez pas, jetez ce courriel, et rien ne se passera.',

  ...accountLetters,
  ...dutyLetters,
};
