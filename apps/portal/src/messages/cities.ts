import { languageOf, type Locale } from './locale.ts';
import { countryIn, countryOfZone } from './names.ts';

/** Cities whose name changes with the language. All others read as the time zone database writes them. */
const NAMES: Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>> = {
  'Europe/Vienna': { en: 'Vienna', fr: 'Vienne', es: 'Viena', ar: 'فيينا' },
  'Europe/Zurich': { en: 'Zurich', fr: 'Zurich', es: 'Zúrich', ar: 'زيورخ' },
  'Europe/Paris': { en: 'Paris', fr: 'Paris', es: 'París', ar: 'باريس' },
  'Europe/London': { en: 'London', fr: 'Londres', es: 'Londres', ar: 'لندن' },
  'Europe/Kyiv': { en: 'Kyiv', fr: 'Kyïv', es: 'Kyiv', ar: 'كييف' },
  'America/New_York': { en: 'New York', fr: 'New York', es: 'Nueva York', ar: 'نيويورك' },
  'America/Mexico_City': { en: 'Mexico City', fr: 'Mexico', es: 'Ciudad de México', ar: 'مكسيكو' },
  'America/Bogota': { en: 'Bogota', fr: 'Bogota', es: 'Bogotá', ar: 'بوغوتا' },
  'America/Lima': { en: 'Lima', fr: 'Lima', es: 'Lima', ar: 'ليما' },
  'Africa/Accra': { en: 'Accra', fr: 'Accra', es: 'Acra', ar: 'أكرا' },
  'Africa/Addis_Ababa': { en: 'Addis Ababa', fr: 'Addis-Abeba', es: 'Adís Abeba', ar: 'أديس أبابا' },
  'Africa/Algiers': { en: 'Algiers', fr: 'Alger', es: 'Argel', ar: 'الجزائر العاصمة' },
  'Africa/Cairo': { en: 'Cairo', fr: 'Le Caire', es: 'El Cairo', ar: 'القاهرة' },
  'Africa/Casablanca': { en: 'Casablanca', fr: 'Casablanca', es: 'Casablanca', ar: 'الدار البيضاء' },
  'Africa/Dakar': { en: 'Dakar', fr: 'Dakar', es: 'Dakar', ar: 'داكار' },
  'Africa/Kampala': { en: 'Kampala', fr: 'Kampala', es: 'Kampala', ar: 'كمبالا' },
  'Africa/Khartoum': { en: 'Khartoum', fr: 'Khartoum', es: 'Jartum', ar: 'الخرطوم' },
  'Africa/Lagos': { en: 'Lagos', fr: 'Lagos', es: 'Lagos', ar: 'لاغوس' },
  'Africa/Nairobi': { en: 'Nairobi', fr: 'Nairobi', es: 'Nairobi', ar: 'نيروبي' },
  'Africa/Porto-Novo': { en: 'Porto-Novo', fr: 'Porto-Novo', es: 'Porto Novo', ar: 'بورتو نوفو' },
  'Africa/Tunis': { en: 'Tunis', fr: 'Tunis', es: 'Túnez', ar: 'تونس' },
  'Asia/Amman': { en: 'Amman', fr: 'Amman', es: 'Amán', ar: 'عمّان' },
  'Asia/Baghdad': { en: 'Baghdad', fr: 'Bagdad', es: 'Bagdad', ar: 'بغداد' },
  'Asia/Bangkok': { en: 'Bangkok', fr: 'Bangkok', es: 'Bangkok', ar: 'بانكوك' },
  'Asia/Beirut': { en: 'Beirut', fr: 'Beyrouth', es: 'Beirut', ar: 'بيروت' },
  'Asia/Damascus': { en: 'Damascus', fr: 'Damas', es: 'Damasco', ar: 'دمشق' },
  'Asia/Dhaka': { en: 'Dhaka', fr: 'Dacca', es: 'Daca', ar: 'دكا' },
  'Asia/Kathmandu': { en: 'Kathmandu', fr: 'Katmandou', es: 'Katmandú', ar: 'كاتماندو' },
  'Asia/Manila': { en: 'Manila', fr: 'Manille', es: 'Manila', ar: 'مانيلا' },
  'Europe/Berlin': { en: 'Berlin', fr: 'Berlin', es: 'Berlín', ar: 'برلين' },
  'Europe/Brussels': { en: 'Brussels', fr: 'Bruxelles', es: 'Bruselas', ar: 'بروكسل' },
  'Europe/Istanbul': { en: 'Istanbul', fr: 'Istanbul', es: 'Estambul', ar: 'إسطنبول' },
  'Europe/Lisbon': { en: 'Lisbon', fr: 'Lisbonne', es: 'Lisboa', ar: 'لشبونة' },
  'Europe/Madrid': { en: 'Madrid', fr: 'Madrid', es: 'Madrid', ar: 'مدريد' },
  'Europe/Moscow': { en: 'Moscow', fr: 'Moscou', es: 'Moscú', ar: 'موسكو' },
  'Europe/Rome': { en: 'Rome', fr: 'Rome', es: 'Roma', ar: 'روما' },
  'America/Argentina/Buenos_Aires': { en: 'Buenos Aires', fr: 'Buenos Aires', es: 'Buenos Aires', ar: 'بوينس آيرس' },
  'America/Chicago': { en: 'Chicago', fr: 'Chicago', es: 'Chicago', ar: 'شيكاغو' },
  'America/Los_Angeles': { en: 'Los Angeles', fr: 'Los Angeles', es: 'Los Ángeles', ar: 'لوس أنجلوس' },
  'America/Santiago': { en: 'Santiago', fr: 'Santiago', es: 'Santiago', ar: 'سانتياغو' },
  'America/Sao_Paulo': { en: 'São Paulo', fr: 'São Paulo', es: 'São Paulo', ar: 'ساو باولو' },
  'America/Toronto': { en: 'Toronto', fr: 'Toronto', es: 'Toronto', ar: 'تورنتو' },
  'Africa/Abidjan': { en: 'Abidjan', fr: 'Abidjan', es: 'Abiyán', ar: 'أبيدجان' },
  'Africa/Johannesburg': { en: 'Johannesburg', fr: 'Johannesbourg', es: 'Johannesburgo', ar: 'جوهانسبرغ' },
  'Africa/Kinshasa': { en: 'Kinshasa', fr: 'Kinshasa', es: 'Kinshasa', ar: 'كينشاسا' },
  'Africa/Lubumbashi': { en: 'Lubumbashi', fr: 'Lubumbashi', es: 'Lubumbashi', ar: 'لوبومباشي' },
  'Africa/Tripoli': { en: 'Tripoli', fr: 'Tripoli', es: 'Trípoli', ar: 'طرابلس' },
  'Asia/Aden': { en: 'Aden', fr: 'Aden', es: 'Adén', ar: 'عدن' },
  'Asia/Dubai': { en: 'Dubai', fr: 'Dubaï', es: 'Dubái', ar: 'دبي' },
  'Asia/Gaza': { en: 'Gaza', fr: 'Gaza', es: 'Gaza', ar: 'غزة' },
  'Asia/Hebron': { en: 'Hebron', fr: 'Hébron', es: 'Hebrón', ar: 'الخليل' },
  'Asia/Jakarta': { en: 'Jakarta', fr: 'Jakarta', es: 'Yakarta', ar: 'جاكرتا' },
  'Asia/Jerusalem': { en: 'Jerusalem', fr: 'Jérusalem', es: 'Jerusalén', ar: 'القدس' },
  'Asia/Karachi': { en: 'Karachi', fr: 'Karachi', es: 'Karachi', ar: 'كراتشي' },
  'Asia/Kuwait': { en: 'Kuwait City', fr: 'Koweït', es: 'Kuwait', ar: 'مدينة الكويت' },
  'Asia/Muscat': { en: 'Muscat', fr: 'Mascate', es: 'Mascate', ar: 'مسقط' },
  'Asia/Qatar': { en: 'Doha', fr: 'Doha', es: 'Doha', ar: 'الدوحة' },
  'Asia/Riyadh': { en: 'Riyadh', fr: 'Riyad', es: 'Riad', ar: 'الرياض' },
  'Asia/Shanghai': { en: 'Shanghai', fr: 'Shanghai', es: 'Shanghái', ar: 'شنغهاي' },
  'Asia/Tehran': { en: 'Tehran', fr: 'Téhéran', es: 'Teherán', ar: 'طهران' },
  'Australia/Sydney': { en: 'Sydney', fr: 'Sydney', es: 'Sídney', ar: 'سيدني' },
};

/**
 * `Africa/Accra` -> Accra, in the reader's language where we know it. Who does not read Latin letters gets the name of the
 * country for a city that we do not know, where the country has one time only.
 */
export function cityOf(zone: string, locale: Locale): string {
  const known = NAMES[zone]?.[locale];
  if (known !== undefined) return known;
  const country = readsLatin(locale) ? undefined : countryOfZone(zone);
  if (country !== undefined) return countryIn(locale, country);
  return NAMES[zone]?.en ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

const readsLatin = (locale: Locale): boolean => new Intl.Locale(languageOf(locale).tag).maximize().script === 'Latn';
