import type { FullTranslation } from '../catalogue.ts';
import { calls } from './public-calls.ts';
import { grants } from './public-grants.ts';
import { acts } from './public-acts.ts';
import { results } from './public-results.ts';
import { decisions } from './public-decisions.ts';
import { verify } from './public-verify.ts';
import { about } from './public-about.ts';

export const publicPages: FullTranslation<'public'> = {
  away: 'هذا الجزء لا يستجيب الآن. أعيدوا تحميل الصفحة بعد لحظات.',
  asData: 'بيانات هذه الصفحة',
  'source.records': 'من سجلات الصندوق نفسه، {time}.',

  'home.title': 'الرئيسية',
  'home.headline': 'مساعدة لضحايا الاتجار بالأشخاص، محسوبة حتى آخر سنت.',
  'home.lead':
    'يدفع الصندوق المنح لمنظمات صغيرة تؤوي الأشخاص الذين تعرضوا للاتجار وتعالجهم وتدافع عنهم. كل قاعدة وكل قرار وكل دفعة مسجلة هنا، ويمكن لأي شخص التحقق منها.',
  'home.search': 'البحث عن منحة أو منظمة أو بلد',
  'home.searchHint': 'مثلاً: أوغندا، مساعدة قانونية',
  'home.openLabel': 'الدعوات المفتوحة',
  'home.open': 'مفتوح الآن',
  'home.noneOpen': 'لا توجد دعوة مفتوحة اليوم.',
  'home.allCalls': 'عرض كل الدعوات',
  'home.grantsOf': 'مبلغ المنحة: {amount}.',
  'home.see': 'هل يمكنكم تقديم طلب؟',
  'home.totals': 'المنح في ثلاثة أرقام',
  'home.thread': 'ما الذي يحدث للتبرع',
  'home.threadLead': 'خمس خطوات تتبع كل منها الأخرى. كل خطوة موقعة ومسجل وقتها ومحفوظة في سجل علني.',
  'home.latestCalls': 'أحدث الدعوات',
  'home.latest': 'أحدث المنح',
  'home.allGrants': 'عرض كل المنح',
  'home.check': 'لا تكتفوا بالثقة بنا، بل تحققوا.',
  'home.checkAbout':
    'كل إجراء يتخذه الصندوق قيد في سجل لا يمكن إلا الإضافة إليه. وإذا تغيّرت فيه كلمة واحدة لم تعد الحالة الموقعة مطابقة. ويمكنكم التحقق من السجل كله على جهازكم، دون حساب.',
  'home.checkLink': 'البحث عن إجراء أو التحقق من السجل كله',
  'home.rulesLink': 'قراءة القواعد التي نقرر بها',

  'thread.call': 'تُفتح دعوة',
  'thread.callAbout': 'تُحدد قواعدها وأوزانها وميزانيتها قبل أن يقدم أحد طلباً.',
  'thread.judge': 'يدرس المقيّمون الطلبات',
  'thread.judgeAbout': 'كل منهم وحده، ويعلل كل درجة. ومن له صلة بمقدم الطلب يتنحى.',
  'thread.board': 'يوافق المجلس',
  'thread.boardAbout': 'الترتيب ناتج عن الدرجات وفق قاعدة معلنة.',
  'thread.pay': 'يُدفع المال',
  'thread.payAbout': 'على دفعات. ويتولى ثلاثة أشخاص مختلفين التصديق على كل دفعة والموافقة عليها وصرفها.',
  'thread.help': 'تصل المساعدة',
  'thread.helpAbout': 'تُدفع الدفعة التالية بعد قبول التقرير عن سابقتها.',

  'follow.title': 'تتبّعوا منحة واحدة',
  'follow.link': 'قراءة القصة الكاملة لهذه المنحة',
  'follow.awarded': 'تُقر منحة',
  'follow.awardedAbout': '{amount}، بحسب ترتيب دعوتها',
  'follow.signed': 'يوقّع الطرفان',
  'follow.signedAbout': 'النص نفسه، ببصمة واحدة',
  'follow.paid': 'يصل المال',
  'follow.paidAbout':
    '{count, plural, zero {{amount}} one {{amount} في دفعة واحدة} two {{amount} على دفعتين} few {{amount} على # دفعات} many {{amount} على # دفعة} other {{amount} على # دفعة}}',
  'follow.reported': 'تقدم المنظمة تقريرها',
  'follow.help': 'تصل المساعدة',
  'totals.awarded':
    '{count, plural, zero {لم تُقر أي منحة} one {مبلغ منحة واحدة} two {مجموع مبلغي منحتين} few {مجموع مبالغ # منح} many {مجموع مبالغ # منحة} other {مجموع مبالغ # منحة}}',
  'totals.paid': 'مجموع ما دُفع حتى الآن',
  'totals.countries':
    '{count, plural, zero {بلد تظهر فيه المساعدة} one {بلد واحد تظهر فيه المساعدة} two {بلدان تظهر فيهما المساعدة} few {بلدان تظهر فيها المساعدة} many {بلداً تظهر فيها المساعدة} other {بلد تظهر فيها المساعدة}}',
  'totals.allGrants': 'عرض كل المنح',
  'totals.allPaid': 'ما الذي دُفع ولمن',
  'totals.results': 'عرض كل النتائج',
  'totals.withheld':
    '{count, plural, =0 {كل منحة محسوبة هنا معروضة أيضاً.} one {منحة واحدة محسوبة هنا ولكنها غير معروضة.} two {منحتان محسوبتان هنا ولكنهما غير معروضتين.} few {# منح محسوبة هنا ولكنها غير معروضة.} many {# منحة محسوبة هنا ولكنها غير معروضة.} other {# منحة محسوبة هنا ولكنها غير معروضة.}}',
  'totals.why': 'لماذا نحجب',

  'log.size': 'السجل العلني',
  'log.acts':
    '{count, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}}',
  'log.signed': 'آخر توقيع',
  'log.root': 'الجذر',
  'log.away': 'السجل العلني لا يستجيب الآن. لا يضيع شيء بسبب ذلك؛ عودوا بعد لحظات.',

  ...calls,
  ...grants,
  ...acts,
  ...results,
  ...decisions,
  ...verify,
  ...about,
};
