/**
 * Words of names that say little about who somebody is, in lower-case Latin letters, as `any-ascii` writes them. They are
 * facts about names in general, none is taken from a list of sanctions or from labelled cases.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Articles, prepositions and "son of", which are written, joined or left out at will. */
export const PARTICLES = words(`
  al el ul ad ash the of and for bin ben ibn ibni bint binti abu abou abi umm oum
  de del della di da dos das des du los las van von der den ter und et
`);

/** The same in a script without vowels. */
export const PARTICLES_WITHOUT_VOWELS = words('bn bnt bw by m l');

/** What stands before or after a person's name. */
export const TITLES = words(`
  mr mrs ms miss mister dr doctor prof professor sir lady lord rev reverend father sister hon honourable eng engineer
  sheikh sheik shaikh shaykh shaykhu cheikh mullah mulla molla maulavi mawlawi maulawi molvi mufti imam haji hajji hadji alhaj alhaji
  hafiz qari ustad ustaz ustadh sayyid sayed sayyed seyyed syed sardar khwaja akhund akhundzada
  general gen colonel col captain capt major maj lieutenant lt sergeant sgt brigadier commander commandant marshal admiral
  president minister ambassador jr sr junior senior phd md esq
  monsieur madame mme mlle senor senora don dona herr frau gospodin doktor
`);

/** Legal forms of one word. Those of several words are in LEGAL_PHRASES. */
export const LEGAL_FORMS = words(`
  ltd limited llc llp lp inc incorporated corp corporation co company plc pte pty pvt private gmbh ag mbh kg kgaa ohg ug
  aktiengesellschaft gesellschaft sa sas sarl srl spa sl bv nv vof ab as asa oy oyj aps kft zrt doo dd ad sro ooo oao zao pao ao
  tov tovarystvo jsc ojsc cjsc pjsc bhd sdn tbk pt cv est fze fzco fzc wll saoc saog sal ltda eirl eood ood sia uab
  ngo ong asbl ev eg ry
`);

/** Legal forms of several words, the longer before those that they hold. */
export const LEGAL_PHRASES: readonly (readonly string[])[] = [
  'public joint stock company',
  'open joint stock company',
  'closed joint stock company',
  'limited liability partnership',
  'limited liability company',
  'joint stock company',
  'obshchestvo s ogranichennoy otvetstvennostyu',
  'aktsionernoe obshchestvo',
  'sociedad anonima',
  'societe anonyme',
  'sp z o o',
  'sp z oo',
  's a r l',
  'd o o',
  'z o o',
  'z oo',
  's p a',
  's r l',
  'l l c',
  's a',
].map((phrase) => phrase.split(' '));

/** What many bodies are called. Alone it tells none from another. */
export const GENERIC_WORDS = words(`
  relief charity charitable charities society foundation fund trust association organisation organization org union
  federation confederation league council committee commission agency bureau office centre center institute institution
  academy school university college hospital clinic welfare humanitarian help aid support development social community
  islamic muslim christian national international global world worldwide general group groups holding holdings
  trading trade trader traders commerce commercial import export business enterprise enterprises establishment
  industry industries industrial engineering construction contracting building services service solutions consulting
  transport transportation logistics shipping maritime marine navigation cargo airline airlines aviation air
  bank banking finance financial exchange money investment investments capital insurance
  oil gas petroleum energy power mining minerals metals steel chemical pharmaceutical medical textile food
  technology technologies electronics telecom communications media press news television radio publishing
  government ministry ministerial department state republic democratic people peoples popular public
  party movement front army forces force brigade brigades battalion militia liberation resistance revolutionary
  freedom national youth women new united
  fondation fundacion fundazione stiftung asociacion associacao sociedad societe organizacion organisatie verein secours
  fond obshchestvo organizatsiya kompaniya predpriyatie zavod blagotvoritelny
  muassasa muassasat jamiya jamiyat jamaat sharika sharikat majlis haraka harakat munazzama khayria khayriyya ighatha islami islamiya
`);

/** Names that so many people bear that one of them alone is no hint. */
export const COMMON_NAMES = words(`
  muhammad mohammad mohammed mohamed muhammed mohamad mohd ahmad ahmed mahmud mahmood mahmoud hamid hamed ali hassan hasan
  hussein hussain husayn hossain ibrahim ismail yusuf yousef youssef yosef umar omar uthman osman khalid khaled
  abdullah abdallah abdul abd abdel rahman rahim karim salim salem said saeed saleh salih mustafa jamal kamal nasir nasser
  khan hashim musa isa fatima aisha mariam maryam zainab
  kim lee li park pak choe choi jong jung wang zhang chen liu yang huang zhao wu zhou singh kumar sharma devi
  ivan ivanov aleksandr alexander sergei sergey vladimir dmitri dmitry andrei nikolai mikhail
  john james robert michael david william thomas joseph george peter paul mark daniel charles richard
  jean pierre jacques marie maria anna mary elizabeth jose juan carlos luis antonio manuel francisco pedro
  smith jones brown garcia rodriguez martinez lopez gonzalez perez hernandez silva santos
  abdrahman abdaziz abdkarim abdlah mukasa mwangi traore diallo keita
`);
