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

const one = (key, name, country, city, texts, application, quality) => ({
  key,
  name,
  country,
  city,
  ...texts,
  application,
  quality,
});

/** `quality` steers the invented scores, in half-points around which the demo reviewers score. */
export const organisations = [
  one(
    'harbour-light',
    'Harbour Light',
    'GH',
    'Tema',
    english,
    { title: 'A safe harbour for people on the move', amount: '18500.00', months: 8 },
    8,
  ),
  one(
    'rive-claire',
    'Rive Claire',
    'BJ',
    'Porto-Novo',
    french,
    { title: 'Un toit et des droits', amount: '19200.00', months: 8 },
    9,
  ),
  one(
    'nuevo-camino',
    'Nuevo Camino',
    'PE',
    'Iquitos',
    spanish,
    { title: 'Volver a empezar', amount: '17300.00', months: 7 },
    8,
  ),
  one(
    'white-heron',
    'White Heron Centre',
    'VN',
    'Lao Cai',
    english,
    { title: 'Back to school, safely', amount: '15800.00', months: 8 },
    7,
  ),
  one(
    'casa-lucero',
    'Casa Lucero',
    'GT',
    'Cobán',
    spanish,
    { title: 'Defensa legal para niñas y adolescentes', amount: '20000.00', months: 8 },
    9,
  ),
  one(
    'open-hands',
    'Open Hands Network',
    'MD',
    'Bălți',
    english,
    { title: 'First days: shelter and medical care', amount: '12600.00', months: 6 },
    6,
  ),
  one(
    'sahel-solidaire',
    'Sahel Solidaire',
    'NE',
    'Agadez',
    french,
    { title: "Accueil d'urgence sur la route", amount: '16400.00', months: 8 },
    5,
  ),
  one(
    'lantern-house',
    'Lantern House',
    'NP',
    'Birgunj',
    english,
    { title: 'Legal help at the border', amount: '14200.00', months: 8 },
    8,
  ),
];

export const byKey = (key) => organisations.find((organisation) => organisation.key === key);
