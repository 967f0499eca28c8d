import type { SameKeys } from '../catalogue.ts';
import type { dutyLetters as english } from '../en/letters-duties.ts';

export const dutyLetters: SameKeys<typeof english> = {
  'assessment-stepped-aside.subject': 'تنحّى أحد المقيّمين',
  'assessment-stepped-aside.text': 'يحتاج طلب إلى مقيّم آخر. أسندوه في الصفحة أدناه.',
  'recommendation-sent.subject': 'توصية تنتظر المجلس',
  'recommendation-sent.text': 'أرسلت الأمانة توصية إلى المجلس. اقرأوها في الصفحة أدناه، ثم وافقوا عليها أو أعيدوها.',
  'recommendation-approved.subject': 'اعتمد المجلس توصية',
  'recommendation-approved.text': 'يمكن الآن إعداد الاتفاقات مع المنظمات.',
  'agreement-signed.subject': 'اتفاق ينتظر توقيع الصندوق',
  'agreement-signed.text': 'وقّعت منظمة اتفاق منحتها. تحققوا منه في الصفحة أدناه ووقّعوه باسم الصندوق.',
  'account-change-to-check.subject': 'حساب مصرفي ينتظر التحقق',
  'account-change-to-check.text':
    'اقترحت منظمة حساباً مصرفياً آخر. اتصلوا بها على رقم معروف من قبل، ثم أكدوا التغيير أو ارفضوه في الصفحة أدناه.',
  'account-change-to-agree.subject': 'حساب مصرفي ينتظر موافقتكم',
  'account-change-to-agree.text':
    'أكد موظف تصديق حساباً مصرفياً آخر. اقرؤوا في الصفحة أدناه كيف جرى التحقق منه، ثم وافقوا أو ارفضوا.',
  'tranche-requested.subject': 'دفعة تنتظر التصديق',
  'tranche-requested.text': 'طلبت منظمة دفعة. تحققوا منها في الصفحة أدناه: صدّقوا عليها أو أعيدوها.',
  'tranche-certified.subject': 'دفعة تنتظر موافقتكم',
  'tranche-certified.text': 'صُدّق على دفعة. تحققوا منها في الصفحة أدناه: وافقوا عليها أو أعيدوها.',
  'tranche-approved.subject': 'دفعة تنتظر الصرف',
  'tranche-approved.text': 'تمت الموافقة على دفعة. انظروا فيها في الصفحة أدناه قبل أن تصرفوها.',
  'payment-run-sent.subject': 'أُرسل أمر سداد إلى المصرف',
  'payment-run-sent.text':
    'أُرسل أمر سداد إلى المصرف. إن كنتم لا تعلمون به فأبلغوا المصرف وبقية الموظفين المسؤولين فوراً.',
  'report-submitted.subject': 'تقرير ينتظر القراءة',
  'report-submitted.text': 'أرسلت منظمة تقريراً. اقرأوه في الصفحة أدناه، ثم اقبلوه أو أعيدوه.',
  'erasure-requested.subject': 'شخص يطلب أن يُنسى',
  'erasure-requested.text': 'طلب شخص محو حسابه. مُروا به أو ارفضوه مع الأسباب في الصفحة أدناه.',
  'erasure-ordered.subject': 'محو ينتظر شخصاً ثانياً',
  'erasure-ordered.text': 'صدر أمر بمحو بيانات شخصية. وعلى شخص آخر أن يؤكده أو يلغيه في الصفحة أدناه.',
  'factor-reset-waiting.subject': 'فقد شخص عامله الثاني',
  'factor-reset-waiting.text':
    'يعرف شخص كلمة سره ويطلب المساعدة بسبب عامل ثانٍ مفقود. اذكروا في الصفحة أدناه كيف تأكدتم من هويته، أو ارفضوا الطلب.',
  'factor-reset-second.subject': 'عامل ثانٍ مفقود ينتظر شخصاً ثانياً',
  'factor-reset-second.text': 'شهد مدير نظام لشخص فقد عامله الثاني. ويجب أن يتأكد شخص آخر أيضاً في الصفحة أدناه.',
  'delegation-given.subject': 'تفويض في دور',
  'delegation-given.text':
    'لبضعة أيام يتصرف زميل في دور نيابةً عن آخر: أنتم نيابةً عنه أو هو نيابةً عنكم. تذكر الصفحة أدناه من هو وفي أي دور وإلى متى. إن لم تكونوا على علم بذلك فأنهوه هناك.',
  'delegation-ended.subject': 'عاد دور إلى صاحبه',
  'delegation-ended.text': 'أُنهي تفويض صادر عنكم أو ممنوح لكم. تذكر الصفحة أدناه أيّها.',
};
