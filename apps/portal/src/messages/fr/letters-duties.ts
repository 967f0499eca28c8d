import type { SameKeys } from '../catalogue.ts';
import type { dutyLetters as english } from '../en/letters-duties.ts';

export const dutyLetters: SameKeys<typeof english> = {
  'assessment-stepped-aside.subject': 'Un évaluateur s’est récusé',
  'assessment-stepped-aside.text':
    'Une candidature a besoin d’un autre évaluateur. Affectez-en un à la page ci-dessous.',
  'recommendation-sent.subject': 'Une recommandation attend le Conseil',
  'recommendation-sent.text':
    'Le secrétariat a transmis une recommandation au Conseil. Lisez-la à la page ci-dessous, puis approuvez-la ou renvoyez-la.',
  'recommendation-approved.subject': 'Le Conseil a approuvé une recommandation',
  'recommendation-approved.text': 'Les accords avec les organisations peuvent maintenant être établis.',
  'agreement-signed.subject': 'Un accord attend la signature du fonds',
  'agreement-signed.text':
    'Une organisation a signé son accord de subvention. Vérifiez-le à la page ci-dessous et signez-le au nom du fonds.',
  'account-change-to-check.subject': 'Un compte bancaire attend d’être vérifié',
  'account-change-to-check.text':
    'Une organisation a proposé un autre compte bancaire. Appelez-la à un numéro connu auparavant, puis confirmez le changement ou refusez-le sur la page ci-dessous.',
  'account-change-to-agree.subject': 'Un compte bancaire attend votre accord',
  'account-change-to-agree.text':
    'Un agent certificateur a confirmé un autre compte bancaire. Lisez sur la page ci-dessous comment il a été vérifié, puis acceptez ou refusez.',
  'tranche-requested.subject': 'Un paiement attend d’être certifié',
  'tranche-requested.text':
    'Une organisation a demandé un paiement. Vérifiez-le à la page ci-dessous : certifiez-le ou renvoyez-le.',
  'tranche-certified.subject': 'Un paiement attend votre approbation',
  'tranche-certified.text':
    'Un paiement a été certifié. Vérifiez-le à la page ci-dessous : approuvez-le ou renvoyez-le.',
  'tranche-approved.subject': 'Un paiement attend d’être libéré',
  'tranche-approved.text': 'Un paiement a été approuvé. Regardez-le à la page ci-dessous avant de le libérer.',
  'payment-run-sent.subject': 'Un lot de paiement est parti à la banque',
  'payment-run-sent.text':
    'Un lot de paiement a été transmis à la banque. Si vous n’en savez rien, prévenez aussitôt la banque et les autres responsables.',
  'report-submitted.subject': 'Un rapport attend d’être lu',
  'report-submitted.text':
    'Une organisation a envoyé un rapport. Lisez-le à la page ci-dessous, puis acceptez-le ou renvoyez-le.',
  'erasure-requested.subject': 'Quelqu’un demande à être oublié',
  'erasure-requested.text':
    'Une personne a demandé l’effacement de son compte. Ordonnez-le ou refusez-le avec des motifs sur la page ci-dessous.',
  'erasure-ordered.subject': 'Un effacement attend une deuxième personne',
  'erasure-ordered.text':
    'L’effacement de données personnelles a été ordonné. Une autre personne doit le confirmer ou l’annuler à la page ci-dessous.',
  'factor-reset-waiting.subject': 'Quelqu’un a perdu son second facteur',
  'factor-reset-waiting.text':
    'Quelqu’un connaît son mot de passe et demande de l’aide pour un second facteur perdu. À la page ci-dessous, dites comment vous vous êtes assuré de son identité, ou refusez.',
  'factor-reset-second.subject': 'Un second facteur perdu attend une seconde personne',
  'factor-reset-second.text':
    'Un administrateur s’est porté garant de quelqu’un qui a perdu son second facteur. Une autre personne doit aussi s’en assurer, à la page ci-dessous.',
  'delegation-given.subject': 'Un rôle est confié à un collègue',
  'delegation-given.text':
    'Pendant quelques jours, un collègue agit dans un rôle pour un autre : vous pour lui, ou lui pour vous. La page ci-dessous dit qui, dans quel rôle et jusqu’à quand. Si vous n’en savez rien, mettez-y fin là.',
  'delegation-ended.subject': 'Un rôle est revenu à son titulaire',
  'delegation-ended.text': 'Une délégation donnée ou reçue par vous a pris fin. La page ci-dessous dit laquelle.',
};
