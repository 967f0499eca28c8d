import type { SameKeys } from '../catalogue.ts';
import type { offline as english } from '../en/applicant-offline.ts';

export const offline: SameKeys<typeof english> = {
  'offline.title': 'الكتابة دون اتصال',
  'offline.lead': 'خذوا الأسئلة معكم في ملف Word، واكتبوا حيث لا يوجد اتصال، ثم أعيدوا الملف.',
  'offline.out': 'أخذ الاستمارة معكم',
  'offline.outAbout': 'يضم الملف جميع الأسئلة مع حد كل منها، وما أجبتم عنه حتى الآن.',
  'offline.download': 'تنزيل الاستمارة (DOCX)',
  'offline.back': 'إعادة الاستمارة',
  'offline.backAbout': 'نقرأ إجاباتكم ونعرضها عليكم. لا يُحفظ شيء قبل موافقتكم، ولا نحتفظ بالملف.',
  'offline.choose': 'الاستمارة التي كتبتم فيها',
  'offline.chooseHint': 'وثيقة Word ‏(DOCX) لا تتجاوز {size}.',
  'offline.found':
    '{count, plural, =0 {ما في ملفكم محفوظ بالفعل} one {إجابة واحدة في ملفكم مختلفة} two {إجابتان في ملفكم مختلفتان} few {# إجابات في ملفكم مختلفة} many {# إجابة في ملفكم مختلفة} other {# إجابة في ملفكم مختلفة}}',
  'offline.foundAbout': 'راجعوا كل إجابة وصححوها عند الحاجة ثم احفظوا. حتى ذلك الحين لم يتغير شيء.',
  'offline.same': 'لا شيء يحتاج إلى الحفظ. الإجابات الفارغة في الملف لا تمحو شيئاً.',
  'offline.stored': 'المحفوظ الآن',
  'offline.save': 'حفظ هذه الإجابات',
  'offline.limit': '{limit} من الحروف على الأكثر',
  'offline.until': 'يجب إرسال الطلب قبل {time}. هذا الملف ليس طلباً.',
  'offline.fileFill': 'اكتبوا كل إجابة في الخانة الفارغة تحت سؤالها. يصلح أي برنامج يحفظ ملفات Word.',
  'offline.fileCodes': 'اتركوا الرموز بين الأقواس المربعة كما هي: فبها نجد إجاباتكم.',
  'offline.fileBack': 'احفظوا الملف بصيغة DOCX وأعيدوه في الصفحة التي نزّلتموه منها.',
  'offline.fileNames': 'لا تكتبوا شيئاً يمكن التعرف به على ناجية أو ناجٍ. احفظوا هذا الملف حيث لا يفتحه إلا زملاؤكم.',
  'offline.fileRest': 'يُطلب المبلغ والمدة والوثائق في صفحات الطلب.',
};
