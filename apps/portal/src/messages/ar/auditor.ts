import type { FullTranslation } from '../catalogue.ts';

export const auditor: FullTranslation<'auditor'> = {
  'log.title': 'السجل العلني',
  'log.whole':
    '{count, plural, zero {لا إجراءات في السجل العلني} one {إجراء واحد في السجل العلني} two {إجراءان في السجل العلني} few {# إجراءات في السجل العلني} many {# إجراءً في السجل العلني} other {# إجراء في السجل العلني}}، ولا شيء متأخر',
  'log.late':
    '{count, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}} في انتظار السجل العلني، وأطول انتظار {seconds, plural, zero {أقل من ثانية} one {ثانية واحدة} two {ثانيتان} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  'log.stopped': 'توقف السجل العلني عن النمو',
  'log.away': 'السجل العلني لا يستجيب الآن',
  'log.awayAbout': 'تستمر الإجراءات وتنتظر في خدماتها، ولا يضيع منها شيء. عودوا بعد دقيقة، ثم اسألوا مشغّل النظام.',
  'log.stoppedAbout':
    'السجل العلني نفسه يذكر السبب: {fault}. تستمر الإجراءات وتنتظر. ويجب أن ينظر مشغّل النظام في ذلك الآن.',
  'log.lateAbout': 'يصل الإجراء عادة إلى السجل العلني خلال ثوانٍ. إذا استمر هذا دقيقة فاسألوا مشغّل النظام.',
  'log.lead':
    'كل إجراء للصندوق قيد واحد. والسجل العلني لا يمكن إلا الإضافة إليه؛ وإذا تغيّر قيد أو نقص لم يعد مطابقاً للحالة الموقعة.',
  'log.earlier': 'السجلات السابقة لهذا الصندوق',
  'log.earlierAbout':
    'انتهى كل منها، وحالته الموقعة الأخيرة هي بداية السجل الذي يليه. وتبقى إجراءاته في مكانها إلى الأبد.',
  'log.state': 'حالة السجل العلني',
  'log.size': 'الإجراءات',
  'log.signed': 'آخر حالة موقعة',
  'log.notSigned': 'لم تُوقع بعد',
  'log.root': 'جذر الشجرة',
  'log.pending': 'في انتظار السجل العلني',
  'log.pendingNone': 'لا شيء في الانتظار.',
  'log.pendingSome':
    '{count, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}}، وأطول انتظار {seconds, plural, zero {أقل من ثانية} one {ثانية واحدة} two {ثانيتان} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  'log.origin': 'اسم السجل العلني',
  'log.vkey': 'المفتاح الذي تُفحص به التوقيعات (vkey)',
  'log.vkeyAbout': 'قارنوه بالمفتاح المطبوع الذي سُلّم إليكم على الورق، لا بهذه الصفحة وحدها.',
  'log.checkAbout':
    'هذه الصفحة صفحتنا، فقد تكذب. أما الأمر أدناه فلا يكذب: إنه يقرأ السجل كله على جهازكم ويعيد حساب كل بصمة.',
  'log.find': 'البحث عن إجراء',
  'log.findLabel': 'بصمة الإجراء (leaf hash)',
  'log.findHint':
    '64 علامة من 0 إلى 9 ومن a إلى f، مثلاً ما يبدأ بـ ⁦9f2c 41d0⁩. تجدونها في الإيصالات وفي صفحات المنح؛ ويمكن أيضاً إدخال إيصال كامل.',
  'log.sources': 'ما يُقرأ إلى جانبه',
  'log.sourceSample': 'سحب منح أو دفعات بالقرعة',
  'log.sourceRecords': 'كل السجلات، للقراءة فقط',
  'log.sourceRules': 'دليل القواعد: من يجوز له فعل ماذا، ومتى، وما الذي يترتب عليه',
  'log.sourceApi': 'واجهة البرمجة كلها مع صلاحياتها (OpenAPI، JSON)',
  'log.sourceStatus': 'بيانات حالة السجل العلني (JSON)',
  'log.sourcePeople': 'من يشغل أي دور',
  'log.sourceErasures': 'ما مُحي، وعلى أي أساس',

  'records.title': 'السجلات',
  'records.count.applications':
    '{count, plural, =0 {لا توجد طلبات} one {طلب واحد} two {طلبان} few {# طلبات} many {# طلباً} other {# طلب}}',
  'records.count.assessments':
    '{count, plural, =0 {لا توجد تقييمات} one {تقييم واحد} two {تقييمان} few {# تقييمات} many {# تقييماً} other {# تقييم}}',
  'records.count.recommendations':
    '{count, plural, =0 {لا توجد قوائم ترتيب} one {قائمة ترتيب واحدة} two {قائمتا ترتيب} few {# قوائم ترتيب} many {# قائمة ترتيب} other {# قائمة ترتيب}}',
  'records.count.agreements':
    '{count, plural, =0 {لا توجد اتفاقات} one {اتفاق واحد} two {اتفاقان} few {# اتفاقات} many {# اتفاقاً} other {# اتفاق}}',
  'records.count.runs':
    '{count, plural, =0 {لا توجد أوامر سداد} one {أمر سداد واحد} two {أمرا سداد} few {# أوامر سداد} many {# أمر سداد} other {# أمر سداد}}',
  'records.lead': 'يمكنكم قراءة كل سجل، ولا يمكنكم تغيير شيء. ويقود كل سطر إلى الصفحة التي يراها المسؤولون عنه.',
  'records.tabs': 'أنواع السجلات',
  'records.applications': 'الطلبات',
  'records.assessments': 'التقييمات',
  'records.recommendations': 'قوائم الترتيب',
  'records.agreements': 'الاتفاقات',
  'records.runs': 'أوامر السداد',
  'records.record': 'السجل',
  'records.who': 'الجهة أو الشخص',
  'records.amount': 'المبلغ',
  'records.when.applications': 'تاريخ الإرسال',
  'records.when.assessments': 'تاريخ الإرسال',
  'records.when.recommendations': 'تاريخ الاعتماد',
  'records.when.agreements': 'تاريخ التوقيع',
  'records.when.runs': 'آخر خطوة',
  'records.state': 'الحالة',
  'records.acts': 'الإجراءات',
  'records.actsLink': 'الإجراءات',
  'records.actsOf': 'إجراءات {name}',
  'records.data': 'البيانات',
  'records.json': 'JSON',
  'records.jsonOf': 'بيانات {name} (JSON)',
  'records.none': 'لا يوجد سجل من هذا النوع بعد.',
  'records.draft': 'بلا رقم بعد',
  'records.assessmentBy': 'المقيّم: {name}',
  'records.runAbout':
    '{count, plural, zero {لا دفعات} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}',
  'records.runBy': 'الإعداد: {name}',

  'waiting.title':
    '{count, plural, =0 {لا إجراءات في انتظار السجل العلني} one {إجراء واحد في انتظار السجل العلني} two {إجراءان في انتظار السجل العلني} few {# إجراءات في انتظار السجل العلني} many {# إجراءً في انتظار السجل العلني} other {# إجراء في انتظار السجل العلني}}',
  'waiting.about':
    'يُعتبر الإجراء هنا منتظراً حتى يؤكده السجل العلني لخدمته. وإذا مضى على أقدم إجراء أكثر من دقيقة رُفضت القرارات والمدفوعات حتى يلحق السجل العلني بها.',
  'waiting.caption': 'الإجراءات في انتظار السجل العلني، بحسب الخدمة',
  'waiting.service': 'الخدمة',
  'waiting.count': 'في الانتظار',
  'waiting.oldest': 'الأقدم',
  'waiting.none': 'لا شيء',
  'waiting.away': 'لا استجابة',
  'waiting.since':
    'منذ {seconds, plural, zero {أقل من ثانية} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}',
  'service.portal': 'الأشخاص والحسابات',
  'service.applications': 'الدعوات والطلبات',
  'service.review': 'التقييم والقرار',
  'service.disbursement': 'الاتفاقات والمدفوعات',
  'service.transparency': 'النشر',
  'service.audit': 'السجل العلني نفسه',

  'witness.title':
    '{count, plural, =0 {لا يوقّع أي شاهد هذا السجل العلني} one {يوقّع شاهد واحد هذا السجل العلني} two {يوقّع شاهدان هذا السجل العلني} few {يوقّع # شهود هذا السجل العلني} many {يوقّع # شاهداً هذا السجل العلني} other {يوقّع # شاهد هذا السجل العلني}}',
  'witness.none':
    'لم يُعيّن أي شاهد. ولا يستطيع السجل العلني مع ذلك تغيير ما عرضه على من يحتفظ به، لكن لا أحد من الخارج يؤكد أن الجميع يرون الشيء نفسه.',
  'witness.quorum': 'وقّع عدد كافٍ من الشهود الحالة التي عدد إجراءاتها {size, number}، منذ {time}.',
  'witness.noQuorum': 'لم يوقّع عدد كافٍ من الشهود بعد أي حالة للسجل العلني.',
  'witness.caption': 'الشهود وأحدث حالة وقّعها كل منهم',
  'witness.name': 'الشاهد',
  'witness.size': 'عدد الإجراءات التي وقّعها',
  'witness.at': 'الوقت، بحسب ساعته',
  'witness.never': 'ليس بعد',
  'witness.newest': 'وقّع أحدث حالة',
  'witness.behind':
    '{count, plural, zero {غير متأخر} one {متأخر بإجراء واحد} two {متأخر بإجراءين} few {متأخر بـ# إجراءات} many {متأخر بـ# إجراءً} other {متأخر بـ# إجراء}}',
  'witness.awaited': 'لم يوقّع بعد',
  'witness.refused': 'لم يوقّع:',

  'search.title': 'البحث عن سجل',
  'search.label': 'رقم أو منظمة أو دعوة',
  'search.hint': 'مثلاً A-2026-00007 أو G-2026-00001 أو P-2026-00003، أو جزء من اسم.',
  'search.count':
    '{count, plural, =0 {لا يوجد سجل مطابق لعبارة «{typed}»} one {سجل واحد مطابق لعبارة «{typed}»} two {سجلان مطابقان لعبارة «{typed}»} few {# سجلات مطابقة لعبارة «{typed}»} many {# سجلاً مطابقاً لعبارة «{typed}»} other {# سجل مطابق لعبارة «{typed}»}}',
  'search.found': 'السجلات المطابقة',
  'search.none': 'جربوا جزءاً أقصر من الاسم، أو الرقم وحده.',

  'type.person': 'شخص',
  'type.organisation': 'منظمة',
  'type.call': 'دعوة',
  'type.application': 'طلب',
  'type.reviewer': 'مقيّم',
  'type.conflict': 'تضارب مصالح',
  'type.assessment': 'تقييم',
  'type.recommendation': 'قائمة ترتيب',
  'type.agreement': 'اتفاق',
  'type.tranche': 'دفعة',
  'type.report': 'تقرير',
  'type.payment-run': 'أمر سداد',
  'type.contribution': 'مساهمة',
  'type.publication': 'نشر',
  'type.historical-record': 'سجل تاريخي',
  'type.decision': 'قرار أمام الشهود',
  'type.log': 'السجل العلني نفسه',
  'type.key': 'مفاتيح السجل العلني',
  'type.checker': 'أداة التحقق',
  'type.restore': 'إصلاح السجل العلني',
  'type.erasure-request': 'طلب محو',
  'type.erasure': 'محو بيانات شخصية',
  'type.factor-reset': 'المساعدة بسبب عامل ثانٍ مفقود',
  'type.delegation': 'تفويض',

  'acts.count':
    '{count, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}}، بترتيب السجل العلني',
  'acts.lead': 'كل إجراء قيد واحد في السجل العلني. ويقود إثباته من القيد إلى الحالة التي وقّعها الصندوق.',
  'acts.order': 'الإجراءات بترتيبها',
  'acts.by': 'الفاعل: {role}',
  'acts.byFor': 'الفاعل: {role}، نيابةً عن شخص آخر في هذا الدور',
  'acts.system': 'النظام، تبعاً لإجراء آخر',
  'acts.public': 'شخص بلا حساب',
  'acts.place': 'القيد {index, number} في السجل العلني',
  'acts.unsigned': 'القيد {index, number}، لا تتضمنه حالة موقعة بعد',
  'acts.absent': 'ليس في السجل العلني بعد',
  'acts.away': 'السجل العلني لا يستجيب',
  'acts.check': 'التحقق من هذا الإجراء',
  'acts.number': 'الإجراء {number, number} في سجله، والعد من 0.',
  'acts.insteadOf': 'ويتصرف نيابةً عن',
  'acts.pseudonym': 'الاسم المستعار للشخص في السجل العلني:',
  'acts.proofOf': 'تنزيل إثبات «{act}» (الإجراء {number, number})',
  'acts.noProof': 'لا يوجد إثبات بعد. يأتي مع الحالة الموقعة التالية، خلال ثوانٍ في العادة.',
  'acts.restsOn':
    'يستند إلى {count, plural, zero {ما سبق} one {إجراء سابق واحد} two {إجراءين سابقين} few {# إجراءات سابقة} many {# إجراءً سابقاً} other {# إجراء سابق}}:',
  'acts.other': 'إجراء في سجل آخر',
  'acts.stream': 'اسم هذا السجل في السجل العلني',
  'acts.streamAbout': 'اسم عشوائي: يبين أن الإجراءات مترابطة، ولا يبين لمن هي.',
  'acts.chain': 'تسلسل الإجراءات',
  'acts.whole': 'كل إجراء يلي سابقه',
  'acts.notWhole': 'إجراء ناقص أو متغيّر',
  'acts.broken':
    'الإجراء {number, number} لا يلي الإجراء السابق له: هناك إجراء ناقص في هذا السجل أو متغيّر. احتفظوا بهذه الصفحة، وتحققوا من السجل العلني كله بالأمر أدناه، واسألوا مشغّل النظام.',
  'acts.page': 'السجل نفسه',
  'acts.pageLink': 'كما يراه المسؤولون عنه',

  'grant.title': 'مسار {number} كله',
  'grant.count':
    '{count, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}} من الدعوة إلى النشر، مع إثبات لكل إجراء',
  'grant.countSome':
    '{count, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}} من الدعوة إلى النشر، وعدد ما له إثبات {proven, number}',
  'grant.lead':
    'الدعوة والطلب والتقييمات والقرار والاتفاق والدفعات والتقارير والنشر لمنحة واحدة، مجموعة بترتيب السجل العلني.',
  'grant.incomplete': 'إحدى الخدمات لا تستجيب الآن، فقد تنقص هنا سجلات. أعيدوا تحميل الصفحة بعد دقيقة.',
  'grant.purpose': 'الغرض',
  'grant.paid': 'المدفوع',
  'grant.checkAbout': 'لكل إجراء أدناه إثباته. وتتحقق الأوامر هنا من السجل العلني كله دفعة واحدة، على جهازكم.',
  'grant.workflow': 'التحقق من أنه لا توجد دفعة بلا قرارها وموافقاتها ودرجاتها',
  'grant.records':
    '{count, plural, zero {لا سجلات في هذا المسار} one {سجل واحد في هذا المسار} two {سجلان في هذا المسار} few {# سجلات في هذا المسار} many {# سجلاً في هذا المسار} other {# سجل في هذا المسار}}',
  'grant.recordsCaption': 'سجلات هذه المنحة وعدد إجراءات كل منها',
  'grant.type': 'النوع',
  'grant.acts': 'الإجراءات',
  'grant.thread': 'من الدعوة إلى النشر',
  'grant.assessment': 'التقييم {number, number}',
  'grant.tranche': 'الدفعة {number, number}',
  'grant.report': 'التقرير {number, number}',
  'grant.way': 'المنحة كلها',
  'grant.wayLink': 'من الدعوة إلى النشر',

  'sample.title': 'سحب عينة',
  'sample.drawn.grants':
    'سُحب {count, number} من {all, plural, zero {قائمة فارغة} one {منحة واحدة} two {منحتين} few {# منح} many {# منحة} other {# منحة}}',
  'sample.drawn.payments':
    'سُحب {count, number} من {all, plural, zero {قائمة فارغة} one {دفعة واحدة} two {دفعتين} few {# دفعات} many {# دفعة} other {# دفعة}}',
  'sample.lead':
    'رقم علني هو الذي يقرر، فلا يمكن لأحد أن يقول إنكم اخترتم. ومن لديه القائمة والرقم يحصل على النتيجة نفسها.',
  'sample.ask': 'ماذا تسحبون؟',
  'sample.of': 'من أي قائمة؟',
  'sample.grants': 'المنح، بأرقامها',
  'sample.payments': 'الدفعات في ملفات المصرف، بحسب أمر السداد والمرجع',
  'sample.select': 'كم عددها؟',
  'sample.seed': 'أي رقم علني يقرر؟',
  'sample.seedHint':
    'رقم لم يكن لأحد أن يختاره ويمكن لغيركم الاطلاع عليه، مثلاً نتيجة نرد أُلقي أمام شهود (⁦4 2 6 6 1⁩)، أو أرقام يانصيب حددتموه مسبقاً. ويصلح أيضاً جذر حالة موقعة (checkpoint) إذا حددتم يومها مسبقاً.',
  'sample.seedWrong': 'أدخلوا الرقم العلني: أرقام، أو كلمة واحدة بحروف من A إلى Z أو أرقام من 0 إلى 9.',
  'sample.selectWrong':
    '{count, plural, =0 {القائمة فارغة: لا شيء للسحب بعد.} one {في القائمة سطر واحد: أدخلوا 1.} two {أدخلوا 1 أو 2.} few {أدخلوا عدداً صحيحاً من 1 إلى #.} many {أدخلوا عدداً صحيحاً من 1 إلى #.} other {أدخلوا عدداً صحيحاً من 1 إلى #.}}',
  'sample.act': 'السحب',
  'sample.result': 'المسحوب، بهذا الترتيب',
  'sample.place': 'الموضع',
  'sample.seedUsed': 'الرقم العلني',
  'sample.key': 'المفتاح الناتج عنه',
  'sample.keyAbout': 'وفق RFC 3797: الأرقام بترتيب تصاعدي، والكلمات بحروف لاتينية كبيرة.',
  'sample.repeat': 'يمكن لأي شخص إعادة السحب بهذا الأمر. وهو يجيب بالمواضع في القائمة الواردة أدناه.',
  'sample.list.grants':
    'القائمة: {count, plural, zero {لا منح} one {منحة واحدة} two {منحتان} few {# منح} many {# منحة} other {# منحة}}',
  'sample.list.payments':
    'القائمة: {count, plural, zero {لا دفعات} one {دفعة واحدة} two {دفعتان} few {# دفعات} many {# دفعة} other {# دفعة}}',
  'sample.listAbout':
    'القائمة كما هي الآن. وإذا أُضيفت منحة أو دفعة لاحقاً طالت القائمة وسحب الرقم نفسه غيرها: احفظوا هذه الصفحة مع أوراق عملكم.',
  'sample.listCaption': 'القائمة التي يجري السحب منها',
  'sample.none': 'لا يوجد بعد ما يُسحب منه.',
};
