// Invented organisations. Names, numbers and texts belong to nobody; scores and decisions about them are invented too.
const english = {
  language: 'en',
  answers: {
    need: 'About 40 adults and 25 children who came through the border towns this year need a safe place, a doctor and legal advice. Most arrived without papers and without anybody to call.',
    approach:
      'Months 1 and 2: safe accommodation and first medical care for 20 people. Months 2 to 6: legal help with papers and residence, counselling in two languages. Months 5 to 8: job training with three local employers.',
    results:
      '65 people receive direct help; 30 obtain papers; 15 begin paid work. We count each person once for each service and report every quarter.',
    survivors: 'Four of our nine staff were trafficked themselves. They choose the activities and interview new staff.',
    safety:
      'Our policy names a safeguarding officer, a second person for complaints about her, and a phone line. Staff sign a code of conduct and are trained twice a year.',
  },
};
const french = {
  language: 'fr',
  answers: {
    need: "Environ 35 femmes et 20 enfants ont besoin d'un hébergement sûr, de soins et d'une aide juridique. La plupart n'ont ni papiers ni proches.",
    approach:
      "Mois 1 et 2 : hébergement et premiers soins pour 18 personnes. Mois 2 à 6 : aide juridique et soutien psychologique. Mois 5 à 8 : formation et retour à l'école.",
    results:
      "55 personnes aidées directement ; 25 dossiers juridiques ouverts ; 20 enfants de retour à l'école. Nous comptons chaque personne une seule fois par service.",
    survivors: 'Un groupe de cinq personnes concernées relit chaque activité avant son début.',
    safety:
      'Notre règlement nomme une responsable, une seconde personne pour les plaintes et une ligne téléphonique. Tout le personnel est formé chaque semestre.',
  },
};
const spanish = {
  language: 'es',
  answers: {
    need: 'Unas 50 mujeres y 30 niñas y niños necesitan un lugar seguro, atención médica y asesoría legal. Muchas fueron llevadas lejos de sus familias.',
    approach:
      'Meses 1 y 2: alojamiento y primera atención para 15 personas. Meses 2 a 6: asesoría legal y apoyo psicológico. Meses 5 a 8: formación y acompañamiento al empleo.',
    results:
      '80 personas reciben ayuda directa; 40 casos legales; 20 empleos. Contamos a cada persona una vez por servicio.',
    survivors: 'Dos de las cinco personas de la dirección son sobrevivientes.',
    safety:
      'Tenemos una política con responsable, vía de denuncia independiente y formación semestral para todo el equipo.',
  },
};

/** `quality` steers the invented scores: the half-points around which the demo reviewers score. */
export const organisations = [
  {
    key: 'harbour-light',
    name: 'Harbour Light',
    place: ['GH', 'Tema'],
    texts: english,
    asks: ['A safe harbour for people on the move', '18500.00', 8],
    quality: 8,
  },
  {
    key: 'rive-claire',
    name: 'Rive Claire',
    place: ['BJ', 'Porto-Novo'],
    texts: french,
    asks: ['Un toit et des droits', '19200.00', 8],
    quality: 9,
  },
  {
    key: 'nuevo-camino',
    name: 'Nuevo Camino',
    place: ['PE', 'Iquitos'],
    texts: spanish,
    asks: ['Volver a empezar', '17300.00', 7],
    quality: 8,
  },
  {
    key: 'white-heron',
    name: 'White Heron Centre',
    place: ['VN', 'Lao Cai'],
    texts: english,
    asks: ['Back to school, safely', '15800.00', 8],
    quality: 7,
  },
  {
    key: 'casa-lucero',
    name: 'Casa Lucero',
    place: ['GT', 'Cobán'],
    texts: spanish,
    asks: ['Defensa legal para niñas y adolescentes', '20000.00', 8],
    quality: 9,
  },
  {
    key: 'open-hands',
    name: 'Open Hands Network',
    place: ['MD', 'Bălți'],
    texts: english,
    asks: ['First days: shelter and medical care', '12600.00', 6],
    quality: 6,
  },
  {
    key: 'sahel-solidaire',
    name: 'Sahel Solidaire',
    place: ['NE', 'Agadez'],
    texts: french,
    asks: ["Accueil d'urgence sur la route", '16400.00', 8],
    quality: 5,
  },
  {
    key: 'lantern-house',
    name: 'Lantern House',
    place: ['NP', 'Birgunj'],
    texts: english,
    asks: ['Legal help at the border', '14200.00', 8],
    quality: 8,
  },
].map(({ key, name, place: [country, city], texts, asks: [title, amount, months], quality }) => ({
  ...texts,
  key,
  name,
  country,
  city,
  application: { title, amount, months },
  quality,
}));

export const byKey = (key) => organisations.find((organisation) => organisation.key === key);
