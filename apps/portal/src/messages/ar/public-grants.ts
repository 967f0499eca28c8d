import type { SameKeys } from '../catalogue.ts';
import type { grants as english } from '../en/public-grants.ts';

export const grants: SameKeys<typeof english> = {
  'grants.title': 'المنح',
  'grants.all':
    '{count, plural, =0 {لم تُنشر أي منحة بعد} one {منحة واحدة منشورة} two {منحتان منشورتان} few {# منح منشورة} many {# منحة منشورة} other {# منحة منشورة}}',
  'grants.found':
    '{count, plural, =0 {لا توجد منحة مطابقة} one {منحة واحدة مطابقة من {all, number}} two {منحتان مطابقتان من {all, number}} few {# منح مطابقة من {all, number}} many {# منحة مطابقة من {all, number}} other {# منحة مطابقة من {all, number}}}',
  'grants.lead': 'من تلقى منحة، وكم تلقى، ولأي غرض، وما الذي دُفع. وما قد يعرض الناس للخطر لا يُعرض.',
  'grants.search': 'كلمات البحث',
  'grants.organisation': 'المنظمة',
  'grants.country': 'البلد',
  'grants.state': 'الحالة',
  'grants.year': 'سنة إقرار المنحة',
  'grants.awardedOn': 'تاريخ إقرار المنحة',
  'grants.amount': 'المبلغ',
  'grants.paid': 'المدفوع',
  'grants.none': 'ستظهر المنحة الأولى هنا عند نشرها.',
  'grants.nameWithheld': 'الاسم محجوب',
  'grants.countryWithheld': 'البلد محجوب',

  'grant.untitled': 'منحة غرضها محجوب',
  'grant.aside': 'معلومات وإثباتات',
  'grant.months': '{count, plural, zero {دون مدة} one {شهر واحد} two {شهران} few {# أشهر} many {# شهراً} other {# شهر}}',
  'grant.paidOf': 'دُفع {paid} من {amount}',
  'grant.paidBar': 'المدفوع {amount}',
  'grant.awardedBar': 'مبلغ المنحة {amount}',
  'grant.payments': 'الدفعات',
  'grant.payment': 'الدفعة',
  'grant.paymentNumber': 'الدفعة {ordinal, number}',
  'grant.paidOn': 'تاريخ الدفع',
  'grant.noPayments': 'لم يُدفع شيء بعد. ستظهر الدفعة الأولى هنا مع تاريخها.',
  'grant.results': 'ما حققته حتى الآن',
  'grant.reports':
    '{count, plural, =0 {لم يُقبل أي تقرير بعد.} one {قُبل تقرير واحد.} two {قُبل تقريران.} few {قُبلت # تقارير.} many {قُبل # تقريراً.} other {قُبل # تقرير.}}',
  'grant.people':
    '{count, plural, zero {لم يتلق أحد المساعدة بعد} one {تلقى المساعدة شخص واحد} two {تلقى المساعدة شخصان} few {تلقى المساعدة # أشخاص} many {تلقى المساعدة # شخصاً} other {تلقى المساعدة # شخص}}، وفق تقارير مقبولة.',
  'grant.peopleMore':
    '{count, plural, zero {لم يُحصَ أحد} one {تلقى المساعدة شخص واحد} two {تلقى المساعدة شخصان} few {تلقى المساعدة # أشخاص} many {تلقى المساعدة # شخصاً} other {تلقى المساعدة # شخص}}، وفق تقارير مقبولة؛ وهناك آخرون غير محسوبين هنا، لأن الأعداد الصغيرة لا تُعرض.',
  'grant.peopleFew': 'أقل من 11 شخصاً حتى الآن وفق التقارير. والأعداد الأصغر لا تُعرض لأنها قد تدل على أشخاص بعينهم.',
  'grant.peopleNone': 'لم يرد في التقارير بعد عدد أشخاص.',
  'grant.story': 'القصة كلها',
  'grant.noActs': 'ستظهر إجراءات هذه المنحة هنا مع إثباتاتها.',
  'grant.proof': 'الإثبات {hash}',
  'grant.renewals':
    '{count, plural, zero {لا إجراءات أخرى جُددت بها هذه الصفحة} one {إجراء آخر جُددت به هذه الصفحة} two {إجراءان آخران جُددت بهما هذه الصفحة} few {# إجراءات أخرى جُددت بها هذه الصفحة} many {# إجراءً آخر جُددت بها هذه الصفحة} other {# إجراء آخر جُددت بها هذه الصفحة}}',
  'grant.stepRuns': 'المشروع قيد التنفيذ',
  'grant.stepEnds': 'ينتهي المشروع ويحين موعد التقرير الأخير',
  'grant.stepPaid': 'الدفعة {ordinal, number}: {amount}',
  'grant.noTown': 'لا تُذكر مدينة، حتى لا يُستدل على أحد.',
  'grant.withheldWhy': 'حُجب شيء هنا لأن عرضه قد يعرض الناس للخطر. وهو محسوب في كل مجموع.',
  'grant.runs': 'مدة المشروع',
  'grant.to': 'إلى',
  'grant.checkAbout':
    '{count, plural, =0 {ستظهر إجراءات هذه المنحة في السجل العلني.} one {في السجل العلني إجراء واحد يخص هذه المنحة.} two {في السجل العلني إجراءان يخصان هذه المنحة.} few {في السجل العلني # إجراءات تخص هذه المنحة.} many {في السجل العلني # إجراءً تخص هذه المنحة.} other {في السجل العلني # إجراء تخص هذه المنحة.}} لا تحتاجون إلى حساب ولا إلى أن تثقوا بنا.',

  'check.newest': 'أحدث إجراء، ببصمة قيده',
  'check.proofFile': 'تنزيل إثباته (ملف نصي، نحو 1 كيلوبايت)',
  'check.actOnly': 'التحقق من هذا الإجراء وحده',
  'check.actCommand': 'السطران معاً يجلبان إثباته ويتحققان منه.',
  'check.logCommand': 'التحقق من السجل كله',
  'check.cosigned':
    'يشترط الأمر أيضاً توقيع {quorum, number} من {witnesses, plural, zero {الشهود} one {شاهد واحد} two {شاهدين} few {# شهود} many {# شاهداً} other {# شاهد}}. فإذا أفاد بأن الموقّعين أقل فعُمر هذه الحالة أقل من دقيقة: حاولوا مرة أخرى بعدها.',
  'check.checker': 'تنزيل أداة التحقق (ملف واحد)',
  'check.checkerAbout':
    'لا تحتاج إلا إلى Node. وعند استخدامها اكتبوا «\u2066node verify.mjs\u2069» بدلاً من «\u2066npm run --silent verify --\u2069».',
  'check.how': 'ما معنى ذلك، وكيف يُبحث عن إجراء بعينه',
};
