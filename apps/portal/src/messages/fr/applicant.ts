import type { FullTranslation } from '../catalogue.ts';
import { application } from './applicant-application.ts';
import { grants } from './applicant-grants.ts';
import { offline } from './applicant-offline.ts';

export const applicant: FullTranslation<'applicant'> = {
  'home.title': 'Mes tâches',
  'home.organisation': 'Votre organisation',
  'home.correct': 'La consulter ou la corriger',
  'home.drafts': 'Candidatures commencées',
  'home.calls': 'Appels ouverts',
  'home.noCalls': 'Aucun autre appel n’est ouvert aujourd’hui. Le prochain paraîtra ici le jour de sa publication.',
  'home.sent': 'Candidatures envoyées',
  'home.grants': 'Vos subventions',
  'home.until': 'Jusqu’au',
  'home.percent': '{percent, number} pour cent de ce qui est obligatoire est fait',
  'home.percentDone': 'Fait à {percent, number} pour cent',
  'home.ready': 'Prête à l’envoi',
  'home.missed': 'Date limite dépassée',
  'home.application': 'Candidature',
  'home.number': 'Numéro',
  'home.sentAt': 'Envoyée',
  'home.requested': 'Montant demandé',

  'next.register': 'À faire : présentez-vous',
  'next.registerAbout':
    'Décrivez votre organisation une seule fois. Elle figure ensuite dans chaque candidature, et vous pouvez la corriger à tout moment.',
  'next.registerAct': 'Décrire votre organisation',
  'next.sign': 'À faire : signez l’accord de subvention',
  'next.signAbout':
    'Votre candidature est financée : vous recevrez {amount}. Lisez l’accord, indiquez le compte bancaire de votre organisation et signez.',
  'next.signAct': 'Signer l’accord',
  'next.report': 'À faire : {report}',
  'next.overdue': 'En retard : {report}',
  'next.reportAbout': 'Ce rapport est attendu le {date}. Le prochain paiement en dépend.',
  'next.reportAct': 'Rédiger le rapport',
  'next.request': 'À faire : demandez {amount}',
  'next.requestAbout':
    'Cette tranche de votre subvention peut être payée. Après votre demande, trois personnes du fonds la vérifient.',
  'next.send': 'À faire : vérifiez et envoyez votre candidature à l’appel « {call} »',
  'next.sendAbout': 'Il ne manque rien. Elle n’est prise en compte qu’une fois envoyée.',
  'next.continue': 'À faire : continuez votre candidature à l’appel « {call} »',
  'next.continueAbout':
    '{percent, number} pour cent de ce qui est obligatoire est fait. Tout ce que vous avez enregistré est conservé.',
  'next.continueAct': 'Continuer la candidature',
  'next.apply': 'À faire : voyez si vous pouvez postuler',
  'next.applyAbout': 'L’appel « {call} » est ouvert.',
  'next.nothing': 'Rien à faire pour le moment',
  'next.nothingAbout': 'Dès qu’il y aura quelque chose à faire, vous le verrez ici et nous vous écrirons.',

  'applications.title': 'Candidatures',
  'applications.headline':
    '{count, plural, =0 {Aucune candidature pour le moment} one {Une candidature} other {# candidatures}}',
  'applications.none': 'Votre première candidature paraîtra ici quand vous l’aurez commencée.',
  'grants.headline':
    '{count, plural, =0 {Aucune subvention pour le moment} one {Une subvention} other {# subventions}}',
  'grants.none': 'Une subvention paraîtra ici quand une de vos candidatures sera financée.',

  'organisation.register': 'Décrivez votre organisation',
  'organisation.lead':
    'Telle qu’elle figure sur le certificat d’enregistrement. Nous comparons avec le certificat que vous envoyez.',
  'organisation.correct': 'Votre organisation',
  'organisation.correctLead':
    'Vos corrections paraissent aussitôt dans vos brouillons. Les candidatures déjà envoyées restent telles quelles.',
  'organisation.registerAct': 'Enregistrer l’organisation',
  'organisation.saveAct': 'Enregistrer les corrections',
  'organisation.numbered': 'Numéro d’enregistrement {number}',
  'organisation.name': 'Nom de l’organisation',
  'organisation.nameHint': 'Le nom officiel, dans la langue du certificat, par exemple : Harbour Light Collective.',
  'organisation.nameEmpty': 'Indiquez le nom de votre organisation.',
  'organisation.country': 'Pays d’enregistrement',
  'organisation.countryHint': 'Celui où le certificat a été délivré, par exemple le Ghana.',
  'organisation.countryEmpty': 'Choisissez un pays',
  'organisation.countryMissing': 'Choisissez le pays d’enregistrement.',
  'organisation.city': 'Ville',
  'organisation.cityHint': 'Celle de votre bureau, par exemple Tema. Jamais le lieu d’un refuge.',
  'organisation.cityEmpty': 'Indiquez la ville de votre bureau.',
  'organisation.registrationNumber': 'Numéro d’enregistrement',
  'organisation.registrationNumberHint': 'Comme sur le certificat, par exemple NGO/2015/0412.',
  'organisation.registrationNumberEmpty': 'Indiquez le numéro d’enregistrement qui figure sur le certificat.',
  'organisation.registeredOn': 'Date d’enregistrement',
  'organisation.registeredOnEmpty': 'Indiquez la date d’enregistrement : jour, mois et année en chiffres.',
  'organisation.website': 'Site Web',
  'organisation.websiteHint': 'Par exemple https://example.org',
  'organisation.mission': 'Que fait votre organisation ?',
  'organisation.missionHint':
    'Deux ou trois phrases : pour qui, quoi et depuis quand, par exemple : Depuis 2012, nous hébergeons et conseillons des femmes dans trois villes. 2 000 caractères au plus.',
  'organisation.missionEmpty': 'Dites en deux ou trois phrases ce que fait votre organisation.',

  ...application,
  ...grants,
  ...offline,
};
