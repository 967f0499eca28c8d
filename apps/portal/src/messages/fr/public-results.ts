import type { SameKeys } from '../catalogue.ts';
import type { results as english } from '../en/public-results.ts';

export const results: SameKeys<typeof english> = {
  'results.title': 'Résultats',
  'results.headline': 'Ce que le fonds a fait, et avec quelle certitude',
  'results.lead':
    'D’abord, ce que ce système a consigné et peut prouver. Plus bas, ce qui a été publié avant qu’il existe.',
  'results.here': 'Consigné ici',
  'results.history': 'Publié avant ce système',
  'results.historyNote': 'Données historiques',
  'results.historyAbout':
    'Ces lignes reprennent ce qui a été publié ailleurs. Elles ne s’ajoutent pas aux chiffres ci-dessus, et le registre public prouve seulement que nous les avons saisies. Chacune indique sa source et son degré de certitude.',
  'results.none': 'Rien de tel n’est consigné.',
  'results.what': 'Quoi',
  'results.date': 'Publié',
  'results.detail': 'Tel que publié',
  'results.amount': 'Montant',
  'results.noAmount': 'non indiqué',
  'results.certainty': 'Certitude',
  'results.source': 'Source',
  'history.cycle': 'Cycles de subventions',
  'history.statement': 'Déclarations sur l’ensemble du fonds',
  'history.contribution': 'Contributions',
  'history.grantee': 'Organisations citées publiquement',
  'certainty.certain': 'Certain',
  'certainty.probable': 'Probable',
  'certainty.doubtful': 'Douteux',
  'where.title':
    '{countries, plural, =0 {Aucune subvention n’indique son pays} one {Les subventions sont allées à un pays} other {Les subventions sont allées à # pays}}',
  'where.reading':
    'Subventions publiées, par pays de l’organisation. Un pays qui pourrait mener à un refuge n’est pas publié ; ses subventions comptent quand même.',
  'where.others': 'Autres pays',
  'where.grants': 'Subventions',
  'years.title': '{paid} sur {awarded} sont payés',
  'years.reading': 'Subventions publiées en {currency}, par année d’attribution.',
  'years.year': 'Année',
  'years.awarded': 'Accordé, {currency}',
  'years.paid': 'Payé, {currency}',
  'years.awardedName': '{year}, accordé',
  'years.paidName': '{year}, payé',
};
