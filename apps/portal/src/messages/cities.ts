import type { Locale } from './locale.ts';

/** Cities whose name changes with the language. All others read as the time zone database writes them. */
const NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
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
};

/** `Africa/Accra` -> Accra, in the reader's language where we know it. */
export function cityOf(zone: string, locale: Locale): string {
  return NAMES[zone]?.[locale] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}
