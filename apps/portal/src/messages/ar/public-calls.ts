import type { SameKeys } from '../catalogue.ts';
import type { calls as english } from '../en/public-calls.ts';

export const calls: SameKeys<typeof english> = {
  'calls.title': 'الدعوات',
  'calls.headline':
    '{count, plural, =0 {لا توجد دعوة مفتوحة اليوم} one {دعوة واحدة مفتوحة} two {دعوتان مفتوحتان} few {# دعوات مفتوحة} many {# دعوة مفتوحة} other {# دعوة مفتوحة}}',
  'calls.lead': 'تحدد الدعوة إلى تقديم المقترحات من يمكنه التقديم، وبأي مبلغ، وحتى متى، وكيف تُقيَّم الطلبات.',
  'calls.noneOpen': 'ستظهر الدعوة القادمة هنا يوم نشرها.',
  'calls.open': 'مفتوحة',
  'calls.upcoming': 'تُفتح قريباً',
  'calls.past': 'دعوات مغلقة',
  'calls.call': 'الدعوة',
  'calls.opens': 'موعد الفتح',
  'calls.received': 'الطلبات',
  'calls.notCounted': 'لم تُحصَ بعد',

  'section.project': 'مشروعكم',
  'section.safeguards': 'الحفاظ على سلامة الناس',

  'call.facts': 'معلومات أساسية',
  'call.amountUpTo': 'حتى {most}',
  'call.amountRange': 'من {least} إلى {most}',
  'call.until': 'حتى',
  'call.opensOn': 'تُفتح في',
  'call.closedOn': 'أُغلقت في',
  'call.deadline': 'الموعد النهائي',
  'call.start': 'بدء طلب',
  'call.startAbout': 'يمكنكم التوقف والعودة. وما حفظتموه لا يضيع أبداً.',
  'call.receivedCount':
    '{count, plural, =0 {لم يرد أي طلب.} one {ورد طلب واحد.} two {ورد طلبان.} few {وردت # طلبات.} many {ورد # طلباً.} other {ورد # طلب.}}',
  'call.mayAsk': 'المبلغ الذي يمكن طلبه',
  'call.budget': 'أموال هذه الدعوة',
  'call.length': 'المدة',
  'call.months':
    '{count, plural, zero {دون مدة} one {شهر واحد على الأكثر} two {شهران على الأكثر} few {# أشهر على الأكثر} many {# شهراً على الأكثر} other {# شهر على الأكثر}}',
  'call.languages': 'اللغات',
  'call.rules': 'القواعد',
  'call.rulesVersion': 'الصيغة {version, number}',
  'call.rulesHash': 'البصمة',
  'call.fit': 'هل يمكنكم تقديم طلب؟',
  'call.fitPast': 'من كان يمكنه تقديم طلب',
  'call.fitRegistered': 'سُجلت منظمتكم في {date} أو قبله.',
  'call.fitYears':
    '{count, plural, =0 {لا يُشترط عدد معين من سنوات الخبرة.} one {تساعد المنظمة الضحايا مباشرة منذ سنة واحدة على الأقل.} two {تساعد المنظمة الضحايا مباشرة منذ سنتين على الأقل.} few {تساعد المنظمة الضحايا مباشرة منذ # سنوات على الأقل.} many {تساعد المنظمة الضحايا مباشرة منذ # سنة على الأقل.} other {تساعد المنظمة الضحايا مباشرة منذ # سنة على الأقل.}}',
  'call.fitEverywhere': 'يجوز أن تكون مسجلة في أي بلد.',
  'call.fitCountries': 'المنظمة مسجلة في أحد هذه البلدان: {list}.',
  'call.fitDocuments': 'يمكنكم إرسال هذه الوثائق: {list}.',
  'call.fitAbout': 'إذا كان أحد هذه الشروط لا ينطبق عليكم فلن يُقبل الطلب. ابحثوا عندئذ عن دعوة أخرى.',
  'call.judged': 'كيف تُقيَّم الطلبات',
  'call.judgedAbout':
    '{reviewers, plural, zero {لا مقيّمين} one {يمنح النقاط مقيّم واحد} two {يمنح النقاط مقيّمان، لا يرى أحدهما نقاط الآخر} few {يمنح النقاط # مقيّمين، لا يرى أي منهم نقاط غيره} many {يمنح النقاط # مقيّماً، لا يرى أي منهم نقاط غيره} other {يمنح النقاط # مقيّم، لا يرى أي منهم نقاط غيره}}. والطلب الذي يحصل على أقل من {threshold, number} من 100 نقطة لا يُمول.',
  'call.judgedFixed': 'حُددت القواعد نهائياً في {time}.',
  'call.judgedLink': 'كيف يُحسب الترتيب ومن يقرر',
  'call.weights': 'نقاط كل معيار، بترتيب الشريط',
  'call.criterion': 'المعيار',
  'call.points': 'النقاط من 100',
  'call.dates': 'المواعيد',
  'call.stepOpen': 'تُفتح الدعوة',
  'call.stepSend': 'أرسلوا طلبكم',
  'call.stepReview': 'نتحقق من استيفاء القواعد، ثم يدرس المقيّمون الطلبات',
  'call.stepReviewAbout':
    '{count, plural, zero {دون مقيّمين.} one {مقيّم واحد لكل طلب مستوفٍ للقواعد.} two {مقيّمان لكل طلب مستوفٍ للقواعد.} few {# مقيّمين لكل طلب مستوفٍ للقواعد.} many {# مقيّماً لكل طلب مستوفٍ للقواعد.} other {# مقيّم لكل طلب مستوفٍ للقواعد.}}',
  'call.stepBoard': 'يقرر المجلس',
  'call.stepBoardAbout':
    '{count, plural, zero {لا تلزم موافقة أحد على الترتيب.} one {يجب أن يوافق على الترتيب عضو واحد في المجلس على الأقل.} two {يجب أن يوافق على الترتيب عضوان في المجلس على الأقل.} few {يجب أن يوافق على الترتيب # أعضاء في المجلس على الأقل.} many {يجب أن يوافق على الترتيب # عضواً في المجلس على الأقل.} other {يجب أن يوافق على الترتيب # عضو في المجلس على الأقل.}}',
  'call.stepAnswer': 'يصل الجواب إلى الجميع',
  'call.stepAnswerAbout': 'بمن فيهم من لم يُمول طلبهم.',
  'call.questions':
    '{count, plural, zero {لا أسئلة} one {السؤال الذي ستجيبون عنه} two {السؤالان اللذان ستجيبون عنهما} few {الأسئلة التي ستجيبون عنها، وعددها #} many {الأسئلة التي ستجيبون عنها، وعددها #} other {الأسئلة التي ستجيبون عنها، وعددها #}}',
  'call.questionsAbout': 'اقرأوها قبل البدء. ويمكنكم كتابة الإجابات في ملف لديكم ثم لصقها.',
  'call.questionLimit':
    '{count, plural, zero {دون أحرف} one {حرف واحد على الأكثر} two {حرفان على الأكثر} few {# أحرف على الأكثر} many {# حرفاً على الأكثر} other {# حرف على الأكثر}}',
  'call.documents': 'الوثائق التي ستحتاجون إليها',
  'call.document': 'الوثيقة',
  'call.needed': 'إلزامية',
  'call.largest': 'الحجم الأقصى',
  'call.payments':
    '{count, plural, zero {دفع المنحة} one {تُدفع المنحة دفعة واحدة} two {تُدفع المنحة على دفعتين} few {تُدفع المنحة على # دفعات} many {تُدفع المنحة على # دفعة} other {تُدفع المنحة على # دفعة}}',
  'call.paymentsCaption': 'دفعات المنحة وما تتوقف عليه كل منها',
  'call.payment': 'الدفعة',
  'call.condition': 'تُدفع بعد',
  'call.conditionSigned': 'توقيع الطرفين الاتفاق',
  'call.conditionReport': 'قبول هذا التقرير: {report}',
  'call.share': 'الحصة من المنحة',
  'call.percent': '{share, number} في المائة',
  'call.reportDue':
    '{report}: موعده {count, plural, zero {عند البدء} one {بعد شهر واحد من البدء} two {بعد شهرين من البدء} few {بعد # أشهر من البدء} many {بعد # شهراً من البدء} other {بعد # شهر من البدء}}.',
  'call.amendments':
    '{count, plural, zero {لا تعديل منذ النشر} one {تعديل واحد منذ النشر} two {تعديلان منذ النشر} few {# تعديلات منذ النشر} many {# تعديلاً منذ النشر} other {# تعديل منذ النشر}}',
};
