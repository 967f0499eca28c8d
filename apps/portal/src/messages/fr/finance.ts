import type { FullTranslation } from '../catalogue.ts';
import { payments } from './finance-payments.ts';
import { runs } from './finance-runs.ts';
import { books } from './finance-books.ts';

export const finance: FullTranslation<'finance'> = {
  'home.title': 'Paiements',
  'home.waiting':
    '{count, plural, =0 {Aucun paiement n’attend votre signature} one {Un paiement attend votre signature} other {# paiements attendent votre signature}}',
  'home.moving':
    '{count, plural, =0 {Aucun paiement n’est en cours} one {Un paiement est en cours} other {# paiements sont en cours}}',
  'home.certify': 'Vous certifiez : l’argent est là, l’objet est juste et les conditions sont remplies.',
  'home.approve': 'Vous approuvez ce qu’un agent certificateur a certifié, si vous êtes d’accord.',
  'home.release': 'Vous libérez ce qui est certifié et approuvé. À partir de là, le paiement part à la banque.',
  'home.three':
    'Il faut toujours trois personnes différentes pour certifier, approuver et libérer. Le système refuse toute autre façon de faire.',
  'home.read': 'Vous pouvez tout lire ici et ne rien modifier.',
  'home.also': 'Autres tâches pour vous',
  'home.alsoNone': 'Il n’y a pas d’autre tâche pour vous.',
  'tab.label': 'Paiements selon leur étape',
  'tab.waiting': 'À signer',
  'tab.moving': 'En cours',
  'tab.planned': 'Prévus',
  'tab.done': 'Payés ou annulés',
  'empty.waiting': 'Rien n’attend votre signature. Ce dont les autres s’occupent est sous « En cours ».',
  'empty.moving': 'Aucun paiement n’est en cours. Un paiement paraît ici quand un bénéficiaire le demande.',
  'empty.planned': 'Aucun paiement n’est prévu. Les paiements sont prévus quand un accord est rédigé.',
  'empty.done': 'Rien n’a encore été payé ni annulé.',
  'todo.build': 'Établir un lot de paiement en {currency}',
  'todo.buildHint': '{count, plural, one {# paiement libéré} other {# paiements libérés}}, {total}',
  'todo.send': 'Envoyer à la banque le fichier du lot {number}',
  'todo.settle': 'Saisir le relevé bancaire du lot {number}',
  'todo.runHint': '{count, plural, one {# paiement} other {# paiements}}, {total}',
  'todo.deposit': 'Saisir l’encaissement de {donor}',
  'todo.state.build': 'Prêt',
  'todo.state.send': 'À envoyer',
  'todo.state.settle': 'À la banque',
  'todo.state.deposit': 'Promise',

  'table.payee': 'Bénéficiaire',
  'table.tranche': '{number}, paiement {ordinal, number} : {title}',
  'table.amount': 'Montant',
  'table.state': 'État',
  'table.requested': 'Demandé',
  'table.certified': 'Certifié',
  'table.approved': 'Approuvé',
  'table.released': 'Libéré',
  'table.paid': 'Payé',
  'table.condition': 'Ce qui doit précéder',
  'table.afterReport': 'Rapport {ordinal, number} accepté',
  'table.afterSigning': 'Accord signé par les deux parties',
  'table.sentBack': 'Renvoyé : {reason}',
  'table.notYet': 'pas encore',
  'table.next': 'Suite',
  'table.check.certify': 'Vérifier et certifier',
  'table.check.approve': 'Vérifier et approuver',
  'table.check.release': 'Vérifier et libérer',

  ...payments,
  ...runs,
  ...books,
};
